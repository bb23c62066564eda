package io.perfcycle.rules.review;

import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.review.ScorePolicy.RoundingStep;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one calculation of summaries, over columns of whole numbers: a score is its decimal times a power of ten, and three
 * numbers that are no scores stand for the three ways in which there is none. A weighted mean, or what a table of levels
 * says. {@link ScoreCalculator} is the same for decimals, with the explanation.
 *
 * <p>Immutable and thread safe. Nothing is allocated for a review.
 */
public final class ScoreKernel {
    /** No score yet; also the summary where none follows. */
    public static final long UNRATED = Long.MIN_VALUE;

    /** Does not apply. */
    public static final long NOT_APPLICABLE = Long.MIN_VALUE + 1;

    /** Too early. */
    public static final long TOO_NEW = Long.MIN_VALUE + 2;

    private final ScaledPolicy policy;
    private final @Nullable LevelKernel levels;
    private final MissingPart missing;
    private final boolean eachPart;
    private final RoundingMode mode;
    private final long up;
    private final long down;
    private final long partDown;

    private ScoreKernel(ScaledPolicy policy, ReviewPolicy of, int digits) {
        this.policy = policy;
        this.levels = of.score()
                .levels()
                .map(table -> LevelKernel.of(policy, of, table, digits))
                .orElse(null);
        this.missing = of.score().missingPart();
        this.eachPart = of.score().step() == RoundingStep.EACH_PART;
        this.mode = of.score().rounding().mode();
        int summaryDigits = of.score().rounding().digits();
        this.up = power(summaryDigits - digits);
        this.down = power(digits - summaryDigits);
        this.partDown = policy.weightUnit() * down;
    }

    private static long power(int exponent) {
        return BigInteger.TEN.pow(Math.max(0, exponent)).longValueExact();
    }

    /**
     * The kernel of a policy.
     *
     * @param policy sections, scale and score policy
     * @param digits digits after the point of the scores that go in, 0 to 18; summaries have those of the policy's rounding
     * @return the kernel; nothing where sums of scores times weights could leave the range of a long
     */
    public static Optional<ScoreKernel> of(ReviewPolicy policy, int digits) {
        Objects.checkIndex(digits, 19);
        return ScaledPolicy.of(policy, digits).map(scaled -> new ScoreKernel(scaled, policy, digits));
    }

    /** {@return how many scores a review has} */
    public int sections() {
        return policy.weights().length;
    }

    /**
     * Whether a number is no score, or a score that is not too far from 0 for this kernel. All on the scale are.
     *
     * @param score the number
     * @return whether it may go in
     */
    public boolean takes(long score) {
        return score <= TOO_NEW || Math.abs(score) <= policy.greatest();
    }

    /**
     * The summary of one review.
     *
     * @param scores the scores of reviews, section after section; each {@link #takes taken} by this kernel, which is not checked
     * @param from where the review's first score stands
     * @return the summary times ten to the power of the digits of the policy's rounding, or {@link #UNRATED}
     */
    public long compose(long[] scores, int from) {
        return levels == null ? weigh(scores, from) : levels.compose(scores, from);
    }

    private long weigh(long[] scores, int from) {
        long[] weights = policy.weights();
        long[] vetoBelow = policy.vetoBelow();
        long sum = 0;
        long counted = 0;
        boolean vetoed = false;
        for (int i = 0; i < weights.length; i++) {
            long score = scores[from + i];
            if (score > TOO_NEW) {
                sum += eachPart ? part(score * weights[i]) : score * weights[i];
                counted += weights[i];
                vetoed |= score < vetoBelow[i] && score >= policy.lowest();
            } else if (score != NOT_APPLICABLE && missing != MissingPart.RENORMALISE) {
                if (missing == MissingPart.BLOCK) {
                    return UNRATED;
                }
                counted += weights[i];
            }
        }
        if (counted == 0) {
            return UNRATED;
        }
        return vetoed ? policy.lowestSummary() : mean(sum, counted);
    }

    private long part(long product) {
        return ExactQuotient.rounded(product * up, partDown, mode);
    }

    private long mean(long sum, long weights) {
        return eachPart
                ? ExactQuotient.rounded(sum * policy.weightUnit(), weights, mode)
                : ExactQuotient.rounded(sum * up, weights * down, mode);
    }

    /**
     * The summaries of many reviews.
     *
     * @param scores their scores, section after section, review after review
     * @param summaries where the summaries go; its length says how many reviews there are
     * @throws IllegalArgumentException if there are not as many scores as reviews times sections
     */
    public void composeAll(long[] scores, long[] summaries) {
        int sections = sections();
        if (scores.length != (long) summaries.length * sections) {
            throw new IllegalArgumentException(
                    scores.length + " scores are not those of " + summaries.length + " reviews of " + sections);
        }
        for (int review = 0; review < summaries.length; review++) {
            summaries[review] = compose(scores, review * sections);
        }
    }
}
