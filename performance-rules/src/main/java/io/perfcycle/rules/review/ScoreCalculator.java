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
 * section at the lowest level caps the summary at the lowest. Where the policy has a {@link io.perfcycle.core.review.LevelTable},
 * the first of its rules that holds for the levels of what counts gives the summary, and nothing is averaged.
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
        List<Part> parts = policy.sections().stream()
                .map(section -> part(section, ratingOf(section, ratings), policy))
                .toList();
        boolean blocked = policy.score().missingPart() == ScorePolicy.MissingPart.BLOCK
                && parts.stream()
                        .anyMatch(
                                part -> part.value().isEmpty() && part.rating().state() != Rating.State.NOT_APPLICABLE);
        boolean countsNothing = parts.stream().allMatch(part -> part.weight().signum() == 0);
        String without = countsNothing ? "none, because nothing counts" : "";
        without = blocked ? "none, because a part is missing" : without;
        return policy.score().method() == ScorePolicy.Method.LEVEL_TABLE
                ? byLevels(parts, without, policy)
                : weighed(parts, without, policy);
    }

    /**
     * What a section contributes.
     *
     * @param section the section
     * @param rating its rating
     * @param value what counts; nothing where it is left out
     * @param veto whether it caps the summary
     */
    private record Part(ReviewSection section, Rating rating, Optional<BigDecimal> value, boolean veto) {
        BigDecimal weight() {
            return value.isPresent() ? section.weight().value() : BigDecimal.ZERO;
        }

        Explanation explain() {
            String counts = value.isPresent() ? "counts" : "left out";
            return Explanation.of(section.title(), rating, veto ? "counts, and caps the summary" : counts)
                    .with("weight", section.weight());
        }
    }

    private static Part part(ReviewSection section, Rating rating, ReviewPolicy policy) {
        return new Part(section, rating, value(rating, policy.score()), isVeto(section, rating, policy));
    }

    private static Summary weighed(List<Part> parts, String without, ReviewPolicy policy) {
        List<Explanation> told = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Part part : parts) {
            Optional<BigDecimal> points = part.value().map(value -> points(value, part.section(), policy.score()));
            sum = sum.add(points.orElse(BigDecimal.ZERO));
            weights = weights.add(part.weight());
            told.add(part.explain().with("points", points.map(Decimals::plain).orElse("none")));
        }
        Rounding rounding = policy.score().rounding();
        Optional<Rating> capped = capped(parts, without, policy);
        Rating summary = capped.isPresent()
                ? capped.get()
                : Rating.rated(sum.divide(weights, rounding.digits(), rounding.mode()));
        Explanation explanation = Explanation.of("summary rating", summary, rule(capped, without, "weighted mean"))
                .with("missing part", policy.score().missingPart())
                .with("sum of points", Decimals.plain(sum))
                .with("sum of weights", Decimals.plain(weights))
                .with("rounding", rounding(policy.score()))
                .with("band", band(summary, policy))
                .madeOf(told);
        return new Summary(summary, explanation);
    }

    private static Summary byLevels(List<Part> parts, String without, ReviewPolicy policy) {
        LevelRules.Found found = LevelRules.first(
                policy.score().levels().orElseThrow(),
                parts.stream()
                        .flatMap(part ->
                                part.value().map(value -> new LevelRules.Counted(value, part.weight())).stream())
                        .toList(),
                policy.scale());
        Optional<Rating> capped = capped(parts, without, policy);
        Rating summary =
                capped.orElseGet(() -> Rating.rated(policy.score().rounding().round(found.summary())));
        List<Explanation> told = new ArrayList<>();
        parts.forEach(part -> told.add(part.explain().with("level", band(part.rating(), policy))));
        if (capped.isEmpty()) {
            told.addAll(found.tried());
        }
        Explanation explanation = Explanation.of("summary rating", summary, rule(capped, without, found.words()))
                .with("missing part", policy.score().missingPart())
                .with(
                        "sum of weights",
                        Decimals.plain(parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .with("rounding", rounding(policy.score()))
                .with("band", band(summary, policy))
                .madeOf(told);
        return new Summary(summary, explanation);
    }

    /** The summary where it does not follow from what counts: there is none, or a critical section caps it. */
    private static Optional<Rating> capped(List<Part> parts, String without, ReviewPolicy policy) {
        if (!without.isEmpty()) {
            return Optional.of(Rating.UNRATED);
        }
        return parts.stream().anyMatch(Part::veto)
                ? Optional.of(Rating.rated(
                        policy.score().rounding().round(policy.scale().lowest())))
                : Optional.empty();
    }

    private static String rule(Optional<Rating> capped, String without, String otherwise) {
        String rule = capped.isPresent() ? "capped by a critical section" : otherwise;
        return without.isEmpty() ? rule : without;
    }

    private static BigDecimal points(BigDecimal value, ReviewSection section, ScorePolicy policy) {
        BigDecimal points = value.multiply(section.weight().value());
        return policy.step() == ScorePolicy.RoundingStep.EACH_PART
                ? policy.rounding().round(points)
                : points;
    }

    private static String rounding(ScorePolicy policy) {
        boolean eachPart = policy.method() == ScorePolicy.Method.WEIGHTED_MEAN
                && policy.step() == ScorePolicy.RoundingStep.EACH_PART;
        return policy.rounding().mode() + " to " + policy.rounding().digits() + (eachPart ? ", each part" : "");
    }

    private static String band(Rating summary, ReviewPolicy policy) {
        return summary.score()
                .filter(policy.scale()::covers)
                .map(score -> policy.scale().bandOf(score).code())
                .orElse("none");
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
