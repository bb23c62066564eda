package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.ManagerChangePolicy.Interim;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.rules.review.ScoreCalculator.Summary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Composes the rating at the end from the reviewer's own and from interim ratings: unchanged, the last interim rating where
 * too few days remain after it, or the mean of all by days, Σ rating × days over Σ days, rounded once. What was not rated
 * is left out.
 *
 * <p>Stateless.
 */
public final class InterimCalculator {
    private InterimCalculator() {}

    /**
     * Composes.
     *
     * @param own the summary of the review at the end with its explanation
     * @param basis the interim ratings and what they do
     * @param policy scale and rounding
     * @return the rating at the end with its explanation; the reviewer's own where there is no interim rating
     */
    public static Summary compose(Summary own, InterimBasis basis, ReviewPolicy policy) {
        if (basis.given().isEmpty()) {
            return own;
        }
        Interim use = basis.policy().interim();
        Optional<InterimRating> record = use == Interim.RECORD_WHERE_SHORT ? record(basis) : Optional.empty();
        Rating rating = use == Interim.BY_DAYS
                ? byDays(own.rating(), basis, policy.score().rounding())
                : record.map(InterimRating::summary).orElse(own.rating());
        String rule = record.map(last -> "the interim rating, because " + basis.daysAfter(last)
                        + " days remained after it and " + basis.policy().interimDays() + " are needed")
                .orElse(
                        use == Interim.BY_DAYS
                                ? "mean of all ratings by days"
                                : "the review at the end; interim ratings stand beside it");
        return new Summary(rating, explanation(own, basis, rating, rule));
    }

    /** The last interim rating, where it is one of record. */
    private static Optional<InterimRating> record(InterimBasis basis) {
        return basis.given().stream()
                .filter(InterimCalculator::isRated)
                .max(Comparator.comparing(each -> each.period().last()))
                .filter(last -> !PeriodDays.isEnough(
                        basis.daysAfter(last), basis.policy().interimDays()));
    }

    private static boolean isRated(InterimRating interim) {
        return interim.summary().state() == Rating.State.RATED;
    }

    private static Rating byDays(Rating own, InterimBasis basis, Rounding rounding) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal days = BigDecimal.ZERO;
        if (own.score().isPresent()) {
            days = BigDecimal.valueOf(basis.ownDays());
            sum = own.score().get().multiply(days);
        }
        for (InterimRating interim : basis.given()) {
            if (interim.summary().score().isPresent()) {
                BigDecimal each = BigDecimal.valueOf(interim.period().days());
                sum = sum.add(interim.summary().score().get().multiply(each));
                days = days.add(each);
            }
        }
        return days.signum() == 0 ? own : Rating.rated(sum.divide(days, rounding.digits(), rounding.mode()));
    }

    private static Explanation explanation(Summary own, InterimBasis basis, Rating rating, String rule) {
        List<Explanation> parts = new ArrayList<>();
        Explanation end = own.explanation();
        parts.add(new Explanation("review at the end", end.value(), end.rule(), end.inputs(), end.parts())
                .with("days", basis.ownDays()));
        for (InterimRating interim : basis.given()) {
            parts.add(Explanation.of("interim rating " + interim.period(), interim.summary(), words(interim))
                    .with("rater", interim.rater())
                    .with("days", interim.period().days())
                    .with("days that remained", basis.daysAfter(interim)));
        }
        return Explanation.of("summary rating", rating, rule)
                .with("interim ratings", basis.policy().interim())
                .madeOf(parts);
    }

    private static String words(InterimRating interim) {
        return switch (interim.reason()) {
            case MANAGER_CHANGED -> "another manager took over";
            case MANAGER_LEAVES -> "the manager left";
        };
    }
}
