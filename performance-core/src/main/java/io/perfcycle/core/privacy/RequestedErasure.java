package io.perfcycle.core.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/** An erasure that somebody has asked for and nobody has begun. */
@FactStyle
@Value.Immutable
public sealed interface RequestedErasure extends ErasureRequest permits ImmutableRequestedErasure {
    @Override
    EmployeeId subject();

    @Override
    Instant requestedAt();

    /** {@return who asked: the subject, HR, or who ran retention; somebody else carries it out} */
    EmployeeId requestedBy();

    /** {@return why, as they typed it} */
    String reason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a request; not thread safe. */
    final class Builder extends ImmutableRequestedErasure.Builder {
        Builder() {}
    }
}
