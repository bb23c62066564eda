package io.perfcycle.core.goal;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the progress of one goal comes about from its own measure and from the goals that serve it. A tenant has one for
 * all goals; a goal may have its own.
 *
 * @param rollUp how children add up
 * @param ownMeasure which counts when the goal has a measure and children
 * @param ownShare what its own measure weighs under {@code COMBINED}, 0 to 1; the children weigh the rest
 * @param noData what a child without data counts
 * @param cap the highest progress of its own measure that counts, such as 1.2; nothing for no cap
 */
public record RollUpPolicy(
        GoalPolicy.RollUp rollUp,
        GoalPolicy.OwnMeasure ownMeasure,
        BigDecimal ownShare,
        GoalPolicy.NoData noData,
        Optional<BigDecimal> cap) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Checks share and cap. */
    public RollUpPolicy {
        Decimals.checked("A share", ownShare);
        if (ownShare.signum() < 0 || ownShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The share of the own measure is 0 to 1, not " + ownShare);
        }
        cap.ifPresent(value -> Decimals.checked("A cap", value));
    }

    /**
     * What a tenant's policy says about roll-up; under {@code COMBINED} the own measure weighs half.
     *
     * @param policy the tenant's policy
     * @return the same for one goal
     */
    public static RollUpPolicy of(GoalPolicy policy) {
        return new RollUpPolicy(policy.rollUp(), policy.ownMeasure(), HALF, policy.noData(), policy.cap());
    }

    /** {@return the default: weighted mean, the own measure first, no data skipped, no cap} */
    public static RollUpPolicy standard() {
        return of(GoalPolicy.standard());
    }

    /**
     * The same with another way of adding children up.
     *
     * @param how the way
     * @return the policy
     */
    public RollUpPolicy withRollUp(GoalPolicy.RollUp how) {
        return new RollUpPolicy(how, ownMeasure, ownShare, noData, cap);
    }

    /**
     * The same with another rule for goals that have a measure and children.
     *
     * @param which which counts
     * @return the policy
     */
    public RollUpPolicy withOwnMeasure(GoalPolicy.OwnMeasure which) {
        return new RollUpPolicy(rollUp, which, ownShare, noData, cap);
    }

    /**
     * The same, combining the own measure and the children.
     *
     * @param share what the own measure weighs, 0 to 1
     * @return the policy
     */
    public RollUpPolicy combined(BigDecimal share) {
        return new RollUpPolicy(rollUp, GoalPolicy.OwnMeasure.COMBINED, share, noData, cap);
    }

    /**
     * The same with another rule for children without data.
     *
     * @param what what they count
     * @return the policy
     */
    public RollUpPolicy withNoData(GoalPolicy.NoData what) {
        return new RollUpPolicy(rollUp, ownMeasure, ownShare, what, cap);
    }

    /**
     * The same with a cap.
     *
     * @param highest the highest progress that counts
     * @return the policy
     */
    public RollUpPolicy withCap(BigDecimal highest) {
        return new RollUpPolicy(rollUp, ownMeasure, ownShare, noData, Optional.of(highest));
    }
}
