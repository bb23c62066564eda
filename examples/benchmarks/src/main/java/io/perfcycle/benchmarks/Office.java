package io.perfcycle.benchmarks;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.memory.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A company of forty people in an engine, and the commands that benchmarks repeat. Not thread safe. */
final class Office {
    static final TenantId TENANT = TenantId.of("bench");
    private static final CycleId YEAR = CycleId.of("2026");
    private static final int PEOPLE = 40;

    private final PerformanceEngine engine;
    private int commands;

    Office(PerformanceStore store) {
        engine = PerformanceEngine.builder()
                .store(store)
                .clock(() -> Instant.parse("2026-02-02T08:00:00Z"))
                .ids(SequentialIds.of("id-"))
                .build();
    }

    /** Enters the people, five levels deep, and opens a cycle. */
    Office opened() {
        Principal admin = Principal.of(TENANT, EmployeeId.of("admin"))
                .withRole(Relation.TENANT_ADMIN)
                .withRole(Relation.CYCLE_ADMIN);
        List<EmployeeDraft> people = new ArrayList<>();
        LocalDate hired = LocalDate.of(2020, 1, 1);
        for (int i = 0; i < PEOPLE; i++) {
            EmployeeId manager = i == 0 ? null : person((i - 1) / 2);
            people.add(new EmployeeDraft(person(i), "Person " + i, manager, null, null, 1, hired, "UTC"));
        }
        engine.people().enter(command(admin), people).orElseThrow();
        CycleDraft cycle =
                new CycleDraft(YEAR, "2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), List.of());
        engine.cycles().open(command(admin), cycle, Programme.standard(YEAR)).orElseThrow();
        return this;
    }

    /** One command from draft to receipt: shape, access, SMART check, one document, a message and an audit entry. */
    Saved<GoalId> propose() {
        EmployeeId owner = person(PEOPLE - 1);
        GoalId id = GoalId.of("g" + commands);
        GoalDraft draft = GoalDraft.of(id, "Cut the cost per order from 10 to 8 EUR", owner, YEAR)
                .withMeasure(MeasureDraft.of("cost per order", "EUR", "10", "8"))
                .withDates(null, LocalDate.of(2026, 9, 30));
        return engine.goals()
                .propose(command(Principal.of(TENANT, owner)), draft)
                .orElseThrow();
    }

    /** One reading by somebody's manager. */
    Goal read(GoalId id) {
        return engine.goals()
                .goal(Principal.of(TENANT, person((PEOPLE - 2) / 2)), id)
                .orElseThrow();
    }

    private Command command(Principal by) {
        return Command.of("c-" + ++commands, by);
    }

    private static EmployeeId person(int number) {
        return EmployeeId.of("p" + number);
    }
}
