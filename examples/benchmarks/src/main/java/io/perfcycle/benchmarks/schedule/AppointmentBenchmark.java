package io.perfcycle.benchmarks.schedule;

import io.perfcycle.core.cycle.CalendarTemplate;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.AppointmentPlanner;
import io.perfcycle.rules.scheduling.SchedulePlan;
import io.perfcycle.rules.scheduling.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The standard calendar of a year as appointments, with participants, reasons and the limit of meetings a week. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class AppointmentBenchmark {
    private static final AppointmentPlanner.Time YEAR =
            AppointmentPlanner.Time.ahead(DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

    /** How many people, each manager with eight. */
    @Param({"1000", "10000", "100000"})
    public int people;

    private Workforce workforce = Workforce.of(List.of());
    private AppointmentPlanner planner = AppointmentPlanner.of(CalendarTemplate.STANDARD.policy(), Map.of());
    private SchedulePlan before = new SchedulePlan(List.of(), List.of(), List.of());

    /** Makes the people and a first plan. */
    @Setup
    public void make() {
        Headcount all = new Headcount(people);
        List<Employee> staff = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            LocalDate hired = LocalDate.ofEpochDay(all.hired[person]);
            Optional<EmployeeId> manager =
                    person == 0 ? Optional.empty() : Optional.of(EmployeeId.of("E" + (person - 1) / 8));
            staff.add(Employee.builder()
                    .id(EmployeeId.of("E" + person))
                    .name("E" + person)
                    .zone(all.zones.get(all.zoneOf[person]))
                    .addEmployments(Employment.since(hired))
                    .addLines(ReportingLine.primary(hired, manager))
                    .build());
        }
        workforce = Workforce.of(staff);
        planner = AppointmentPlanner.of(CalendarTemplate.STANDARD.policy(), all.tables.get(0));
        before = planner.plan(workforce, YEAR, List.of());
    }

    /** {@return a plan from nothing} */
    @Benchmark
    public SchedulePlan plan() {
        return planner.plan(workforce, YEAR, List.of());
    }

    /** {@return the same plan again, with everything that was planned before} */
    @Benchmark
    public SchedulePlan planAgain() {
        return planner.plan(workforce, YEAR, before.appointments());
    }
}
