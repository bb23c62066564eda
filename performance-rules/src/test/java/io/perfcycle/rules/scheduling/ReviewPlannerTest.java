package io.perfcycle.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.Review;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.review.EligibilityRecords;
import io.perfcycle.rules.review.ReviewFinding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReviewPlannerTest {
    private static final CycleId CYCLE = CycleId.of("c");
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final DateSpan JANUARY = DateSpan.of(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 30));

    private static Employee person(String id, String manager, LocalDate hired, Optional<LocalDate> left) {
        return Employee.builder()
                .id(EmployeeId.of(id))
                .name(id)
                .zone(ZoneId.of("UTC"))
                .addEmployments(new Employment(hired, left, left.map(day -> LeaveReason.UNKNOWN)))
                .addLines(ReportingLine.primary(
                        hired, manager.isEmpty() ? Optional.empty() : Optional.of(EmployeeId.of(manager))))
                .build();
    }

    private static Employee person(String id, String manager) {
        return person(id, manager, LONG_AGO, Optional.empty());
    }

    private static ReviewPlanner.Request request(Occasion occasion, SchedulePolicy policy, LocalDate today) {
        return new ReviewPlanner.Request(CYCLE, occasion, JANUARY, policy, today);
    }

    private static ReviewPlanner.Plan plan(
            Occasion occasion, List<Employee> people, Set<LocalDate> holidays, SchedulePolicy policy) {
        return ReviewPlanner.plan(
                request(occasion, policy, JANUARY.first()),
                new Workforce(people, Map.of(), ReviewerPolicy.standard(), policy.rootIsReviewed()),
                EligibilityRecords.of(JANUARY),
                holidays,
                Map.of());
    }

    /** Plans annual reviews again on a day, five a week unless another number is said. */
    private static ReviewPlanner.Plan again(
            List<Employee> people, LocalDate today, int perWeek, Map<ReviewId, Review> before, DateSpan... leaveOfBen) {
        return ReviewPlanner.plan(
                request(Occasion.ANNUAL, new SchedulePolicy(0, perWeek, false), today),
                Workforce.of(people).with(Map.of(EmployeeId.of("ben"), Workforce.Circumstances.onLeave(leaveOfBen))),
                EligibilityRecords.of(JANUARY),
                Set.of(),
                before);
    }

    private static Map<ReviewId, Review> stored(ReviewPlanner.Plan plan) {
        Map<ReviewId, Review> reviews = new HashMap<>();
        plan.reviews()
                .forEach(planned -> reviews.put(
                        planned.id(),
                        ScheduledReview.builder()
                                .id(planned.id())
                                .header(planned.header())
                                .build()));
        return reviews;
    }

    private static List<String> meetings(ReviewPlanner.Plan plan) {
        return plan.reviews().stream()
                .map(ReviewPlanner.Planned::header)
                .map(header -> header.subject() + " by " + header.reviewer() + " on " + header.meeting())
                .toList();
    }

    @Test
    void everyone_gets_one_meeting_with_the_manager_and_the_root_with_the_board() {
        ReviewPlanner.Plan plan = plan(
                Occasion.ANNUAL,
                List.of(person("ann", ""), person("ben", "ann"), person("cat", "ann")),
                Set.of(),
                SchedulePolicy.standard());

        assertThat(plan.reviews())
                .extracting(planned ->
                        planned.header().subject() + " by " + planned.header().reviewer())
                .containsExactly("ann by BOARD", "ben by ann", "cat by ann");
        assertThat(plan.reviews())
                .extracting(planned -> planned.header().meeting())
                .containsExactly(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 12));
    }

    @Test
    void who_came_too_late_has_no_annual_review_but_a_mid_year_one() {
        List<Employee> people = List.of(
                person("ann", ""),
                person("new", "ann", LocalDate.of(2025, 12, 1), Optional.empty()),
                person("gone", "ann", LONG_AGO, Optional.of(LocalDate.of(2026, 1, 10))));
        ReviewPlanner.Plan annual = plan(Occasion.ANNUAL, people, Set.of(), SchedulePolicy.standard());
        ReviewPlanner.Plan midYear = plan(Occasion.MID_YEAR, people, Set.of(), SchedulePolicy.standard());

        assertThat(annual.skipped())
                .extracting(skipped -> skipped.employee() + " " + skipped.reason())
                .containsExactly("gone NOT_EMPLOYED", "new TOO_NEW");
        assertThat(midYear.skipped()).extracting(ReviewPlanner.Skipped::reason).containsExactly("NOT_EMPLOYED");
    }

    @Test
    void the_hundred_and_twentieth_day_is_enough() {
        LocalDate due = JANUARY.last();
        List<Employee> people = List.of(
                person("a", "", due.minusDays(119), Optional.empty()),
                person("b", "", due.minusDays(118), Optional.empty()));

        assertThat(plan(Occasion.ANNUAL, people, Set.of(), SchedulePolicy.standard())
                        .skipped())
                .extracting(skipped -> skipped.employee().value())
                .containsExactly("b");
    }

    @Test
    void when_the_manager_has_left_the_next_above_is_responsible() {
        ReviewPlanner.Plan plan = plan(
                Occasion.ANNUAL,
                List.of(
                        person("top", ""),
                        person("mid", "top", LONG_AGO, Optional.of(LocalDate.of(2026, 1, 1))),
                        person("low", "mid")),
                Set.of(),
                SchedulePolicy.standard());

        assertThat(plan.reviews())
                .filteredOn(planned -> planned.header().subject().value().equals("low"))
                .singleElement()
                .satisfies(planned -> {
                    assertThat(planned.header().reviewer().value()).isEqualTo("top");
                    assertThat(planned.reason()).isEqualTo(ResponsibleReviewers.Reason.NEXT_ABOVE);
                });
    }

    @Property(tries = 100)
    void no_meeting_is_on_a_free_day_and_no_week_is_over_its_limit_unless_it_is_said(
            @ForAll @IntRange(min = 1, max = 60) int team, @ForAll @IntRange(min = 1, max = 5) int perWeek) {
        List<Employee> people = new ArrayList<>();
        people.add(person("boss", ""));
        for (int i = 0; i < team; i++) {
            people.add(person("p" + i, "boss"));
        }
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 19));
        ReviewPlanner.Plan plan = plan(Occasion.ANNUAL, people, holidays, new SchedulePolicy(0, perWeek, false));
        Map<LocalDate, Integer> weeks = new HashMap<>();
        for (ReviewPlanner.Planned planned : plan.reviews()) {
            LocalDate day = planned.header().meeting();
            assertThat(JANUARY.contains(day)).isTrue();
            assertThat(holidays).doesNotContain(day);
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 1, Integer::sum);
        }

        assertThat(plan.reviews()).hasSize(team);
        int most = weeks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        assertThat(team > 4 * perWeek || most == (team + 3) / 4).isTrue();
        boolean over = weeks.values().stream().anyMatch(meetings -> meetings > perWeek);
        assertThat(plan.overloaded().isEmpty()).isEqualTo(!over);
        assertThat(over).isEqualTo(team > 4 * perWeek);
    }

    @Test
    void planning_again_moves_what_somebody_else_has_no_room_for_and_nothing_besides() {
        List<Employee> people = List.of(
                person("ann", ""),
                person("dan", "ann"),
                person("ben", "ann"),
                person("cat", "ben"),
                person("eve", "ben"));
        ReviewPlanner.Plan first = again(people, JANUARY.first(), 1, Map.of());
        List<Employee> after = List.of(
                people.get(0),
                people.get(1),
                person("ben", "ann", LONG_AGO, Optional.of(LocalDate.of(2026, 1, 7))),
                people.get(3),
                people.get(4));
        ReviewPlanner.Plan second = again(after, LocalDate.of(2026, 1, 8), 1, stored(first));

        assertThat(meetings(first))
                .containsExactly(
                        "ben by ann on 2026-01-05",
                        "cat by ben on 2026-01-05",
                        "dan by ann on 2026-01-12",
                        "eve by ben on 2026-01-12");
        assertThat(meetings(second))
                .containsExactly("cat by ann on 2026-01-19", "dan by ann on 2026-01-12", "eve by ann on 2026-01-26");
        assertThat(second.reviews().get(0).reasons())
                .extracting(ScheduleReason::code)
                .containsExactly(ScheduleReason.Code.NEXT_ABOVE, ScheduleReason.Code.HANDED_OVER);
        assertThat(second.skipped())
                .contains(new ReviewPlanner.Skipped(
                        EmployeeId.of("ben"),
                        "NOT_EMPLOYED",
                        List.of(Finding.of(ReviewFinding.NOT_EMPLOYED).with("day", JANUARY.last())),
                        true));
    }

    @Test
    void who_comes_later_meets_from_today_on_beside_those_who_keep_their_days() {
        List<Employee> people = List.of(person("ann", ""), person("ben", "ann"), person("cat", "ann"));
        Map<ReviewId, Review> before = stored(again(people, JANUARY.first(), 1, Map.of()));
        List<Employee> more = new ArrayList<>(people);
        more.add(person("dan", "ann", LocalDate.of(2026, 1, 13), Optional.empty()));

        assertThat(meetings(again(more, LocalDate.of(2026, 1, 14), 1, before)))
                .containsExactly("ben by ann on 2026-01-05", "cat by ann on 2026-01-12", "dan by ann on 2026-01-19");
    }

    @Test
    void a_meeting_goes_around_leave_and_behind_leave_that_takes_the_whole_window() {
        List<Employee> people = List.of(person("ann", ""), person("ben", "ann"), person("cat", "ben"));
        DateSpan week = DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 13));
        DateSpan all = DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 8));

        assertThat(meetings(again(people, JANUARY.first(), 5, Map.of(), week)))
                .containsExactly("ben by ann on 2026-01-14", "cat by ben on 2026-01-14");
        ReviewPlanner.Plan late = again(people, JANUARY.first(), 5, Map.of(), all);
        assertThat(meetings(late)).containsExactly("ben by ann on 2026-02-09", "cat by ben on 2026-02-09");
        assertThat(late.reviews().get(0).header().due()).isEqualTo("2026-02-09");
        assertThat(meetings(again(people, JANUARY.first(), 5, stored(late), all)))
                .isEqualTo(meetings(late));
    }

    @Test
    void what_was_never_planned_is_made_up_for_and_what_took_place_stays() {
        List<Employee> people = List.of(person("ann", ""), person("ben", "ann"), person("cat", "ann"));
        Map<ReviewId, Review> before = stored(again(people.subList(0, 2), JANUARY.first(), 5, Map.of()));

        assertThat(meetings(again(people, LocalDate.of(2026, 2, 3), 5, before)))
                .containsExactly("ben by ann on 2026-01-05", "cat by ann on 2026-02-03");
    }

    @Test
    void a_meeting_begins_at_ten_where_its_subject_is() {
        ZonedDateTime start = plan(Occasion.ANNUAL, List.of(person("ann", "")), Set.of(), SchedulePolicy.standard())
                .reviews()
                .get(0)
                .start();

        assertThat(start).hasToString("2026-01-05T10:00Z[UTC]");
    }

    @Property(tries = 100)
    void planning_twice_changes_nothing_and_a_newcomer_moves_nobody(
            @ForAll @IntRange(min = 1, max = 30) int team,
            @ForAll @IntRange(min = 1, max = 5) int perWeek,
            @ForAll @IntRange(max = 40) int later) {
        List<Employee> people = new ArrayList<>(List.of(person("boss", "")));
        for (int i = 0; i < team; i++) {
            people.add(person("p" + i, "boss"));
        }
        ReviewPlanner.Plan first = again(people, JANUARY.first(), perWeek, Map.of());
        LocalDate today = JANUARY.first().plusDays(later);
        people.add(person("z", "boss"));
        ReviewPlanner.Plan second = again(people, today, perWeek, stored(first));

        assertThat(second.reviews()).hasSize(team + 1);
        assertThat(meetings(second).subList(0, team)).isEqualTo(meetings(first));
        assertThat(second.reviews().get(team).header().meeting()).isAfterOrEqualTo(today);
        assertThat(meetings(again(people, today, perWeek, stored(second)))).isEqualTo(meetings(second));
    }

    @Test
    void a_new_reviewer_meets_nobody_before_the_first_day_at_work() {
        List<Employee> people = List.of(
                person("ann", ""),
                person("ben", "ann", LocalDate.of(2026, 1, 19), Optional.empty()),
                person("cat", "ben"));

        assertThat(meetings(again(people, JANUARY.first(), 5, Map.of())))
                .containsExactly("ben by ann on 2026-01-19", "cat by ben on 2026-01-19");
    }

    @Test
    void a_reviewer_who_left_after_the_window_hands_over_what_was_missed_and_it_stays_handed_over() {
        List<Employee> people = List.of(
                person("ann", ""),
                person("ben", "ann", LONG_AGO, Optional.of(LocalDate.of(2026, 2, 1))),
                person("cat", "ben"));
        ReviewPlanner.Plan missed = again(people, LocalDate.of(2026, 2, 3), 5, Map.of());

        assertThat(meetings(missed)).contains("cat by ann on 2026-02-03");
        assertThat(meetings(again(people, LocalDate.of(2026, 2, 5), 5, stored(missed))))
                .contains("cat by ann on 2026-02-03");
    }

    @Test
    void a_reviewer_who_leaves_before_the_meeting_behind_leave_hands_over_and_planning_again_finds_the_same() {
        List<Employee> people = List.of(
                person("ann", ""),
                person("boss", "ann", LONG_AGO, Optional.of(LocalDate.of(2026, 2, 1))),
                person("ben", "boss"));
        DateSpan leave = DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 8));
        ReviewPlanner.Plan plan = again(people, JANUARY.first(), 5, Map.of(), leave);
        ReviewPlanner.Planned ben = plan.reviews().get(0);

        assertThat(meetings(plan)).startsWith("ben by ann on 2026-02-09");
        assertThat(ben.reason()).isEqualTo(ResponsibleReviewers.Reason.NEXT_ABOVE);
        assertThat(ben.reasons())
                .extracting(ScheduleReason::code)
                .contains(ScheduleReason.Code.MOVED_FOR_LEAVE, ScheduleReason.Code.HANDED_OVER);
        assertThat(again(people, JANUARY.first(), 5, stored(plan), leave)).isEqualTo(plan);
        assertThat(meetings(again(people, LocalDate.of(2026, 2, 12), 5, stored(plan), leave)))
                .startsWith("ben by ann on 2026-02-09");
    }

    @Property(tries = 200)
    void every_meeting_lies_on_a_day_on_which_both_are_employed(
            @ForAll Random random, @ForAll @IntRange(max = 60) int later) {
        Map<EmployeeId, Employee> people = new LinkedHashMap<>();
        for (int i = 0; i < 2 + random.nextInt(12); i++) {
            LocalDate hired = random.nextBoolean() ? LONG_AGO : JANUARY.first().plusDays(random.nextInt(40) - 10L);
            Optional<LocalDate> left =
                    random.nextBoolean() ? Optional.empty() : Optional.of(hired.plusDays(random.nextInt(60)));
            String manager = i == 0 ? "" : "p" + random.nextInt(i);
            people.put(EmployeeId.of("p" + i), person("p" + i, manager, hired, left));
        }
        LocalDate away = JANUARY.first().plusDays(random.nextInt(20));
        Workforce workforce = Workforce.of(List.copyOf(people.values()))
                .with(Map.of(
                        EmployeeId.of("p1"),
                        Workforce.Circumstances.onLeave(DateSpan.of(away, away.plusDays(random.nextInt(40))))))
                .withRoot();
        ReviewPlanner.Request request = request(
                Occasion.MID_YEAR, SchedulePolicy.standard(), JANUARY.first().plusDays(later));

        for (ReviewPlanner.Planned planned : ReviewPlanner.plan(
                        request, workforce, EligibilityRecords.of(JANUARY), Set.of(), Map.of())
                .reviews()) {
            LocalDate day = planned.header().meeting();
            Employee reviewer = people.get(planned.header().reviewer());
            assertThat(people.get(planned.header().subject()).isEmployedOn(day)).isTrue();
            assertThat(reviewer == null || reviewer.isEmployedOn(day))
                    .as("%s is employed on %s", planned.header().reviewer(), day)
                    .isTrue();
        }
    }
}
