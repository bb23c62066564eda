package io.perfcycle.rules.review;

import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;

/**
 * Carries a score from one scale to another, linearly: lowest to lowest, highest to highest. 3.4 on 1 to 5 is 3.1 on 0.25
 * to 5. Stateless.
 */
public final class ScaleConversion {
    private ScaleConversion() {}

    /**
     * Converts.
     *
     * @param score a score on the first scale
     * @param from the scale on which it was given
     * @param to the other scale
     * @param rounding the one rounding, at the end
     * @return the score on the other scale
     * @throws IllegalArgumentException if the score is not on the first scale
     */
    public static BigDecimal convert(BigDecimal score, RatingScale from, RatingScale to, Rounding rounding) {
        if (!from.covers(score)) {
            throw new IllegalArgumentException(
                    score + " is not on the scale " + from.lowest() + " to " + from.highest());
        }
        BigDecimal span = from.highest().subtract(from.lowest());
        BigDecimal wide = score.subtract(from.lowest())
                .multiply(to.highest().subtract(to.lowest()))
                .add(to.lowest().multiply(span));
        return wide.divide(span, rounding.digits(), rounding.mode());
    }
}
