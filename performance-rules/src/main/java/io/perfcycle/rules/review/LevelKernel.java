package io.perfcycle.rules.review;

import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.LevelTable.Share;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Summaries by a table of levels, over the columns of {@link ScoreKernel}. Immutable; nothing is allocated for a review. */
final class LevelKernel {
    private final ScaledPolicy policy;
    private final MissingPart missing;
    private final Share[] shares;
    private final long[] reached;
    private final long[] floors;
    private final long[] summaries;

    private LevelKernel(ScaledPolicy policy, ReviewPolicy of, LevelTable table, int digits) {
        int rules = table.rules().size();
        this.policy = policy;
        this.missing = of.score().missingPart();
        this.shares = new Share[rules];
        this.reached = new long[rules];
        this.floors = new long[rules];
        this.summaries = new long[rules + 1];
        for (int i = 0; i < rules; i++) {
            LevelTable.Rule rule = table.rules().get(i);
            shares[i] = rule.share();
            reached[i] = start(of.scale(), rule.reached(), digits);
            floors[i] = start(of.scale(), rule.floor(), digits);
            summaries[i] = rounded(rule.summary(), of);
        }
        summaries[rules] = rounded(table.otherwise(), of);
    }

    static LevelKernel of(ScaledPolicy scaled, ReviewPolicy policy, LevelTable table, int digits) {
        return new LevelKernel(scaled, policy, table, digits);
    }

    /** The first whole number that is in the band or above. */
    private static long start(RatingScale scale, String code, int digits) {
        BigDecimal from = LevelRules.startOf(scale, code);
        return from.movePointRight(digits).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long rounded(BigDecimal summary, ReviewPolicy policy) {
        return policy.score().rounding().round(summary).unscaledValue().longValueExact();
    }

    long compose(long[] scores, int from) {
        long[] weights = policy.weights();
        long[] vetoBelow = policy.vetoBelow();
        long counted = 0;
        long lowest = Long.MAX_VALUE;
        boolean vetoed = false;
        for (int i = 0; i < weights.length; i++) {
            long score = scores[from + i];
            if (isMissing(score) && missing == MissingPart.BLOCK) {
                return ScoreKernel.UNRATED;
            }
            if (counts(score)) {
                vetoed |= score < vetoBelow[i] && score >= policy.lowest();
                counted += weights[i];
                lowest = weights[i] == 0 ? lowest : Math.min(lowest, value(score));
            }
        }
        if (counted == 0) {
            return ScoreKernel.UNRATED;
        }
        return vetoed ? policy.lowestSummary() : summaries[rule(scores, from, counted, lowest)];
    }

    /** The first rule that holds; the number of rules where none does. */
    private int rule(long[] scores, int from, long counted, long lowest) {
        int rule = 0;
        while (rule < shares.length
                && !(lowest >= floors[rule]
                        && LevelRules.isEnough(shares[rule], above(scores, from, reached[rule]), counted))) {
            rule++;
        }
        return rule;
    }

    private long above(long[] scores, int from, long start) {
        long[] weights = policy.weights();
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            long score = scores[from + i];
            sum += counts(score) && value(score) >= start ? weights[i] : 0;
        }
        return sum;
    }

    private boolean counts(long score) {
        return score > ScoreKernel.TOO_NEW || isMissing(score) && missing == MissingPart.ZERO;
    }

    private static boolean isMissing(long score) {
        return score <= ScoreKernel.TOO_NEW && score != ScoreKernel.NOT_APPLICABLE;
    }

    private static long value(long score) {
        return score > ScoreKernel.TOO_NEW ? score : 0;
    }
}
