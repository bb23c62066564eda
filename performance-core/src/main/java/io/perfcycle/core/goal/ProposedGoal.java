package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A goal that waits for the other side: the manager if the owner proposed it, the owner if someone else did.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable(copy = true)
public sealed interface ProposedGoal extends Goal permits ImmutableProposedGoal {
    @Override
    GoalId id();

    @Override
    GoalContent content();

    /** {@return who proposed it} */
    EmployeeId proposedBy();

    /** {@return when} */
    Instant proposedAt();

    @Override
    default ProposedGoal withContent(GoalContent content) {
        return ((ImmutableProposedGoal) this).withContent(content);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableProposedGoal.Builder {
        Builder() {}
    }
}
