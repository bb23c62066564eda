package io.perfcycle.architecture.wrong.rules.engine;

import io.perfcycle.architecture.wrong.core.goal.RightGoal;
import io.perfcycle.architecture.wrong.rules.review.RightScore;
import io.perfcycle.architecture.wrong.spi.RightPort;

/** The engine sees ports and rules. */
public final class RightEngine {
    /** {@return what the port says, and a score} */
    public String read(RightPort port, RightScore score) {
        return port.read() + score.score(new RightGoal(1));
    }
}
