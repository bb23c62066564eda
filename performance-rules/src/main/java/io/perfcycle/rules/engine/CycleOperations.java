package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CycleEvent;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.programme.ProgrammeEvent;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.cycle.CycleDecisions;
import java.util.List;
import java.util.Optional;

/** Cycles and the policies that are frozen in them. Thread safe. */
public final class CycleOperations {
    private final Pipeline pipeline;

    CycleOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Opens a cycle and freezes its policies. CYCLE_ADMIN or TENANT_ADMIN.
     *
     * @param command the command
     * @param draft the cycle
     * @param programme the policies, for this cycle
     * @return its id, or every reason against it
     */
    @Performs(Operation.CYCLE_OPEN)
    public Outcome<Saved<CycleId>> open(Command command, CycleDraft draft, Programme programme) {
        return pipeline.run(command, Operation.CYCLE_OPEN, draft, CycleId::of, desk -> {
            desk.allow(Facet.CONFIGURATION, Optional.empty(), AccessPhase.DRAFT);
            List<Finding> findings = CycleDecisions.findings(draft, programme);
            if (!findings.isEmpty()) {
                return Outcome.refused(findings);
            }
            PerformanceCycle cycle = PerformanceCycle.builder()
                    .id(draft.id())
                    .name(draft.name())
                    .span(DateSpan.of(draft.from(), draft.to()))
                    .addAllPhases(draft.phases())
                    .state(PerformanceCycle.State.OPEN)
                    .build();
            return Outcome.done(List.<Event>of(
                    new CycleEvent.Opened(desk.now(), cycle, List.of()),
                    new ProgrammeEvent.Frozen(desk.now(), programme, List.of())));
        });
    }

    /**
     * Closes a cycle; goals and reviews in it are kept for reading. CYCLE_ADMIN or TENANT_ADMIN.
     *
     * @param command the command
     * @param id which cycle
     * @return its id, or the reason against it
     */
    @Performs(Operation.CYCLE_CLOSE)
    public Outcome<Saved<CycleId>> close(Command command, CycleId id) {
        return pipeline.run(
                command,
                Operation.CYCLE_CLOSE,
                id,
                CycleId::of,
                desk -> CycleDecisions.close(desk.open(id.key(), PerformanceCycle.class), desk.now()));
    }

    /**
     * A cycle. Everybody of the tenant.
     *
     * @param caller who asks
     * @param id which cycle
     * @return the cycle
     */
    @Performs(Operation.CYCLE_READ)
    public Outcome<PerformanceCycle> cycle(Principal caller, CycleId id) {
        return pipeline.read(caller, Operation.CYCLE_READ, desk -> desk.open(id.key(), PerformanceCycle.class));
    }

    /**
     * The policies of a cycle. Everybody of the tenant.
     *
     * @param caller who asks
     * @param id which cycle
     * @return the policies as they were frozen
     */
    @Performs(Operation.CYCLE_READ)
    public Outcome<Programme> programme(Principal caller, CycleId id) {
        return pipeline.read(caller, Operation.CYCLE_READ, desk -> desk.open(Programme.keyOf(id), Programme.class));
    }
}
