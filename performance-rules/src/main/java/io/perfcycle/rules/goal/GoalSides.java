package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.id.EmployeeId;

/**
 * The two sides of a goal: those who own it, and the manager of the one who answers for it. What one side brings
 * forward the other decides. A manager who owns a part of the goal stands on the manager's side.
 *
 * <p>Immutable and thread safe.
 *
 * @param content what the goal says
 * @param manager the manager of the one who answers for it
 */
public record GoalSides(GoalContent content, EmployeeId manager) {
    /**
     * Whether two people stand on one side, so that neither decides what the other brings forward.
     *
     * @param first one
     * @param second the other
     * @return whether
     */
    public boolean areOne(EmployeeId first, EmployeeId second) {
        return first.equals(second) || (isOwner(first) && isOwner(second));
    }

    /**
     * Who decides what somebody brings forward.
     *
     * @param first who brings it forward
     * @return the manager where it is an owner, else the owner who answers for the goal
     */
    public EmployeeId counterpartOf(EmployeeId first) {
        return isOwner(first) ? manager : content.owner();
    }

    private boolean isOwner(EmployeeId person) {
        return content.owners().contains(person) && !person.equals(manager);
    }
}
