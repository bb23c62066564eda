package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.LoadLimit;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for every calendar and every organisation, on random ones. */
class PlanLawsTest {
    private static final LocalDate FIRST = day("2024-01-01");

    /** A random organisation with a random calendar. */
    private static final class Case {
        final Random random;
        final CalendarPolicy policy;
        final DayTable table;
        final Workforce workforce;

        Case(int seed) {
            random = new Random(seed);
            Set<LocalDate> holidays = new HashSet<>();
            for (int i = 0; i < 60; i++) {
                holidays.add(FIRST.plusDays(random.nextInt(1500) - 300L));
            }
            table = DayTable.of(DateSpan.of(day("2020-01-01"), day("2028-12-31")), holidays);
            List<OccasionPolicy> occasions = new ArrayList<>();
            for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
                occasions.add(occasion("o" + i));
            }
            policy = CalendarPolicy.of(occasions).withLoad(LoadLimit.ofReviews(1 + random.nextInt(4)));
            List<Employee> people = new ArrayList<>();
            for (int i = 0, count = 2 + random.nextInt(12); i < count; i++) {
                people.add(person(i));
            }
            Map<EmployeeId, Workforce.Circumstances> circumstances = new HashMap<>();
            for (Employee person : people) {
                if (random.nextInt(3) == 0) {
                    LocalDate from = FIRST.plusDays(random.nextInt(700));
                    circumstances.put(
                            person.id(),
                            Workforce.Circumstances.onLeave(DateSpan.of(from, from.plusDays(random.nextInt(40)))));
                }
            }
            workforce = Workforce.of(people).with(circumstances);
        }

        private Employee person(int number) {
            if (number > 0 && random.nextInt(3) == 0) {
                LocalDate hired = FIRST.plusDays(random.nextInt(700) - 350L);
                LocalDate left = random.nextBoolean() ? null : hired.plusDays(random.nextInt(600));
                return Staff.person("p" + number, "p" + random.nextInt(number), hired, left);
            }
            List<String> lines = new ArrayList<>();
            lines.add(Staff.LONG_AGO + "=" + (number == 0 ? "" : "p" + random.nextInt(number)));
            if (number > 1 && random.nextBoolean()) {
                lines.add(FIRST.plusDays(random.nextInt(700)) + "=p" + random.nextInt(number));
            }
            return Staff.moving("p" + number, lines.toArray(String[]::new));
        }

        private OccasionPolicy occasion(String name) {
            Cadence cadence = new Cadence(
                    1 + random.nextInt(4),
                    Cadence.Unit.values()[1 + random.nextInt(2)],
                    Cadence.ShortMonth.values()[random.nextInt(3)]);
            Recurrence recurrence = random.nextInt(3) == 0
                    ? Recurrence.sinceHired(cadence)
                    : Recurrence.from(FIRST.minusDays(random.nextInt(400)), cadence);
            int opens = random.nextInt(20) - 10;
            int closes = opens + random.nextInt(20);
            OccasionKind kind = random.nextBoolean() ? OccasionKind.ANNUAL : OccasionKind.ONE_TO_ONE;
            return OccasionPolicy.of(name, kind, recurrence)
                    .withPlacement(new Placement(
                            opens,
                            closes,
                            closes + random.nextInt(10),
                            Roll.values()[random.nextInt(4)],
                            WhenAbsent.values()[random.nextInt(3)]));
        }

