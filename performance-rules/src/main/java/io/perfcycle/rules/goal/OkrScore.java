package io.perfcycle.rules.goal;

import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The score of an objective: the mean of its key results (Doerr, Measure What Matters; rework.withgoogle.com, grade
 * OKRs).
 *
 * @param score the mean to 34 digits; round it once, where it is shown
 * @param counted how many key results had a score
 * @param missing how many had none and are left out
 */
public record OkrScore(Optional<BigDecimal> score, int counted, int missing) {
    /** The colours in use for scores. The published bands leave holes; these are half open. */
    public enum Colour {
        /** Under 0.4. */
        RED,
        /** From 0.4, under 0.7. */
        YELLOW,
        /** From 0.7. */
        GREEN
    }

    private static final BigDecimal YELLOW_FROM = new BigDecimal("0.4");
    private static final BigDecimal GREEN_FROM = new BigDecimal("0.7");

    /**
     * Scores an objective.
     *
     * @param keyResults progress of each key result; nothing where there is no data
     * @param cap the highest progress that counts; nothing for no cap
     * @return the score; nothing where no key result has one
     */
    public static OkrScore of(List<Optional<BigDecimal>> keyResults, Optional<BigDecimal> cap) {
        BigDecimal sum = BigDecimal.ZERO;
        int counted = 0;
        for (Optional<BigDecimal> keyResult : keyResults) {
            if (keyResult.isPresent()) {
                sum = sum.add(cap.map(most -> keyResult.get().min(most)).orElse(keyResult.get()));
                counted++;
            }
        }
        Optional<BigDecimal> mean = counted == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(counted), Rounding.INTERMEDIATE));
        return new OkrScore(mean, counted, keyResults.size() - counted);
    }

    /**
     * Scores an objective whose key results count by weight.
     *
     * @param keyResults progress of each key result; nothing where there is no data, which leaves its weight out too
     * @param weights the weight of each key result, not negative
     * @return the weighted mean; nothing where no key result with a weight has a score
     * @throws IllegalArgumentException if a weight is negative or there is not one for each key result
     */
    public static OkrScore weighted(List<Optional<BigDecimal>> keyResults, List<BigDecimal> weights) {
        if (weights.size() != keyResults.size()) {
            throw new IllegalArgumentException(
                    "Each key result has a weight, not " + keyResults.size() + " and " + weights.size());
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        int counted = 0;
        for (int i = 0; i < weights.size(); i++) {
            BigDecimal weight = weights.get(i);
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("A weight is not negative, not " + weight);
            }
            if (keyResults.get(i).isPresent()) {
                sum = sum.add(keyResults.get(i).get().multiply(weight));
                whole = whole.add(weight);
                counted++;
            }
        }
        Optional<BigDecimal> mean =
                whole.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(whole, Rounding.INTERMEDIATE));
        return new OkrScore(mean, counted, keyResults.size() - counted);
    }

    /** {@return the colour of the score; nothing without one} */
    public Optional<Colour> colour() {
        return score.map(value -> value.compareTo(GREEN_FROM) >= 0
                ? Colour.GREEN
                : value.compareTo(YELLOW_FROM) >= 0 ? Colour.YELLOW : Colour.RED);
    }
}
