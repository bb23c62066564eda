package io.perfcycle.rules.internal;

/** Sums in order, in two passes. What is below the rounding error of its terms counts as 0. Stateless. */
public final class Sums {
    private static final double NOISE = 1e-14;

    private Sums() {}

    /** The mean of one value or more. */
    public static double mean(double[] values) {
        return mean(values, values.length);
    }

    /** The mean of the first values, one or more. */
    public static double mean(double[] values, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += values[i];
        }
        double mean = sum / n;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            rest += values[i] - mean;
        }
        return mean + rest / n;
    }

    /** The sum of squared distances from the mean; exactly 0 where all values are the same. */
    public static double squares(double[] values) {
        return squares(values, values.length);
    }

    /** The same of the first values. */
    public static double squares(double[] values, int n) {
        double mean = mean(values, n);
        double sum = 0;
        boolean alike = true;
        for (int i = 0; i < n; i++) {
            double value = values[i];
            sum += (value - mean) * (value - mean);
            alike &= value == values[0];
        }
        return alike ? 0 : sum;
    }

    /** The variance of a sample (n − 1), of two values or more. */
    public static double variance(double[] values) {
        return squares(values) / (values.length - 1);
    }

    /** The sum of products of distances from the means. */
    public static double products(double[] one, double[] other) {
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return sum;
    }

    /** A sum of n squares; 0 where it is what rounding leaves of numbers up to the greatest. */
    public static double cleared(double squares, double greatest, double n) {
        double noise = NOISE * greatest;
        return squares <= n * noise * noise ? 0 : squares;
    }

    /** The greatest distance from 0. */
    public static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }
}
