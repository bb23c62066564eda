package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the goal graph needs to know of a goal.
 *
 * @param id which goal
 * @param company whether it is a company goal, the top of the cascade
 * @param unit its unit, if any
 * @param progress its own progress, if it is measured and has data
 * @param measured whether it has a measure of its own
 * @param parents the goals that it serves; they need not exist
 */
public record GoalNode(
        GoalId id,
        boolean company,
        Optional<UnitId> unit,
        Optional<BigDecimal> progress,
        boolean measured,
        List<GoalLink> parents) {
    /** Copies the links. */
    public GoalNode {
        parents = List.copyOf(parents);
    }
}
