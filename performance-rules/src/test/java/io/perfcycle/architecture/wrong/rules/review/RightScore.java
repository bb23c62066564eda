package io.perfcycle.architecture.wrong.rules.review;

import io.perfcycle.architecture.wrong.core.goal.RightGoal;

/** A rule as it should be. */
public final class RightScore {
    /** {@return the score} */
    public long score(RightGoal goal) {
        return goal.value();
    }
}
