package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A proposal to which nobody agreed: the other side declined it, or who proposed it took it back. It is kept with the
 * reason, and nothing more is done with it; what is proposed again is another goal.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable(copy = true)
public sealed interface DeclinedGoal extends Goal permits ImmutableDeclinedGoal {
    @Override
    GoalId id();

    @Override
    GoalContent content();

    /** {@return who proposed it} */
    EmployeeId proposedBy();

    /** {@return when} */
    Instant proposedAt();

    /** {@return who declined it; who proposed it where it was withdrawn} */
    EmployeeId declinedBy();

    /** {@return when} */
    Instant declinedAt();

    /** {@return why} */
    String reason();

    /** {@return whether it was taken back by who proposed it} */
    default boolean isWithdrawn() {
        return declinedBy().equals(proposedBy());
    }

    @Override
    default DeclinedGoal withContent(GoalContent content) {
        return ((ImmutableDeclinedGoal) this).withContent(content);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDeclinedGoal.Builder {
        Builder() {}
    }
}
