package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.EmployeeId;
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
 * @param owner who answers for it, if anybody
 * @param distance how far there is to go, for parents that add the same unit up
 * @param policy how it rolls up, where it departs from the other goals
 */
public record GoalNode(
        GoalId id,
        boolean company,
        Optional<UnitId> unit,
        Optional<BigDecimal> progress,
        boolean measured,
        List<GoalLink> parents,
        Optional<EmployeeId> owner,
        Optional<Distance> distance,
        Optional<RollUpPolicy> policy) {
    /** Copies the links. */
    public GoalNode {
        parents = List.copyOf(parents);
    }

    /**
     * A goal without owner and distance that rolls up like the others.
     *
     * @param id which goal
     * @param company whether it is a company goal
     * @param unit its unit, if any
     * @param progress its own progress, if it is measured and has data
     * @param measured whether it has a measure of its own
     * @param parents the goals that it serves
     */
    public GoalNode(
            GoalId id,
            boolean company,
            Optional<UnitId> unit,
            Optional<BigDecimal> progress,
            boolean measured,
            List<GoalLink> parents) {
        this(id, company, unit, progress, measured, parents, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The way from the baseline to the target of a measure.
     *
     * @param unit the unit of measure, such as {@code EUR}
     * @param length the way without its sign: target minus baseline, more than 0
     */
    public record Distance(String unit, BigDecimal length) {
        /** Checks the sign. */
        public Distance {
            if (length.signum() <= 0) {
                throw new IllegalArgumentException("A distance is more than 0");
            }
        }
    }

    /**
     * The same goal with an owner.
     *
     * @param who who answers for it
     * @return the node
     */
    public GoalNode ownedBy(EmployeeId who) {
        return new GoalNode(id, company, unit, progress, measured, parents, Optional.of(who), distance, policy);
    }

    /**
     * The same goal with the way that its measure has to make.
     *
     * @param way the way
     * @return the node
     */
    public GoalNode over(Distance way) {
        return new GoalNode(id, company, unit, progress, measured, parents, owner, Optional.of(way), policy);
    }

    /**
     * The same goal with a way of its own to roll up.
     *
     * @param how the policy
     * @return the node
     */
    public GoalNode rolledUpBy(RollUpPolicy how) {
        return new GoalNode(id, company, unit, progress, measured, parents, owner, distance, Optional.of(how));
    }
}
