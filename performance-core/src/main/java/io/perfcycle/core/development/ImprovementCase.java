package io.perfcycle.core.development;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An improvement plan as it is stored, with what was stated when it was asked for. {@link #plan()} gives its state.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ImprovementCase extends Document permits ImmutableImprovementCase {
    /** {@return the cycle whose policy holds} */
    CycleId cycle();

    /** {@return why it was asked for} */
    ImprovementGrounds grounds();

    /** {@return what it says} */
    ImprovementPlan.Content content();

    /** {@return when it was proposed} */
    Instant proposedAt();

    /** {@return when the person acknowledged it, which is no consent; nothing before} */
    Optional<Instant> acknowledgedAt();

    /** {@return the checkpoints held so far} */
    List<ImprovementPlan.Held> held();

    /** {@return how often it was extended} */
    int extensions();

    /** {@return how it ended; nothing before} */
    Optional<ImprovementPlan.Ending> ending();

    /** {@return the day on which it ended; nothing before} */
    Optional<LocalDate> endedOn();

    /** {@return the plan in its state, from which follows what may be done next} */
    default ImprovementPlan plan() {
        if (ending().isPresent() && endedOn().isPresent()) {
            return new ImprovementPlan.Ended(
                    content(), held(), ending().get(), endedOn().get());
        }
        return acknowledgedAt().isPresent()
                ? new ImprovementPlan.Running(content(), held(), extensions())
                : new ImprovementPlan.Proposed(content());
    }

    /**
     * The same case with its plan in another state.
     *
     * @param plan the plan
     * @param now when it was acknowledged, for a plan that was not before
     * @return the case
     */
    default ImprovementCase with(ImprovementPlan plan, Instant now) {
        Builder after = builder()
                .cycle(cycle())
                .grounds(grounds())
                .content(plan.content())
                .proposedAt(proposedAt());
        if (plan instanceof ImprovementPlan.Running running) {
            after.acknowledgedAt(acknowledgedAt().orElse(now))
                    .addAllHeld(running.held())
                    .extensions(running.extensions());
        } else if (plan instanceof ImprovementPlan.Ended ended) {
            after.acknowledgedAt(acknowledgedAt())
                    .addAllHeld(ended.held())
                    .extensions(extensions())
                    .ending(ended.ending())
                    .endedOn(ended.on());
        } else {
            after.extensions(0);
        }
        return after.build();
    }

    @Override
    default DocumentKey key() {
        return new DocumentKey(DocumentKind.IMPROVEMENT_PLAN, content().id().value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableImprovementCase.Builder {
        Builder() {}
    }
}
