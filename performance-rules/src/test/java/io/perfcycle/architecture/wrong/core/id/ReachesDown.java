package io.perfcycle.architecture.wrong.core.id;

import io.perfcycle.architecture.wrong.core.goal.RightGoal;

/** Imports a package below its own. */
public final class ReachesDown {
    /** {@return a goal} */
    public RightGoal goal() {
        return new RightGoal(1);
    }
}
