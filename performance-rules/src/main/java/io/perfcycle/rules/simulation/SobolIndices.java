package io.perfcycle.rules.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which parameters the variance of a result comes from: first-order and total indices by the estimators of Saltelli et al. 2010
 * and Jansen 1999, on Sobol points.
 */
public final class SobolIndices {
    private SobolIndices() {}

    /**
     * A parameter's part in the variance.
     *
     * @param path which parameter
     * @param first the part that it explains alone
     * @param total the part that vanishes only if it is known
     */
    public record Index(String path, double first, double total) {}

    /**
     * The points at which results are needed.
     *
     * @param ranges 1 to 8 ranges
     * @param n how many base points, a power of two at best
     * @return n · (k + 2) points: A, B, and for each parameter A with its column from B
     */
    public static List<Map<String, String>> design(List<Designs.Range> ranges, int n) {
        int k = ranges.size();
        SobolSequence sequence = new SobolSequence(2 * k);
        double[][] a = new double[n][];
        double[][] b = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] point = sequence.next();
            a[i] = Arrays.copyOfRange(point, 0, k);
            b[i] = Arrays.copyOfRange(point, k, 2 * k);
        }
        List<Map<String, String>> design = new ArrayList<>(Designs.points(ranges, a));
        design.addAll(Designs.points(ranges, b));
        for (int d = 0; d < k; d++) {
            double[][] mixed = new double[n][];
            for (int i = 0; i < n; i++) {
                mixed[i] = a[i].clone();
                mixed[i][d] = b[i][d];
            }
            design.addAll(Designs.points(ranges, mixed));
        }
        return design;
    }

    /**
     * The indices.
     *
     * @param ranges the ranges
     * @param results the result at each point of the design, in its order
     * @return one index for each parameter; not a number where results do not vary
     * @throws IllegalArgumentException if there are not as many results as points
     */
    public static List<Index> of(List<Designs.Range> ranges, double[] results) {
        int k = ranges.size();
        int n = results.length / (k + 2);
        if (n == 0 || n * (k + 2) != results.length) {
            throw new IllegalArgumentException(results.length + " results are not those of " + k + " parameters");
        }
        double mean = 0;
        for (int i = 0; i < 2 * n; i++) {
            mean += results[i] / (2 * n);
        }
        double variance = 0;
        for (int i = 0; i < 2 * n; i++) {
            variance += (results[i] - mean) * (results[i] - mean) / (2 * n);
        }
        List<Index> indices = new ArrayList<>();
        for (int d = 0; d < k; d++) {
            double first = 0;
            double total = 0;
            for (int i = 0; i < n; i++) {
                double mixed = results[(2 + d) * n + i];
                first += (results[n + i] - mean) * (mixed - results[i]) / n;
                total += (results[i] - mixed) * (results[i] - mixed) / (2 * n);
            }
            indices.add(new Index(ranges.get(d).path(), first / variance, total / variance));
        }
        return indices;
    }
}
