package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.RollUpPolicy;
import java.math.BigDecimal;

/** A roll-up policy in primitives. */
final class KernelPolicy {
    final GoalPolicy.RollUp rollUp;
    final GoalPolicy.OwnMeasure ownMeasure;
    final boolean zero;
    final long cap;
    final long ownShare;

    private KernelPolicy(RollUpPolicy policy) {
        rollUp = policy.rollUp();
        ownMeasure = policy.ownMeasure();
        zero = policy.noData() == GoalPolicy.NoData.ZERO;
        cap = policy.cap().filter(FixedPoint::fits).map(FixedPoint::of).orElse(Long.MAX_VALUE);
        ownShare = FixedPoint.of(policy.ownShare());
    }

    /**
     * The policy.
     *
     * @throws IllegalArgumentException if the share of the own measure has more than twelve digits after the point
     */
    static KernelPolicy of(RollUpPolicy policy) {
        BigDecimal share = policy.ownShare();
        if (share.signum() != 0 && share.stripTrailingZeros().scale() > FixedPoint.DIGITS) {
            throw new IllegalArgumentException(
                    "The share of the own measure has more than " + FixedPoint.DIGITS + " digits after the point");
        }
        return new KernelPolicy(policy);
    }

    long capped(long own) {
        return Math.min(own, cap);
    }

    /** What counts of a number beside its siblings: no data is left out or nothing. */
    long counted(long value) {
        return value == FixedPoint.NO_DATA && zero ? 0 : value;
    }

    /** The own measure and the children, each by its share; the other alone where one has no data and that is skipped. */
    long combined(long own, long children) {
        long mine = counted(own);
        long theirs = counted(children);
        if (mine == FixedPoint.NO_DATA || theirs == FixedPoint.NO_DATA) {
            return Math.max(mine, theirs);
        }
        long rest = FixedPoint.ONE - ownShare;
        long low = ownShare * mine;
        long sum = low + rest * theirs;
        long high = Math.multiplyHigh(ownShare, mine)
                + Math.multiplyHigh(rest, theirs)
                + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        return WideLong.divide(high, sum, FixedPoint.ONE);
    }
}
