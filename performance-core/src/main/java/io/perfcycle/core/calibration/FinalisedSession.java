package io.perfcycle.core.calibration;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * A session that is over; its ratings are the ratings of record.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface FinalisedSession extends CalibrationSession permits ImmutableFinalisedSession {
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

    /** {@return when it was finalised} */
    Instant finalisedAt();

    /** {@return why the distribution departs from the guideline; empty where no reason was needed} */
    String departureReason();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableFinalisedSession.Builder {
        Builder() {}
    }
}
