package io.perfcycle.core.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/** An erasure that is done: what remains of it are counts, under the id that stays closed. */
@FactStyle
@Value.Immutable
public sealed interface CompletedErasure extends ErasureRequest permits ImmutableCompletedErasure {
    @Override
    EmployeeId subject();

    @Override
    Instant requestedAt();

    /** {@return when it was completed} */
    Instant completedAt();

    /** {@return how many documents were deleted, by kind, in the order of kinds} */
    List<KindCount> deleted();

    /** {@return in how many documents the name was replaced, by kind, in the order of kinds} */
    List<KindCount> replaced();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a completed erasure; not thread safe. */
    final class Builder extends ImmutableCompletedErasure.Builder {
        Builder() {}
    }
}
