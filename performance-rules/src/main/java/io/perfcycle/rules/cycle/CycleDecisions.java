package io.perfcycle.rules.cycle;

import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CycleEvent;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.List;

/** Decides the opening and closing of cycles. Stateless. */
public final class CycleDecisions {
    private CycleDecisions() {}

    /**
     * What is wrong with a new cycle.
     *
     * @param draft the cycle, its shape checked
     * @param programme its policies
     * @return every reason against it; empty where there is none
     */
    public static List<Finding> findings(CycleDraft draft, Programme programme) {
        Checks checks = Checks.begin()
                .that(
                        !draft.to().isBefore(draft.from()),
                        () -> Finding.of(CycleFinding.DATES_REVERSED)
                                .with("from", draft.from())
                                .with("to", draft.to())
                                .at("to"))
                .that(
                        programme.cycle().equals(draft.id()),
                        () -> Finding.of(CycleFinding.OTHER_PROGRAMME)
                                .with("cycle", programme.cycle())
                                .at("programme"))
                .that(
                        draft.phases().stream().map(CyclePhase::kind).distinct().count()
                                == draft.phases().size(),
                        () -> Finding.of(CycleFinding.PHASE_TWICE).at("phases"));
        for (int i = 0; i < draft.phases().size(); i++) {
            CyclePhase phase = draft.phases().get(i);
            String place = "phases[" + i + "]";
            checks.that(
                    !phase.span().first().isBefore(draft.from()),
                    () -> Finding.of(CycleFinding.PHASE_BEFORE)
                            .with("phase", phase.kind())
                            .at(place));
        }
        return checks.findings();
    }

    /**
     * Closes a cycle.
     *
     * @param cycle the cycle
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<CycleEvent>> close(PerformanceCycle cycle, Instant now) {
        if (cycle.state() == PerformanceCycle.State.CLOSED) {
            return Outcome.refused(List.of(Finding.of(CycleFinding.CLOSED).with("cycle", cycle.id())));
        }
        PerformanceCycle closed = PerformanceCycle.builder()
                .id(cycle.id())
                .name(cycle.name())
                .span(cycle.span())
                .addAllPhases(cycle.phases())
                .state(PerformanceCycle.State.CLOSED)
                .build();
        return Outcome.done(List.of(new CycleEvent.Closed(now, closed, List.of())));
    }
}
