package io.perfcycle.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.people.ReviewerPolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static ReviewPlanner.Plan plan(
            Occasion occasion, List<Employee> people, Set<LocalDate> holidays, SchedulePolicy policy) {
        Map<EmployeeId, Employee> byId = new HashMap<>();
        people.forEach(person -> byId.put(person.id(), person));
        return ReviewPlanner.plan(
                CYCLE,
                occasion,
                JANUARY,
                people,
                holidays,
                policy,
                ResponsibleReviewers.of(ReviewerPolicy.standard(), id -> Optional.ofNullable(byId.get(id))));
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
}