        SchedulePlan plan(AppointmentPlanner.Time time, List<Appointment> before) {
            return AppointmentPlanner.of(policy, table).plan(workforce, time, before);
        }
    }

    private static AppointmentPlanner.Time days(int from, int length) {
        return AppointmentPlanner.Time.ahead(DateSpan.of(FIRST.plusDays(from), FIRST.plusDays(from + (long) length)));
    }

    @Property(tries = 300)
    void planning_twice_changes_nothing(@ForAll int seed, @ForAll @IntRange(max = 300) int length) {
        Case some = new Case(seed);
        SchedulePlan first = some.plan(days(50, length), List.of());
        SchedulePlan again = some.plan(days(50, length), first.appointments());

        assertThat(ScheduleChange.between(first.appointments(), again, days(50, length)))
                .isEmpty();
        assertThat(again.appointments()).isEqualTo(first.appointments());
        assertThat(again.conflicts()).isEqualTo(first.conflicts());
        assertThat(again.skipped()).isEqualTo(first.skipped());
    }

    /** The life of a schedule entry: created, moved or handed over any number of times, cancelled, and back again. */
    @Property(tries = 100)
    void whatever_happens_each_entry_is_told_with_a_higher_sequence_than_ever_before(@ForAll int seed) {
        Case some = new Case(seed);
        AppointmentPlanner planner = AppointmentPlanner.of(some.policy, some.table);
        Map<AppointmentKey, Integer> told = new HashMap<>();
        Map<AppointmentKey, Appointment> gone = new HashMap<>();
        List<Appointment> before = List.of();
        for (int step = 0; step < 6; step++) {
            List<Employee> people = new ArrayList<>(some.workforce.people());
            people.remove(some.random.nextInt(people.size()));
            Workforce now = Workforce.of(people).with(step % 2 == 0 ? Map.of() : some.workforce.circumstances());
            SchedulePlan plan = planner.plan(now, days(50, 200), before).after(gone.values());
            for (ScheduleChange change : ScheduleChange.between(before, plan, days(50, 200))) {
                AppointmentKey key = change.appointment().key();
                boolean isNew = !told.containsKey(key) || gone.containsKey(key);
                assertThat(change.kind() == ScheduleChange.Kind.CREATED).isEqualTo(isNew);
                assertThat(change.appointment().slot().sequence()).isGreaterThan(told.getOrDefault(key, -1));
                told.put(key, change.appointment().slot().sequence());
                gone.remove(key);
                if (change.kind() == ScheduleChange.Kind.CANCELLED) {
                    gone.put(key, change.appointment());
                }
            }
            before = plan.appointments();
            before.forEach(entry -> assertThat(entry.slot().sequence()).isEqualTo(told.get(entry.key())));
        }
    }

    @Property(tries = 100)
    void whatever_was_known_is_planned_or_told_or_stays_as_it_is(
            @ForAll int seed, @ForAll @IntRange(max = 300) int from, @ForAll @IntRange(max = 40) int later) {
        Case some = new Case(seed);
        List<Appointment> known = some.plan(days(0, 200), List.of()).appointments();
        AppointmentPlanner.Time time =
                new AppointmentPlanner.Time(days(from, 150).span(), FIRST.plusDays(from + (long) later));
        SchedulePlan plan = some.plan(time, known);
        List<ScheduleChange> changes = ScheduleChange.between(known, plan, time);
        List<Appointment> untouched = ScheduleChange.untouched(known, plan, changes);

        assertThat(known).containsAll(untouched);
        for (Appointment was : known) {
            boolean isTold = changes.stream()
                    .anyMatch(change -> change.appointment().key().equals(was.key()));
            boolean isPlanned = plan.appointments().stream()
                    .anyMatch(planned -> planned.key().equals(was.key()));
            assertThat(untouched.contains(was)).isEqualTo(!isTold && !isPlanned);
            assertThat(!isTold || time.span().contains(was.slot().window().last()))
                    .as("nothing of another time is touched")
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void the_order_in_which_people_are_given_does_not_matter(@ForAll int seed) {
        Case some = new Case(seed);
        List<Employee> shuffled = new ArrayList<>(some.workforce.people());
        Collections.shuffle(shuffled, new Random(seed + 1L));
        SchedulePlan plan = AppointmentPlanner.of(some.policy, some.table)
                .plan(Workforce.of(shuffled).with(some.workforce.circumstances()), days(0, 250), List.of());

        assertThat(plan).isEqualTo(some.plan(days(0, 250), List.of()));
    }

    @Property(tries = 200)
    void two_adjacent_times_hold_what_the_whole_holds(@ForAll int seed, @ForAll @IntRange(max = 199) int cut) {
        Case some = new Case(seed);
        Workforce present = some.workforce.with(Map.of());
        AppointmentPlanner planner = AppointmentPlanner.of(some.policy, some.table);
        Set<String> whole = keys(planner.plan(present, days(0, 200), List.of()));
        Set<String> early = keys(planner.plan(present, days(0, cut), List.of()));
        Set<String> late = keys(planner.plan(present, days(cut + 1, 199 - cut), List.of()));

        assertThat(Collections.disjoint(early, late)).isTrue();
        late.addAll(early);
        assertThat(late).isEqualTo(whole);
    }

    /** Every occurrence that came up, placed or not, without those that are left out by a rule. */
    private static Set<String> keys(SchedulePlan plan) {
        Set<String> keys = new HashSet<>();
        plan.appointments()
                .forEach(found -> assertThat(keys.add(found.key().toString())).isTrue());
        plan.conflicts()
                .forEach(found -> assertThat(keys.add(found.key().toString())).isTrue());
        return keys;
    }

    @Property(tries = 300)
    void no_week_is_over_the_limit_no_day_is_without_work_and_one_is_responsible(@ForAll int seed) {
        Case some = new Case(seed);
        SchedulePlan plan = some.plan(days(0, 365), List.of());
        Map<EmployeeId, Employee> byId = new HashMap<>();
        some.workforce.people().forEach(person -> byId.put(person.id(), person));
        ResponsibleReviewers reviewers =
                ResponsibleReviewers.of(some.workforce.reviewers(), person -> Optional.ofNullable(byId.get(person)));
        Map<String, Integer> weeks = new HashMap<>();
        for (Appointment found : plan.appointments()) {
            OccasionPolicy occasion = some.policy.occasions().stream()
                    .filter(one -> one.name().equals(found.key().occasion()))
                    .findFirst()
                    .orElseThrow();
            Employee subject = byId.get(found.subject());
            assertThat(occasion.placement().roll() == Roll.NONE || some.table.isWorking(found.day()))
                    .isTrue();
            assertThat(subject.isEmployedOn(found.day())).isTrue();
            assertThat(found.responsible()).isNotEqualTo(found.subject());
            if (found.day().compareTo(found.slot().window().last()) <= 0) {
                assertThat(found.responsible())
                        .isEqualTo(reviewers.on(subject, found.slot().due()).reviewer());
            }
            if (found.kind() == OccasionKind.ANNUAL) {
                weeks.merge(
                        found.responsible() + " "
                                + EpochDays.weekOf((int) found.day().toEpochDay()),
                        1,
                        Integer::sum);
            }
        }

        assertThat(weeks.values())
                .allMatch(meetings -> meetings <= some.policy.load().perWeek());
    }

    @Property(tries = 300)
    void every_meeting_lies_on_a_day_on_which_both_are_employed(
            @ForAll int seed, @ForAll @IntRange(max = 200) int later) {
        Case some = new Case(seed);
        Map<EmployeeId, Employee> byId = new HashMap<>();
        some.workforce.people().forEach(person -> byId.put(person.id(), person));
        AppointmentPlanner.Time time = new AppointmentPlanner.Time(days(0, 365).span(), FIRST.plusDays(later));

        for (Appointment found : some.plan(time, List.of()).appointments()) {
            Employee responsible = byId.get(found.responsible());
            assertThat(byId.get(found.subject()).isEmployedOn(found.day())).isTrue();
            assertThat(responsible == null || responsible.isEmployedOn(found.day()))
                    .as("%s is employed on %s", found.responsible(), found.day())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void one_more_person_moves_nobody_of_another_team(@ForAll int seed) {
        Case some = new Case(seed);
        AppointmentPlanner.Time time = days(0, 300);
        SchedulePlan first = some.plan(time, List.of());
        List<Employee> more = new ArrayList<>(some.workforce.people());
        more.add(Staff.person("zz", "p0"));
        SchedulePlan again = AppointmentPlanner.of(some.policy, some.table)
                .plan(Workforce.of(more).with(some.workforce.circumstances()), time, first.appointments());

        assertThat(ScheduleChange.between(first.appointments(), again, time))
                .allMatch(change -> change.appointment().subject().equals(id("zz"))
                        || change.appointment().responsible().equals(id("p0")));
        assertThat(again.conflicts().size() + again.appointments().size())
                .isGreaterThanOrEqualTo(
                        first.conflicts().size() + first.appointments().size());
    }
}
