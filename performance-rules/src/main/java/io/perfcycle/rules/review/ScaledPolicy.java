package io.perfcycle.rules.review;

import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A review policy as whole numbers.
 *
 * @param weights the weight of each section, all times the same power of ten
 * @param weightUnit that power of ten
 * @param vetoBelow for each section the first score that is not in the lowest band; the lowest long where it is not critical
 * @param lowest the first score on the scale
 * @param lowestSummary the lowest summary, as it is rounded
 * @param greatest no score is further from 0
 */
record ScaledPolicy(long[] weights, long weightUnit, long[] vetoBelow, long lowest, long lowestSummary, long greatest) {
    /** Leaves room for rounding and for doubling a rest. */
    private static final BigInteger ROOM = BigInteger.valueOf(Long.MAX_VALUE / 4);

    /** The policy for scores with these digits after the point; nothing where sums could leave a long. */
    static Optional<ScaledPolicy> of(ReviewPolicy policy, int digits) {
        int weightDigits = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (ReviewSection section : policy.sections()) {
            weightDigits = Math.max(weightDigits, section.weight().value().scale());
            sum = sum.add(section.weight().value());
        }
        RatingScale scale = policy.scale();
        BigDecimal greatest = scale.lowest().abs().max(scale.highest().abs());
        int points = Math.max(digits, policy.score().rounding().digits()) + weightDigits;
        BigDecimal widest = greatest.max(BigDecimal.ONE)
                .multiply(sum.max(BigDecimal.ONE))
                .add(BigDecimal.valueOf(policy.sections().size()));
        BigInteger bound =
                widest.movePointRight(points).setScale(0, RoundingMode.UP).toBigInteger();
        return bound.compareTo(ROOM) > 0 ? Optional.empty() : Optional.of(scaled(policy, digits, weightDigits));
    }

    private static ScaledPolicy scaled(ReviewPolicy policy, int digits, int weightDigits) {
        RatingScale scale = policy.scale();
        BigDecimal end = scale.bands().get(0).to().movePointRight(digits);
        int sections = policy.sections().size();
        long above = scale.bands().size() == 1
                ? end.setScale(0, RoundingMode.FLOOR).longValueExact() + 1
                : end.setScale(0, RoundingMode.CEILING).longValueExact();
        long[] weights = new long[sections];
        long[] vetoBelow = new long[sections];
        for (int i = 0; i < sections; i++) {
            ReviewSection section = policy.sections().get(i);
            weights[i] = ceiling(section.weight().value(), weightDigits);
            boolean critical = policy.score().criticalSections().contains(section.id());
            vetoBelow[i] = critical ? above : Long.MIN_VALUE;
        }
        long lowestSummary =
                policy.score().rounding().round(scale.lowest()).unscaledValue().longValueExact();
        BigDecimal greatest = scale.lowest().abs().max(scale.highest().abs());
        return new ScaledPolicy(
                weights,
                BigInteger.TEN.pow(weightDigits).longValueExact(),
                vetoBelow,
                ceiling(scale.lowest(), digits),
                lowestSummary,
                ceiling(greatest, digits));
    }

    private static long ceiling(BigDecimal number, int digits) {
        return number.movePointRight(digits).setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
