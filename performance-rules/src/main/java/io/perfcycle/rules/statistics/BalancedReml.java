package io.perfcycle.rules.statistics;

/**
 * Restricted maximum likelihood of variance components in balanced layouts, 0 at the least (Searle, Casella and McCulloch
 * 1992). Mean squares are independent multiples of χ² there, so the likelihood needs them alone; it is found by
 * weighted least squares under the bound, repeated with the weights of the last estimate. Stateless.
 */
final class BalancedReml {
    private static final int ROUNDS = 10_000;
    private static final double CLOSE = 1e-13;

    private BalancedReml() {}

    /**
     * The components.
     *
     * @param degrees degrees of freedom of each mean square
     * @param squares the mean squares
     * @param times how often each component (column) counts in each expected mean square (row)
     */
    static double[] fit(double[] degrees, double[] squares, double[][] times) {
        int k = squares.length;
        double[] components = new double[k];
        double all = 0;
        for (double square : squares) {
            all = Math.max(all, square);
        }
        if (all == 0) {
            return components;
        }
        for (int i = 0; i < k; i++) {
            components[i] = all / k / times[0][i == 0 ? 0 : k - 1];
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[] weights = new double[k];
            for (int s = 0; s < k; s++) {
                double expected = product(times[s], components);
                weights[s] = degrees[s] / Math.max(expected * expected, 1e-300);
            }
            if (improve(components, weights, squares, times) <= CLOSE * all) {
                break;
            }
        }
        return components;
    }

    /** One weighted least-squares problem with components of 0 or more, component by component; the greatest change. */
    private static double improve(double[] components, double[] weights, double[] squares, double[][] times) {
        int k = components.length;
        double[] before = components.clone();
        for (int sweep = 0; sweep < ROUNDS; sweep++) {
            double most = 0;
            for (int c = 0; c < k; c++) {
                double pull = 0;
                double weight = 0;
                for (int s = 0; s < k; s++) {
                    pull += weights[s] * times[s][c] * (squares[s] - product(times[s], components));
                    weight += weights[s] * times[s][c] * times[s][c];
                }
                double next = Math.max(0, components[c] + pull / weight);
                most = Math.max(most, Math.abs(next - components[c]));
                components[c] = next;
            }
            if (most <= CLOSE * product(times[0], components)) {
                break;
            }
        }
        double change = 0;
        for (int c = 0; c < k; c++) {
            change = Math.max(change, Math.abs(components[c] - before[c]));
        }
        return change;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
