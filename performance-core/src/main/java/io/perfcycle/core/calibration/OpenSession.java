package io.perfcycle.core.calibration;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * A session in which ratings can be adjusted.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface OpenSession extends CalibrationSession permits ImmutableOpenSession {
    @Override
    SessionId id();

    @Override
    CycleId cycle();

    @Override
    EmployeeId owner();

    @Override
    List<EmployeeId> participants();

    @Override
    List<SnapshotEntry> snapshot();

    @Override
    List<Adjustment> adjustments();

    /** {@return when it opened} */
    Instant openedAt();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableOpenSession.Builder {
        Builder() {}
    }
}
