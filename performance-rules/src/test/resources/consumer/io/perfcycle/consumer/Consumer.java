package io.perfcycle.consumer;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.value.Percent;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.IdSource;
import java.time.LocalDate;
import java.util.List;

/** Prints a line for each module that it reached, and what the engine says to a good and to a bad draft. */
public final class Consumer {
    private static final EmployeeId ADA = EmployeeId.of("ada");

    private Consumer() {}

    public static void main(String[] arguments) {
        System.out.println("consumer runs in " + nameOf(Consumer.class));
        GoalId goal = GoalId.of("g-1");
        System.out.println("goal " + goal + " is " + Percent.ofPercent("50") + " done, said by " + nameOf(GoalId.class));
        System.out.println("ports come from " + nameOf(IdSource.class));
        runTheEngine();
    }

    private static void runTheEngine() {
        PerformanceEngine engine = PerformanceEngine.inMemory();
        Principal admin = Principal.of(TenantId.of("t-1"), ADA).withRole(Relation.TENANT_ADMIN);
        Outcome<Saved<EmployeeId>> bad = engine.people().enter(Command.of("c-1", admin), List.of(person(" ")));
        bad.findings()
                .forEach(each -> System.out.println("engine refuses with " + each.code() + " at " + each.place()));
        engine.people().enter(Command.of("c-2", admin), List.of(person("Ada"))).orElseThrow();
        System.out.println(
                "engine knows " + engine.people().person(admin, ADA).orElseThrow().name());
    }

    private static EmployeeDraft person(String name) {
        return new EmployeeDraft(ADA, name, null, null, null, 1, LocalDate.of(2024, 1, 1), "UTC");
    }

    private static String nameOf(Class<?> type) {
        return type.getModule().getName();
    }
}
