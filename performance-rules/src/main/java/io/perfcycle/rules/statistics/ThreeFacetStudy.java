package io.perfcycle.rules.statistics;

import io.perfcycle.rules.statistics.Generalizability.DecisionStudy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Variance components of people by items by raters (p × i × r), fully crossed, one rating per cell, from the expected mean
 * squares (Brennan 2001). Estimates below 0 are told as they are; coefficients take them as 0.
 *
 * @param people n_p, 2 or more
 * @param items n_i, 2 or more
 * @param raters n_r, 2 or more
 * @param meanSquares the mean square of each effect
 * @param components the variance of each effect, by expected mean squares; may be negative
 * @param bounded the same by restricted maximum likelihood, 0 at the least
 */
public record ThreeFacetStudy(
        int people,
        int items,
        int raters,
        Map<Effect, Double> meanSquares,
        Map<Effect, Double> components,
        Map<Effect, Double> bounded) {
    /** An effect, by the letters of its facets. The last one holds the error. */
    public enum Effect {
        /** People. */
        P,
        /** Items. */
        I,
        /** Raters. */
        R,
        /** People by items. */
        PI,
        /** People by raters. */
        PR,
        /** Items by raters. */
        IR,
        /** People by items by raters, with error. */
        PIR;

        /** Which facets take part: 1 people, 2 items, 4 raters. */
        int facets() {
            return new int[] {1, 2, 4, 3, 5, 6, 7}[ordinal()];
        }
    }

    /** Copies the maps. */
    public ThreeFacetStudy {
        meanSquares = Collections.unmodifiableMap(new EnumMap<>(meanSquares));
        components = Collections.unmodifiableMap(new EnumMap<>(components));
        bounded = Collections.unmodifiableMap(new EnumMap<>(bounded));
    }

    /**
     * Measures.
     *
     * @param scores by person, item and rater; without holes, two of each or more
     * @return the components
     * @throws IllegalArgumentException if the scores are not such a block
     */
    public static ThreeFacetStudy measure(double[][][] scores) {
        CrossedBlock block = CrossedBlock.of(scores);
        double[] squares = block.meanSquares();
        double[] components = block.components(squares);
        double[] bounded = BalancedReml.fit(block.degrees(), squares, block.expectations());
        return new ThreeFacetStudy(
                block.size(0), block.size(1), block.size(2), map(squares), map(components), map(bounded));
    }

    private static Map<Effect, Double> map(double[] values) {
        Map<Effect, Double> map = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            map.put(effect, values[effect.ordinal()]);
        }
        return map;
    }

    /**
     * What a study with other numbers would reach.
     *
     * @param plannedItems how many items, 1 or more
     * @param plannedRaters how many raters, 1 or more
     * @return the coefficients
     */
    public DecisionStudy decision(int plannedItems, int plannedRaters) {
        if (plannedItems < 1 || plannedRaters < 1) {
            throw new IllegalArgumentException(
                    "A study has one item and one rater or more, not " + plannedItems + " and " + plannedRaters);
        }
        double both = (double) plannedItems * plannedRaters;
        double relative = above(Effect.PI) / plannedItems + above(Effect.PR) / plannedRaters + above(Effect.PIR) / both;
        double absolute =
                relative + above(Effect.I) / plannedItems + above(Effect.R) / plannedRaters + above(Effect.IR) / both;
        return DecisionStudy.of(above(Effect.P), relative, absolute);
    }

    private double above(Effect effect) {
        return Math.max(0, components.getOrDefault(effect, 0.0));
    }
}
