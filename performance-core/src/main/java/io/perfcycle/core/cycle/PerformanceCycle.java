package io.perfcycle.core.cycle;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.DateSpan;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A performance cycle: its days, its phases and whether it is open. The policies that hold in it are frozen in the
 * programme under the same id.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface PerformanceCycle extends Document permits ImmutablePerformanceCycle {
    /** Whether work can be done in the cycle. */
    enum State {
        /** Goals, feedback and reviews can be entered. */
        OPEN,
        /** Kept for reading. */
        CLOSED
    }

    /** {@return which cycle} */
    CycleId id();

    /** {@return the name for people} */
    String name();

    /** {@return the days of work that are looked at} */
    DateSpan span();

    /** {@return the phases by kind; year-end phases may lie after the span} */
    List<CyclePhase> phases();

    /** {@return whether it is open} */
    State state();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /**
     * The days of a phase.
     *
     * @param kind which phase
     * @return its days, if the cycle has the phase
     */
    default Optional<DateSpan> phase(PhaseKind kind) {
        return phases().stream()
                .filter(phase -> phase.kind() == kind)
                .map(CyclePhase::span)
                .findFirst();
    }

    /** Checks that no phase stands twice. */
    @Value.Check
    default void check() {
        long kinds = phases().stream().map(CyclePhase::kind).distinct().count();
        if (kinds != phases().size()) {
            throw new IllegalArgumentException("Cycle " + id() + " has a phase twice");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutablePerformanceCycle.Builder {
        Builder() {}
    }
}
