package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.LONG_AGO;
import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.id;
import static io.perfcycle.rules.scheduling.Staff.moving;
import static io.perfcycle.rules.scheduling.Staff.person;
import static io.perfcycle.rules.scheduling.Staff.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CalendarTemplate;
import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.LoadLimit;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppointmentPlannerTest {
    private static final AppointmentPlanner.Time YEAR = AppointmentPlanner.Time.ahead(span("2025-01-01", "2025-12-31"));

    private static CalendarPolicy calendar(OccasionPolicy... occasions) {
        return CalendarPolicy.of(List.of(occasions));
    }

    private static OccasionPolicy weekly(WhenAbsent absence) {
        return OccasionPolicy.of(
                        "weekly", OccasionKind.ONE_TO_ONE, Recurrence.from(day("2025-01-06"), Cadence.weeks(1)))
                .withPlacement(Placement.onTheDay().withAbsence(absence));
    }

    private static OccasionPolicy annual() {
        return OccasionPolicy.of("annual", OccasionKind.ANNUAL, Recurrence.from(day("2020-05-31"), Cadence.years(1)))
                .withPlacement(Placement.within(1, 26));
    }

    private static SchedulePlan plan(CalendarPolicy policy, Workforce workforce) {
        return plan(policy, workforce, YEAR, List.of());
    }

    private static SchedulePlan plan(
            CalendarPolicy policy, Workforce workforce, AppointmentPlanner.Time time, List<Appointment> before) {
        return AppointmentPlanner.of(policy, Staff.weekdays()).plan(workforce, time, before);
    }

    private static List<String> codes(Appointment appointment) {
        return appointment.reasons().stream()
                .map(reason -> reason.code().name())
                .toList();
    }

    private static Workforce team(String... reports) {
        List<Employee> people = new ArrayList<>(List.of(person("boss", "")));
        for (String report : reports) {
            people.add(person(report, "boss"));
        }
        return Workforce.of(people);
    }

    @Test
    void the_standard_calendar_brings_four_occasions_and_says_whom_it_leaves_out() {
        Workforce people = Workforce.of(
                List.of(person("boss", ""), person("ann", "boss"), person("new", "boss", day("2024-10-15"), null)));
        SchedulePlan plan = plan(CalendarTemplate.STANDARD.policy(), people);

        assertThat(plan.appointments())
                .extracting(found -> found.subject() + " " + found.key().occasion() + " " + found.day())
                .containsExactly(
                        "ann mid-year 2025-07-01",
                        "ann annual 2025-01-01",
                        "ann anniversary 2025-03-03",
                        "new mid-year 2025-07-07",
                        "new probation 2025-04-15",
                        "new anniversary 2025-10-15");
        assertThat(plan.skipped())
                .extracting(found -> found.employee() + " " + found.occasion() + " "
                        + found.reason().words())
                .containsExactly(
                        "boss mid-year nobody above",
                        "boss annual nobody above",
                        "boss anniversary nobody above",
                        "new annual too few days on a plan: 78 of 120");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void an_anniversary_on_a_saturday_moves_and_says_from_where() {
        SchedulePlan plan = plan(CalendarTemplate.STANDARD.policy(), team("ann"));
        Appointment anniversary = plan.appointments().get(2);

        assertThat(anniversary.day()).isEqualTo("2025-03-03");
        assertThat(anniversary.slot().start()).hasToString("2025-03-03T10:00+01:00[Europe/Berlin]");
        assertThat(anniversary.participants()).containsExactly(id("ann"), id("boss"));
        assertThat(anniversary.reasons())
                .extracting(ScheduleReason::words)
                .containsExactly("occurrence 10 after 2015-03-02", "moved from a day without work, 2025-03-02");
    }

    @Test
    void reviews_spread_over_the_weeks_and_what_has_no_room_is_a_conflict() {
        String[] reports = new String[10];
        for (int i = 0; i < reports.length; i++) {
            reports[i] = "p" + i;
        }
        SchedulePlan spread = plan(calendar(annual()), team(reports));
        SchedulePlan tight = plan(calendar(annual()).withLoad(LoadLimit.ofReviews(2)), team(reports));

        assertThat(spread.appointments())
                .extracting(found -> found.day().toString())
                .containsExactly(
                        "2025-06-02",
                        "2025-06-03",
                        "2025-06-04",
                        "2025-06-09",
                        "2025-06-10",
                        "2025-06-11",
                        "2025-06-16",
                        "2025-06-17",
                        "2025-06-18",
                        "2025-06-23");
        assertThat(tight.appointments()).hasSize(8);
        assertThat(tight.conflicts())
                .extracting(conflict ->
                        conflict.key().employee() + ": " + conflict.reason().words())
                .containsExactly("p8: every week is full of boss", "p9: every week is full of boss");
    }

    @Test
    void leave_skips_or_moves_and_a_manager_on_leave_counts_too() {
        Workforce away = team("ann")
                .with(Map.of(
                        id("ann"), Workforce.Circumstances.onLeave(span("2025-02-03", "2025-02-16")),
                        id("boss"), Workforce.Circumstances.onLeave(span("2025-03-10", "2025-03-11"))));
        SchedulePlan skip = plan(calendar(weekly(WhenAbsent.SKIP)), away);
        SchedulePlan move = plan(calendar(weekly(WhenAbsent.MOVE)), away);
        SchedulePlan keep = plan(calendar(weekly(WhenAbsent.KEEP)), away);

        assertThat(skip.appointments()).hasSize(49);
        assertThat(skip.skipped())
                .filteredOn(found -> found.employee().equals(id("ann")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.times()).isEqualTo(2);
                    assertThat(found.reason().words()).isEqualTo("on leave until 2025-02-16");
                });
        assertThat(skip.conflicts())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.reason()).isEqualTo(ScheduleReason.of(Code.RESPONSIBLE_AWAY, "boss")));
        assertThat(move.appointments())
                .filteredOn(found -> codes(found).contains("MOVED_FOR_LEAVE"))
                .extracting(found -> found.day().toString())
                .containsExactly("2025-02-17", "2025-02-17", "2025-03-12");
        assertThat(keep.appointments())
                .hasSize(52)
                .noneMatch(found -> codes(found).contains("MOVED_FOR_LEAVE"));
    }

    @Test
    void a_hand_over_between_two_reviews_is_told_and_the_responsible_of_the_due_day_is_the_one() {
        Workforce people = Workforce.of(
                List.of(person("old", ""), person("new", "old"), moving("ann", "2015-03-02=old", "2025-02-01=new")));
        Appointment review = plan(calendar(annual()), people).appointments().get(0);

        assertThat(review.subject()).isEqualTo(id("ann"));
        assertThat(review.responsible()).isEqualTo(id("new"));
        assertThat(review.reasons()).contains(ScheduleReason.of(Code.HANDED_OVER, "old"));
    }

    @Test
    void who_stands_in_for_a_manager_who_left_is_told() {
        Workforce people = Workforce.of(
                List.of(person("top", ""), person("mid", "top", LONG_AGO, day("2025-04-30")), person("ann", "mid")));
        SchedulePlan plan = plan(calendar(annual()), people);

        assertThat(plan.appointments()).singleElement().satisfies(review -> {
            assertThat(review.responsible()).isEqualTo(id("top"));
            assertThat(codes(review)).containsExactly("OCCURRENCE", "NEXT_ABOVE", "HANDED_OVER");
        });
        assertThat(plan.skipped())
                .extracting(found -> found.employee() + " " + found.reason().words())
                .contains("mid not employed on 2025-06-26");
    }

    @Test
    void the_root_takes_part_with_the_board_where_that_is_wanted() {
        SchedulePlan plan = plan(calendar(annual()), team().withRoot());

        assertThat(plan.appointments()).singleElement().satisfies(review -> {
            assertThat(review.responsible()).isEqualTo(id("BOARD"));
            assertThat(codes(review)).containsExactly("OCCURRENCE", "ROOT");
        });
    }

    @Test
    void what_was_missed_is_made_up_for_as_the_policy_says() {
        AppointmentPlanner.Time late = new AppointmentPlanner.Time(span("2025-01-01", "2025-02-16"), day("2025-02-05"));
        CalendarPolicy weekly = calendar(weekly(WhenAbsent.MOVE));
        SchedulePlan all = plan(weekly.withCatchUp(CatchUp.ALL), team("ann"), late, List.of());
        SchedulePlan latest = plan(weekly, team("ann"), late, List.of());
        SchedulePlan none = plan(weekly.withCatchUp(CatchUp.NONE), team("ann"), late, List.of());

        assertThat(all.appointments()).hasSize(6);
        assertThat(latest.appointments())
                .extracting(found -> found.day().toString() + codes(found))
                .containsExactly("2025-02-10[OCCURRENCE]", "2025-02-05[OCCURRENCE, CAUGHT_UP]");
        assertThat(latest.skipped())
                .extracting(found -> found.reason().words() + " x" + found.times())
                .contains("missed on 2025-01-06 x4");
        assertThat(none.appointments()).hasSize(1);
        assertThat(plan(weekly, team("ann"), late, latest.appointments()).appointments())
                .containsExactlyInAnyOrderElementsOf(latest.appointments());
    }

    @Test
    void the_past_is_never_touched() {
        CalendarPolicy policy = calendar(annual());
        Workforce before = team("ann", "ben", "cat");
        List<Appointment> first = plan(policy, before).appointments();
        Workforce after = Workforce.of(List.of(
                person("boss", ""),
                person("other", "boss"),
                person("ann", "other"),
                person("ben", "other"),
                person("cat", "other")));
        AppointmentPlanner.Time later = new AppointmentPlanner.Time(YEAR.span(), day("2025-06-08"));
        SchedulePlan again = plan(policy, after, later, first);

        assertThat(again.appointments())
                .containsAll(first.stream()
                        .filter(found -> found.day().isBefore(day("2025-06-08")))
                        .toList());
        assertThat(ScheduleChange.between(first, again, later))
                .extracting(change -> change.kind() + " " + change.appointment().subject() + " "
                        + change.appointment().slot().sequence())
                .containsExactly("HANDED_OVER ben 1", "HANDED_OVER cat 1", "CREATED other 0");
    }

    @Test
    void planning_again_moves_only_what_must_move_and_counts_the_changes() {
        CalendarPolicy policy = calendar(annual()).withLoad(LoadLimit.ofReviews(1));
        List<Appointment> first = plan(policy, team("ann", "ben", "cat")).appointments();
        assertThat(first)
                .extracting(found -> found.day().toString())
                .containsExactly("2025-06-02", "2025-06-09", "2025-06-16");
        Workforce away = team("ann", "ben", "cat", "new")
                .with(Map.of(id("ben"), Workforce.Circumstances.onLeave(span("2025-06-09", "2025-06-22"))));
        SchedulePlan again = plan(policy, away, YEAR, first);

        assertThat(ScheduleChange.between(first, again, YEAR))
                .extracting(change -> change.kind() + " " + change.appointment().subject() + " "
                        + change.appointment().day() + " "
                        + change.appointment().slot().sequence())
                .containsExactly("MOVED ben 2025-06-23 1", "CREATED new 2025-06-09 0");
        assertThat(ScheduleChange.between(again.appointments(), plan(policy, away, YEAR, again.appointments()), YEAR))
                .isEmpty();
    }

    @Test
    void who_leaves_is_cancelled_with_the_next_number_and_only_inside_the_time() {
        CalendarPolicy policy = calendar(annual());
        List<Appointment> first =
                new ArrayList<>(plan(policy, team("ann", "ben")).appointments());
        List<Appointment> next = plan(
                        policy,
                        team("ann", "ben"),
                        AppointmentPlanner.Time.ahead(span("2026-01-01", "2026-12-31")),
                        List.of())
                .appointments();
        first.addAll(next);
        Workforce without = Workforce.of(
                List.of(person("boss", ""), person("ann", "boss"), person("ben", "boss", LONG_AGO, day("2025-05-01"))));
        SchedulePlan again = plan(policy, without, YEAR, first);

        assertThat(ScheduleChange.between(first, again, YEAR)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ScheduleChange.Kind.CANCELLED);
            assertThat(change.appointment().key().toString()).isEqualTo("annual:2020-05-31:5:ben");
            assertThat(change.appointment().slot().sequence()).isEqualTo(1);
        });
    }

    @Test
    void holidays_count_by_place() {
        OccasionPolicy day =
                OccasionPolicy.of("day", OccasionKind.CHECK_IN, Recurrence.from(day("2025-10-03"), Cadence.years(1)));
        Map<String, DayTable> places = Map.of(
                "", Staff.weekdays(),
                "DE", DayTable.of(span("2015-01-01", "2035-12-31"), Set.of(day("2025-10-03"))));
        Workforce people = team("ann", "ben")
                .with(Map.of(id("ben"), new Workforce.Circumstances("DE", Optional.empty(), List.of())));
        SchedulePlan plan = AppointmentPlanner.of(calendar(day), places).plan(people, YEAR, List.of());

        assertThat(plan.appointments())
                .extracting(found -> found.day().toString())
                .containsExactly("2025-10-03", "2025-10-06");
        Workforce nowhere =
                people.with(Map.of(id("ann"), new Workforce.Circumstances("XX", Optional.empty(), List.of())));
        assertThatThrownBy(() -> AppointmentPlanner.of(calendar(day), places).plan(nowhere, YEAR, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'XX'");
    }

    @Test
    void what_stands_twice_is_refused() {
        List<Appointment> first = plan(calendar(annual()), team("ann")).appointments();

        assertThatThrownBy(() -> plan(calendar(annual()), team("ann"), YEAR, List.of(first.get(0), first.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("annual:2020-05-31:5:ann");
        assertThatThrownBy(() -> team("ann", "ann")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar(annual(), annual())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_who_comes_and_goes_has_appointments_only_while_employed() {
        LocalDate hired = day("2025-02-12");
        Workforce people = Workforce.of(List.of(person("boss", ""), person("ann", "boss", hired, day("2025-03-04"))));
        SchedulePlan plan = plan(calendar(weekly(WhenAbsent.MOVE)), people);

        assertThat(plan.appointments())
                .extracting(found -> found.day().toString())
                .containsExactly("2025-02-17", "2025-02-24", "2025-03-03");
        assertThat(plan.skipped())
                .extracting(found -> found.employee() + " " + found.reason().code() + found.times())
                .contains("ann NOT_EMPLOYED49");
    }

    @Test
    void a_new_manager_meets_nobody_before_the_first_day_at_work() {
        Workforce people =
                Workforce.of(List.of(person("boss", "", day("2025-06-16"), null), moving("ann", "2025-06-01=boss")));
        OccasionPolicy early = annual().withPlacement(Placement.within(1, 10).withDue(26));

        assertThat(plan(calendar(annual()), people).appointments())
                .extracting(found -> found.day() + " " + found.responsible())
                .containsExactly("2025-06-16 boss");
        assertThat(plan(calendar(early), people).appointments())
                .extracting(found -> found.day() + " " + found.reasons().get(1).words())
                .containsExactly("2025-06-16 moved to when both are employed, from 2025-06-10");
    }

    @Test
    void a_manager_who_leaves_before_the_meeting_that_leave_moved_hands_over_to_the_next_above() {
        Workforce people = Workforce.of(List.of(
                        person("top", ""), person("boss", "top", LONG_AGO, day("2025-06-30")), person("ann", "boss")))
                .with(Map.of(id("ann"), Workforce.Circumstances.onLeave(span("2025-06-01", "2025-07-10"))));
        SchedulePlan plan = plan(calendar(annual()), people);

        assertThat(plan.appointments()).first().satisfies(review -> {
            assertThat(review.day()).isEqualTo("2025-07-11");
            assertThat(review.responsible()).isEqualTo(id("top"));
            assertThat(codes(review)).containsExactly("OCCURRENCE", "MOVED_FOR_LEAVE", "NEXT_ABOVE", "HANDED_OVER");
        });
        assertThat(plan(calendar(annual()), people, YEAR, plan.appointments())).isEqualTo(plan);
    }

    @Test
    void an_interim_rating_is_no_meeting_with_the_manager_on_the_day_after_the_last_one() {
        OccasionPolicy interim = OccasionPolicy.of(
                        "interim",
                        OccasionKind.INTERIM_RATING,
                        new Recurrence(Recurrence.Anchor.MANAGER_LOST, Optional.empty(), Cadence.days(1), 0, 0))
                .withPlacement(Placement.onTheDay());
        Workforce people = Workforce.of(
                List.of(person("top", ""), person("boss", "top", LONG_AGO, day("2025-08-31")), person("ann", "boss")));

        assertThat(plan(calendar(interim), people).appointments())
                .extracting(found -> found.day() + " " + found.responsible())
                .containsExactly("2025-09-02 top");
    }

    @Test
    void where_nobody_who_could_be_responsible_is_left_the_meeting_is_left_out() {
        Workforce people = Workforce.of(List.of(
                        person("BOARD", "", LONG_AGO, day("2025-06-30")),
                        person("boss", "", LONG_AGO, day("2025-06-30")),
                        person("ann", "boss")))
                .with(Map.of(id("ann"), Workforce.Circumstances.onLeave(span("2025-06-01", "2025-07-10"))));
        SchedulePlan plan = plan(calendar(annual()), people);

        assertThat(plan.appointments()).isEmpty();
        assertThat(plan.skipped())
                .extracting(found -> found.employee() + " " + found.reason().words())
                .contains("ann nobody above");
    }
}
