package io.perfcycle.core.feedback;

import java.math.BigDecimal;

/**
 * How 360 rounds are put together and read.
 *
 * @param limits how many raters are asked
 * @param gap from which difference between self and others on a question is told as blind spot or hidden strength, as a
 *     share of the question's scale, above 0 to 1
 */
public record RoundPolicy(RaterLimits limits, BigDecimal gap) {
    /** Checks the range. */
    public RoundPolicy {
        if (gap.signum() <= 0 || gap.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A gap is a share above 0 up to 1, not " + gap);
        }
    }

    /** {@return the default: the standard limits, and a quarter of the scale, which is one point of 1 to 5} */
    public static RoundPolicy standard() {
        return new RoundPolicy(RaterLimits.standard(), new BigDecimal("0.25"));
    }
}
