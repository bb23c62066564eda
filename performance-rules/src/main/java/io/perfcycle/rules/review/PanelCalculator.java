package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Scores of panels: the mean of what several raters gave, without the highest and the lowest ones, rounded once; and the
 * sum of scores times factors, each product rounded before it is added. Stateless.
 */
public final class PanelCalculator {
    private PanelCalculator() {}

    /**
     * The score of one panel.
     *
     * @param scores what each rater gave; nothing for a rater who gave none
     * @param policy what is left out and how it is rounded
     * @return the score
     */
    public static PanelScore measure(List<Optional<BigDecimal>> scores, PanelPolicy policy) {
        List<BigDecimal> given = given(scores);
        int missing = scores.size() - given.size();
        if (given.size() <= 2L * policy.trimmed()) {
            return new PanelScore(given.size(), missing, Optional.empty());
        }
        return new PanelScore(given.size(), missing, Optional.of(mean(given, policy)));
    }

    private static BigDecimal mean(List<BigDecimal> given, PanelPolicy policy) {
        int digits = given.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        digits = Math.max(digits, 0);
        long[] scaled = new long[given.size()];
        boolean fits = digits <= 9 && scaled.length <= 1000;
        for (int i = 0; fits && i < scaled.length; i++) {
            BigDecimal score = given.get(i).movePointRight(digits);
            fits = score.abs().compareTo(BigDecimal.valueOf(PanelKernel.GREATEST / narrowing(policy, digits))) <= 0;
            scaled[i] = fits ? score.longValueExact() : 0;
        }
        if (!fits) {
            return wideMean(given, policy);
        }
        long mean = PanelKernel.of(policy, digits).mean(scaled, 0, scaled.length);
        return BigDecimal.valueOf(mean, policy.rounding().digits());
    }

    private static long narrowing(PanelPolicy policy, int digits) {
        return BigDecimal.ONE
                .movePointRight(Math.max(0, policy.rounding().digits() - digits))
                .longValueExact();
    }

    /** For numbers that leave a long. */
    private static BigDecimal wideMean(List<BigDecimal> given, PanelPolicy policy) {
        List<BigDecimal> counting = counting(given, policy);
        BigDecimal sum = counting.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Rounding rounding = policy.rounding();
        return sum.divide(BigDecimal.valueOf(counting.size()), rounding.digits(), rounding.mode());
    }

    private static List<BigDecimal> counting(List<BigDecimal> given, PanelPolicy policy) {
        List<BigDecimal> sorted = new ArrayList<>(given);
        Collections.sort(sorted);
        return sorted.subList(policy.trimmed(), sorted.size() - policy.trimmed());
    }

    private static List<BigDecimal> given(List<Optional<BigDecimal>> scores) {
        return scores.stream().flatMap(Optional::stream).toList();
    }

    /**
     * How the score of a panel comes about.
     *
     * @param scores what each rater gave; nothing for a rater who gave none
     * @param policy what is left out and how it is rounded
     * @return the explanation: how many were given, which count
     */
    public static Explanation explain(List<Optional<BigDecimal>> scores, PanelPolicy policy) {
        PanelScore measured = measure(scores, policy);
        Rounding rounding = policy.rounding();
        Explanation explanation = Explanation.of(
                        "panel score",
                        measured.score().map(Decimals::plain).orElse("none"),
                        "mean without the " + policy.trimmed() + " lowest and highest")
                .with("given", measured.given())
                .with("missing", measured.missing())
                .with("rounding", rounding.mode() + " to " + rounding.digits());
        if (measured.score().isEmpty()) {
            return explanation.with("reason", "nothing is left after trimming");
        }
        return explanation.with(
                "counting",
                String.join(
                        " ",
                        counting(given(scores), policy).stream()
                                .map(Decimals::plain)
                                .toList()));
    }

    /**
     * A score and how much it counts.
     *
     * @param score the score; nothing where there is none
     * @param factor what it is multiplied by
     */
    public record Weighted(Optional<BigDecimal> score, Weight factor) {}

    /**
     * The sum of scores times factors, each product rounded before it is added.
     *
     * @param parts the scores with their factors
     * @param rounding the rounding of each product
     * @return the sum; nothing where there is no part, or one of them has no score
     */
    public static Optional<BigDecimal> total(List<Weighted> parts, Rounding rounding) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Weighted part : parts) {
            if (part.score().isEmpty()) {
                return Optional.empty();
            }
            BigDecimal product = part.score().get().multiply(part.factor().value());
            sum = sum.add(rounding.round(product));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum);
    }
}
