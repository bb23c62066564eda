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
 * the end. NOT_APPLICABLE sections never count; for UNRATED and TOO_NEW ones the policy says what happens. A critical
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
     * Composes.
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
            Optional<BigDecimal> counts = value(rating, policy.score());
            blocked |= counts.isEmpty()
                    && rating.state() != Rating.State.NOT_APPLICABLE
                    && policy.score().missingPart() == ScorePolicy.MissingPart.BLOCK;
            vetoed |= isVeto(section, rating, policy);
            if (counts.isPresent()) {
                sum = sum.add(counts.get().multiply(section.weight().value()));
                weights = weights.add(section.weight().value());
            }
            parts.add(Explanation.of(section.title(), rating, counts.isPresent() ? "counts" : "left out")
                    .with("weight", section.weight())
                    .with(
                            "points",
                            counts.map(value -> value.multiply(section.weight().value()))
                                    .map(Decimals::plain)
                                    .orElse("none")));
        }
        Rating summary = summary(sum, weights, blocked, vetoed, policy);
        Explanation explanation = Explanation.of(
                        "summary rating", summary, vetoed ? "capped by a critical section" : "weighted mean")
                .with("missing part", policy.score().missingPart())
                .with("sum of points", Decimals.plain(sum))
                .with("sum of weights", Decimals.plain(weights))
                .with(
                        "rounding",
                        policy.score().rounding().mode() + " to "
                                + policy.score().rounding().digits())
                .madeOf(parts);
        return new Summary(summary, explanation);
    }

    private static Rating summary(
            BigDecimal sum, BigDecimal weights, boolean blocked, boolean vetoed, ReviewPolicy policy) {
        if (blocked || weights.signum() == 0) {
            return Rating.UNRATED;
        }
        BigDecimal mean = vetoed ? policy.scale().lowest() : sum.divide(weights, Rounding.INTERMEDIATE);
        return Rating.rated(policy.score().rounding().round(mean));
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
