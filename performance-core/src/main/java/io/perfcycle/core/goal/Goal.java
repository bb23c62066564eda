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
public sealed interface Goal extends Document permits ProposedGoal, DeclinedGoal, AgreedGoal, ClosedGoal {
    /** {@return which goal} */
    GoalId id();

    /** {@return what it says} */
    GoalContent content();

    /** {@return the check-ins in the order in which they were recorded; none before the goal was agreed} */
    default List<CheckIn> checkIns() {
        return List.of();
    }

    /** {@return the changes to which both sides agreed, oldest first} */
    default List<GoalChange> changes() {
        return List.of();
    }

    /** {@return the changes to which the other side did not agree, with its reasons, oldest first} */
    default List<RejectedChange> rejections() {
        return List.of();
    }

    /**
     * The same goal with other content. No rule is asked.
     *
     * @param content what it says
     * @return the goal in the same state
     */
    Goal withContent(GoalContent content);

    @Override
    default DocumentKey key() {
        return id().key();
    }
}
