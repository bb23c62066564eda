package io.perfcycle.rules.metric;

import io.perfcycle.rules.statistics.Figure;
import java.math.BigInteger;

/**
 * A sum over scores that can be taken apart: tallies of parts, merged in any order and grouping, are equal to the tally of
 * the whole, to the last bit, because sums of whole numbers are kept and not means. The error of {@link #mean} and
 * {@link #variance} is that of their last division, a few units in the last place.
 *
 * <p>Immutable; a sum that no longer fits is refused ({@link ArithmeticException}), never wrong.
 *
 * @param n how many scores
 * @param sum their sum, scaled to whole numbers
 * @param squares the sum of their squares
 * @param top how many are at the top, as the caller counts it
 */
public record ScoreTally(long n, long sum, long squares, long top) {
    /** Nothing yet. */
    public static final ScoreTally NONE = new ScoreTally(0, 0, 0, 0);

    /**
     * One score more.
     *
     * @param score the score, scaled
     * @param isTop whether it is at the top
     * @return the larger tally
     */
    public ScoreTally plus(long score, boolean isTop) {
        return merge(new ScoreTally(1, score, Math.multiplyExact(score, score), isTop ? 1 : 0));
    }

    /**
     * Two parts as one.
     *
     * @param other the other part
     * @return both
     */
    public ScoreTally merge(ScoreTally other) {
        return new ScoreTally(
                Math.addExact(n, other.n),
                Math.addExact(sum, other.sum),
                Math.addExact(squares, other.squares),
                Math.addExact(top, other.top));
    }

    /** {@return the mean, scaled as the scores are} */
    public Figure mean() {
        return n == 0 ? Figure.undefined("there is no score") : Figure.of((double) sum / n);
    }

    /** {@return the variance with n − 1, in squares of the scale: exact numerator, one division} */
    public Figure variance() {
        if (n < 2) {
            return Figure.undefined("fewer than two scores");
        }
        BigInteger count = BigInteger.valueOf(n);
        BigInteger spread = count.multiply(BigInteger.valueOf(squares))
                .subtract(BigInteger.valueOf(sum).pow(2));
        return Figure.of(spread.doubleValue()
                / count.multiply(count.subtract(BigInteger.ONE)).doubleValue());
    }

    /** {@return the share at the top} */
    public Figure topShare() {
        return n == 0 ? Figure.undefined("there is no score") : Figure.of((double) top / n);
    }
}
