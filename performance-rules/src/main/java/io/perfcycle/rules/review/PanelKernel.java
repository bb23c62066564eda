package io.perfcycle.rules.review;

import io.perfcycle.core.review.PanelPolicy;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * The one calculation of a panel's score over a column of whole numbers: a score is its decimal times a power of ten,
 * {@link ScoreKernel#UNRATED} stands for one that was not given. {@link PanelCalculator} is the same for decimals.
 *
 * <p>Immutable and thread safe. Nothing is allocated where no more than one score is left out at each end.
 */
public final class PanelKernel {
    /** No score is further from 0: this many of a thousand raters can be added and rounded. */
    static final long GREATEST = 1_000_000_000_000_000L;

    private final int trimmed;
    private final RoundingMode mode;
    private final long up;
    private final long down;

    private PanelKernel(PanelPolicy policy, int digits) {
        this.trimmed = policy.trimmed();
        this.mode = policy.rounding().mode();
        this.up = BigInteger.TEN
                .pow(Math.max(0, policy.rounding().digits() - digits))
                .longValueExact();
        this.down = BigInteger.TEN
                .pow(Math.max(0, digits - policy.rounding().digits()))
                .longValueExact();
    }

    /**
     * The kernel of a policy.
     *
     * @param policy what is left out and how it is rounded
     * @param digits digits after the point of the scores that go in, 0 to 9
     * @return the kernel
     */
    public static PanelKernel of(PanelPolicy policy, int digits) {
        if (digits < 0 || digits > 9) {
            throw new IllegalArgumentException("Digits are 0 to 9, not " + digits);
        }
        return new PanelKernel(policy, digits);
    }

    /**
     * The score of one panel.
     *
     * @param scores the scores of panels one after the other
     * @param from where the first of this panel stands
     * @param to where the next panel starts
     * @return the mean times ten to the power of the digits of the policy's rounding; {@link ScoreKernel#UNRATED} where
     *     nothing is left after trimming
     * @throws ArithmeticException if a sum leaves the range of a long
     */
    public long mean(long[] scores, int from, int to) {
        int given = 0;
        long sum = 0;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long score = scores[i];
            if (score != ScoreKernel.UNRATED) {
                given++;
                sum = Math.addExact(sum, score);
                low = Math.min(low, score);
                high = Math.max(high, score);
            }
        }
        long left = given - 2L * trimmed;
        if (left <= 0) {
            return ScoreKernel.UNRATED;
        }
        if (trimmed == 1) {
            sum -= low + high;
        } else if (trimmed > 1) {
            sum -= ends(scores, from, to, given);
        }
        return ExactQuotient.rounded(Math.multiplyExact(sum, up), left * down, mode);
    }

    private long ends(long[] scores, int from, int to, int given) {
        long[] sorted = Arrays.copyOfRange(scores, from, to);
        Arrays.sort(sorted);
        long sum = 0;
        for (int i = 0; i < trimmed; i++) {
            sum += sorted[sorted.length - given + i] + sorted[sorted.length - 1 - i];
        }
        return sum;
    }
}
