package io.perfcycle.rules.fairness;

import java.util.Arrays;

/**
 * The probabilities of all tables with given margins, as exact tests need them: worked out from the mode outwards by the
 * ratio of neighbours and divided by their sum, so that no logarithm of a factorial enters. Tables less likely than
 * 1e-300 of the likeliest count as impossible.
 */
final class HypergeometricWeights {
    /** Tables as likely as the observed one up to this share count as equally likely, as in R's fisher.test. */
    private static final double SAME = 1e-7;

    private static final double NOTHING = 1e-300;

    private final long first;
    private final double[] probability;

    private HypergeometricWeights(long first, double[] probability) {
        this.first = first;
        this.probability = probability;
    }

    /** The probabilities of how many of {@code drawn} out of {@code population} are among the {@code marked}. */
    static HypergeometricWeights of(long population, long marked, long drawn) {
        long lowest = Math.max(0, drawn + marked - population);
        long highest = Math.min(marked, drawn);
        long mode = Math.min(highest, Math.max(lowest, (long) ((drawn + 1.0) * (marked + 1.0) / (population + 2.0))));
        double[] below = side(mode - lowest, i -> {
            double x = mode - i;
            return x * (population - marked - drawn + x) / ((marked - x + 1) * (drawn - x + 1));
        });
        double[] above = side(highest - mode, i -> {
            double x = mode + i;
            return (marked - x) * (drawn - x) / ((x + 1) * (population - marked - drawn + x + 1));
        });
        double[] weights = new double[below.length + 1 + above.length];
        for (int i = 0; i < below.length; i++) {
            weights[below.length - 1 - i] = below[i];
        }
        weights[below.length] = 1;
        System.arraycopy(above, 0, weights, below.length + 1, above.length);
        double sum = smallestFirst(below) + smallestFirst(above) + 1;
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return new HypergeometricWeights(mode - below.length, weights);
    }

    private interface Ratio {
        double at(long steps);
    }

    private static double[] side(long most, Ratio ratio) {
        double[] weights = new double[16];
        double weight = 1;
        int found = 0;
        for (long i = 0; i < most; i++) {
            weight *= ratio.at(i);
            if (weight < NOTHING) {
                break;
            }
            if (found == weights.length) {
                weights = Arrays.copyOf(weights, 2 * found);
            }
            weights[found++] = weight;
        }
        return Arrays.copyOf(weights, found);
    }

    private static double smallestFirst(double[] falling) {
        double sum = 0;
        for (int i = falling.length - 1; i >= 0; i--) {
            sum += falling[i];
        }
        return sum;
    }

    double at(long x) {
        long i = x - first;
        return i < 0 || i >= probability.length ? 0 : probability[(int) i];
    }

    /** The probability of at most {@code x}. */
    double atMost(long x) {
        double sum = 0;
        for (int i = 0; i < probability.length && first + i <= x; i++) {
            sum += probability[i];
        }
        return Math.min(1, sum);
    }

    /** The probability of at least {@code x}. */
    double atLeast(long x) {
        double sum = 0;
        for (int i = probability.length - 1; i >= 0 && first + i >= x; i--) {
            sum += probability[i];
        }
        return Math.min(1, sum);
    }

    /** The probability of what is less likely than {@code x}, and a share of what is equally likely. */
    double noLikelierThan(long x, double shareOfEqual) {
        double observed = at(x);
        double less = 0;
        double equal = 0;
        int low = 0;
        int high = probability.length - 1;
        while (low <= high) {
            double p = probability[low] <= probability[high] ? probability[low++] : probability[high--];
            if (p < observed * (1 - SAME)) {
                less += p;
            } else if (p <= observed * (1 + SAME)) {
                equal += p;
            } else {
                break;
            }
        }
        return Math.min(1, less + shareOfEqual * equal);
    }
}
