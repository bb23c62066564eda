package io.perfcycle.architecture.wrong.rules.goal;

import io.perfcycle.architecture.wrong.core.goal.RightGoal;
import io.perfcycle.architecture.wrong.rules.review.RightScore;

/** Imports a package below its own. */
public final class ReachesReview {
    /** {@return a score} */
    public long score(RightScore score, RightGoal goal) {
        return score.score(goal);
    }
}
