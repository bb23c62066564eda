package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A goal that is over.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable(copy = true)
public sealed interface ClosedGoal extends Goal permits ImmutableClosedGoal {
    /** How it ended. */
    enum Result {
        /** The target was met. */
        ACHIEVED,
        /** Something was reached. */
        PARTLY,
        /** Nothing was reached. */
        MISSED,
        /** There was nothing to tell from: no measure, or no check-in. */
        NO_DATA,
        /** It was given up. */
        CANCELLED,
        /** It goes on as another goal in another cycle. */
        CARRIED_OVER
    }

    @Override
    GoalId id();

    @Override
    GoalContent content();

    @Override
    List<CheckIn> checkIns();

    @Override
    List<GoalChange> changes();

    @Override
    List<RejectedChange> rejections();

    /** {@return how it ended} */
    Result result();

    /** {@return when it had been agreed; nothing for goals that were closed before this was kept} */
    Optional<Instant> agreedAt();

    /** {@return when it was closed} */
    Instant closedAt();

    /** {@return why it was given up, if it was} */
    Optional<String> reason();

    /** {@return the goal as which it goes on, if it was carried over} */
    Optional<GoalId> carriedTo();

    @Override
    default ClosedGoal withContent(GoalContent content) {
        return ((ImmutableClosedGoal) this).withContent(content);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableClosedGoal.Builder {
        Builder() {}
    }
}
