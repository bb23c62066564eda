package io.perfcycle.core.goal;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.GoalId;
import java.util.List;

/**
 * A goal in one of its states. What can be done with it depends on the state, so each state is a type of its own.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface Goal extends Document permits ProposedGoal, AgreedGoal, ClosedGoal {
    /** {@return which goal} */
    GoalId id();

    /** {@return what it says} */
    GoalContent content();

    /** {@return the check-ins in the order in which they were recorded; none before the goal was agreed} */
    default List<CheckIn> checkIns() {
        return List.of();
    }

    @Override
    default DocumentKey key() {
        return id().key();
    }
}
