package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import io.perfcycle.rules.statistics.ThreeFacetStudy.Effect;

/** A block of people by items by raters and its sums of squares. For one run in one thread. */
final class CrossedBlock {
    private final double[] cells;
    private final int[] sizes;

    private CrossedBlock(double[] cells, int[] sizes) {
        this.cells = cells;
        this.sizes = sizes;
    }

    static CrossedBlock of(double[][][] scores) {
        int items = scores.length == 0 ? 0 : scores[0].length;
        int raters = items == 0 ? 0 : scores[0][0].length;
        if (scores.length < 2 || items < 2 || raters < 2) {
            throw new IllegalArgumentException("Two people, items and raters or more are expected, not " + scores.length
                    + ", " + items + " and " + raters);
        }
        double[] cells = new double[scores.length * items * raters];
        int at = 0;
        for (double[][] person : scores) {
            if (person.length != items) {
                throw new IllegalArgumentException("Every person has " + items + " items");
            }
            for (double[] item : person) {
                if (item.length != raters) {
                    throw new IllegalArgumentException("Every item has " + raters + " ratings");
                }
                for (double score : item) {
                    if (!Double.isFinite(score)) {
                        throw new IllegalArgumentException("Every score is there and finite");
                    }
                    cells[at++] = score - scores[0][0][0];
                }
            }
        }
        return new CrossedBlock(cells, new int[] {scores.length, items, raters});
    }

    int size(int facet) {
        return sizes[facet];
    }

    /** The mean squares in the order of effects, by taking means of fewer facets away from those of more. */
    double[] meanSquares() {
        double[] uncorrected = new double[8];
        for (int facets = 0; facets < 8; facets++) {
            uncorrected[facets] = squares(facets);
        }
        double greatest = Sums.greatest(cells);
        double[] means = new double[7];
        for (Effect effect : Effect.values()) {
            double sum = 0;
            for (int part = effect.facets(); ; part = (part - 1) & effect.facets()) {
                boolean minus = (Integer.bitCount(effect.facets() ^ part) & 1) == 1;
                sum += minus ? -uncorrected[part] : uncorrected[part];
                if (part == 0) {
                    break;
                }
            }
            double floor = 1e-13 * greatest * greatest * cells.length;
            means[effect.ordinal()] = sum <= floor ? 0 : sum / degrees(effect);
        }
        return means;
    }

    /** The sum over all cells of the squared mean of those that share these facets. */
    private double squares(int facets) {
        int[] strides = {
            (facets & 1) == 0 ? 0 : sizes[1] * sizes[2], (facets & 2) == 0 ? 0 : sizes[2], (facets & 4) == 0 ? 0 : 1
        };
        double[] sums = new double[cells.length];
        int at = 0;
        for (int p = 0; p < sizes[0]; p++) {
            for (int i = 0; i < sizes[1]; i++) {
                for (int r = 0; r < sizes[2]; r++) {
                    sums[p * strides[0] + i * strides[1] + r * strides[2]] += cells[at++];
                }
            }
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        return squares * shared(facets) / cells.length;
    }

    /** How many different means these facets have. */
    private double shared(int facets) {
        double product = 1;
        for (int facet = 0; facet < 3; facet++) {
            product *= (facets >> facet & 1) == 1 ? sizes[facet] : 1;
        }
        return product;
    }

    private double degrees(Effect effect) {
        double product = 1;
        for (int facet = 0; facet < 3; facet++) {
            product *= (effect.facets() >> facet & 1) == 1 ? sizes[facet] - 1 : 1;
        }
        return product;
    }

    double[] degrees() {
        double[] degrees = new double[7];
        for (Effect effect : Effect.values()) {
            degrees[effect.ordinal()] = degrees(effect);
        }
        return degrees;
    }

    /** How often the variance of an effect (column) counts in the expected mean square of another (row). */
    double[][] expectations() {
        double[][] times = new double[7][7];
        for (Effect square : Effect.values()) {
            for (Effect effect : Effect.values()) {
                boolean counts = (effect.facets() & square.facets()) == square.facets();
                times[square.ordinal()][effect.ordinal()] = counts ? cells.length / shared(effect.facets()) : 0;
            }
        }
        return times;
    }

    /** The components whose expected mean squares are the observed ones, from the effect with most facets down. */
    double[] components(double[] meanSquares) {
        double[][] times = expectations();
        double[] components = new double[7];
        for (int effect = 6; effect >= 0; effect--) {
            double rest = meanSquares[effect];
            for (int other = effect + 1; other < 7; other++) {
                rest -= times[effect][other] * components[other];
            }
            components[effect] = rest / times[effect][effect];
        }
        return components;
    }
}
