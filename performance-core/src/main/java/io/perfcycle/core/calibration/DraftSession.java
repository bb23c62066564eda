package io.perfcycle.core.calibration;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * A session that is being prepared: who takes part and which reviews are compared can still change. It holds no ratings;
 * they are taken down when it opens.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface DraftSession extends CalibrationSession permits ImmutableDraftSession {
    @Override
    SessionId id();

    @Override
    CycleId cycle();

    @Override
    EmployeeId owner();

    @Override
    List<EmployeeId> participants();

    /** {@return which reviews are to be compared, in the order of their ids; not all of them need be handed in} */
    List<ReviewId> reviews();

    /** {@return when it was prepared last} */
    Instant preparedAt();

    /** {@return nothing; it is taken down when the session opens} */
    @Override
    default List<SnapshotEntry> snapshot() {
        return List.of();
    }

    /** {@return nothing} */
    @Override
    default List<Adjustment> adjustments() {
        return List.of();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDraftSession.Builder {
        Builder() {}
    }
}
