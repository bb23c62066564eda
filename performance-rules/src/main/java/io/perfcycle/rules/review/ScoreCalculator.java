package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Composes section ratings into a summary: Σ rating × weight over Σ weight of the sections that count, rounded once at
 * the end or, where the policy says so, each product before. NOT_APPLICABLE sections never count; for UNRATED and TOO_NEW ones the policy says what happens. A critical
 * section at the lowest level caps the summary at the lowest.
 *
 * <p>Stateless.
 */
public final class ScoreCalculator {
    private ScoreCalculator() {}

    /**
     * A summary with its explanation.
     *
     * @param rating the summary; UNRATED where none follows
     * @param explanation how it came about
     */
    public record Summary(Rating rating, Explanation explanation) {}

    /**
     * The summary alone, by the {@link ScoreKernel} that also takes many reviews at once.
     *
     * @param ratings the ratings by section; sections without one count as UNRATED
     * @param policy sections, scale and score policy
     * @return the summary; UNRATED where none follows
     */
    public static Rating rate(List<SectionRating> ratings, ReviewPolicy policy) {
        List<Rating> ordered = policy.sections().stream()
                .map(section -> ratingOf(section, ratings))
                .toList();
        int digits = 0;
        for (Rating rating : ordered) {
            digits = Math.max(digits, rating.score().map(BigDecimal::scale).orElse(0));
        }
        Optional<ScoreKernel> kernel = ScoreKernel.of(policy, digits);
        long[] scores = new long[ordered.size()];
        boolean fits = kernel.isPresent();
        for (int i = 0; fits && i < scores.length; i++) {
            scores[i] = scaled(ordered.get(i), digits);
            fits = kernel.get().takes(scores[i]);
        }
        return fits
                ? rating(kernel.get().compose(scores, 0), policy)
                : compose(ratings, policy).rating();
    }

    private static Rating rating(long summary, ReviewPolicy policy) {
        return summary == ScoreKernel.UNRATED
                ? Rating.UNRATED
                : Rating.rated(
                        BigDecimal.valueOf(summary, policy.score().rounding().digits()));
    }

    /** Scores that leave a long become one that no kernel takes. */
    private static long scaled(Rating rating, int digits) {
        return switch (rating.state()) {
            case UNRATED -> ScoreKernel.UNRATED;
            case NOT_APPLICABLE -> ScoreKernel.NOT_APPLICABLE;
            case TOO_NEW -> ScoreKernel.TOO_NEW;
            case RATED ->
                rating.score()
                        .map(score -> score.movePointRight(digits))
                        .filter(score -> score.precision() - score.scale() <= 18)
                        .map(BigDecimal::longValueExact)
                        .orElse(Long.MAX_VALUE);
        };
    }

    /**
     * The summary with its explanation: the same as {@link #rate}, and as long as it takes to say why.
     *
     * @param ratings the ratings by section; sections without one count as UNRATED
     * @param policy sections, scale and score policy
     * @return the summary
     */
    public static Summary compose(List<SectionRating> ratings, ReviewPolicy policy) {
        List<Explanation> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        boolean blocked = false;
        boolean vetoed = false;
        for (ReviewSection section : policy.sections()) {
            Rating rating = ratingOf(section, ratings);
            Optional<BigDecimal> points =
                    value(rating, policy.score()).map(value -> points(value, section, policy.score()));
            blocked |= points.isEmpty()
                    && rating.state() != Rating.State.NOT_APPLICABLE
                    && policy.score().missingPart() == ScorePolicy.MissingPart.BLOCK;
            boolean veto = isVeto(section, rating, policy);
            vetoed |= veto;
            if (points.isPresent()) {
                sum = sum.add(points.get());
                weights = weights.add(section.weight().value());
            }
            parts.add(Explanation.of(section.title(), rating, role(points.isPresent(), veto))
                    .with("weight", section.weight())
                    .with("points", points.map(Decimals::plain).orElse("none")));
        }
        Rating summary = summary(sum, weights, blocked, vetoed, policy);
        Explanation explanation = Explanation.of("summary rating", summary, rule(summary, blocked, vetoed))
                .with("missing part", policy.score().missingPart())
                .with("sum of points", Decimals.plain(sum))
                .with("sum of weights", Decimals.plain(weights))
                .with("rounding", rounding(policy.score()))
                .with("band", band(summary, policy))
                .madeOf(parts);
        return new Summary(summary, explanation);
    }

    private static BigDecimal points(BigDecimal value, ReviewSection section, ScorePolicy policy) {
        BigDecimal points = value.multiply(section.weight().value());
        return policy.step() == ScorePolicy.RoundingStep.EACH_PART
                ? policy.rounding().round(points)
                : points;
    }

    private static String role(boolean counts, boolean veto) {
        if (veto) {
            return "counts, and caps the summary";
        }
        return counts ? "counts" : "left out";
    }

    private static String rule(Rating summary, boolean blocked, boolean vetoed) {
        if (blocked) {
            return "none, because a part is missing";
        }
        if (summary.state() != Rating.State.RATED) {
            return "none, because nothing counts";
        }
        return vetoed ? "capped by a critical section" : "weighted mean";
    }

    private static String rounding(ScorePolicy policy) {
        return policy.rounding().mode() + " to " + policy.rounding().digits()
                + (policy.step() == ScorePolicy.RoundingStep.EACH_PART ? ", each part" : "");
    }

    private static String band(Rating summary, ReviewPolicy policy) {
        return summary.score()
                .filter(policy.scale()::covers)
                .map(score -> policy.scale().bandOf(score).code())
                .orElse("none");
    }

    private static Rating summary(
            BigDecimal sum, BigDecimal weights, boolean blocked, boolean vetoed, ReviewPolicy policy) {
        if (blocked || weights.signum() == 0) {
            return Rating.UNRATED;
        }
        Rounding rounding = policy.score().rounding();
        return Rating.rated(
                vetoed
                        ? rounding.round(policy.scale().lowest())
                        : sum.divide(weights, rounding.digits(), rounding.mode()));
    }

    private static boolean isVeto(ReviewSection section, Rating rating, ReviewPolicy policy) {
        return policy.score().criticalSections().contains(section.id())
                && rating.score()
                        .filter(policy.scale()::covers)
                        .map(score -> policy.scale()
                                .bandOf(score)
                                .equals(policy.scale().bands().get(0)))
                        .orElse(false);
    }

    private static Optional<BigDecimal> value(Rating rating, ScorePolicy policy) {
        boolean missing = rating.state() == Rating.State.UNRATED || rating.state() == Rating.State.TOO_NEW;
        return missing && policy.missingPart() == ScorePolicy.MissingPart.ZERO
                ? Optional.of(BigDecimal.ZERO)
                : rating.score();
    }

    private static Rating ratingOf(ReviewSection section, List<SectionRating> ratings) {
        for (SectionRating rating : ratings) {
            if (rating.section().equals(section.id())) {
                return rating.rating();
            }
        }
        return Rating.UNRATED;
    }
}
