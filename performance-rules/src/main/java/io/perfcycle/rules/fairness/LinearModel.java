package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Least squares of a response on columns, by Householder reflections, with classical errors and with errors that hold
 * where the spread differs between people (HC3: MacKinnon and White 1985, recommended by Long and Ervin 2000). The group
 * coefficient of ratings or of the logarithm of pay on a group indicator beside legitimate controls is what remains of the
 * gap; it is no proof of a cause, and a control that is itself biased hides one.
 *
 * <p>Arrays are the model's own; they are not to be changed.
 */
public final class LinearModel {
    private static final double COLLINEAR = 1e-10;
    private static final double UPPER = 0.975;

    private final double[] coefficients;
    private final double[] errors;
    private final double[] robust;
    private final double residual;
    private final double total;
    private final int n;

    private LinearModel(double[] coefficients, double[][] errors, double residual, double total, int n) {
        this.coefficients = coefficients;
        this.errors = errors[0];
        this.robust = errors[1];
        this.residual = residual;
        this.total = total;
        this.n = n;
    }

    /**
     * Fits.
     *
     * @param response the response
     * @param columns the columns beside the constant, which is put first
     * @return the model
     * @throws IllegalArgumentException if there are not more rows than coefficients, lengths differ, or a column follows
     *     from the others; names the column by its place, the constant being 0
     */
    public static LinearModel fit(double[] response, List<double[]> columns) {
        double[][] x = withConstant(response.length, columns);
        Triangle triangle = Triangle.of(x, response);
        double[] coefficients = triangle.solve();
        double[] left = response.clone();
        double mean = Arrays.stream(response).sum() / response.length;
        double residual = 0;
        double total = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < x.length; j++) {
                left[i] -= coefficients[j] * x[j][i];
            }
            residual += left[i] * left[i];
            total += (response[i] - mean) * (response[i] - mean);
        }
        double[][] errors = triangle.errors(x, left, residual / (left.length - x.length));
        return new LinearModel(coefficients, errors, residual, total, left.length);
    }

    private static double[][] withConstant(int n, List<double[]> columns) {
        int p = columns.size() + 1;
        if (n <= p) {
            throw new IllegalArgumentException(n + " rows are too few for " + p + " coefficients");
        }
        double[][] x = new double[p][];
        x[0] = new double[n];
        Arrays.fill(x[0], 1);
        for (int j = 1; j < p; j++) {
            x[j] = columns.get(j - 1).clone();
            if (x[j].length != n) {
                throw new IllegalArgumentException("Column " + j + " has " + x[j].length + " rows, not " + n);
            }
        }
        return x;
    }

    /** {@return the coefficients, the constant first} */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** {@return their classical standard errors} */
    public double[] errors() {
        return errors.clone();
    }

    /**
     * The robust standard error of a coefficient.
     *
     * @param j its place
     * @return the HC3 error; undefined where a row alone decides a coefficient
     */
    public Figure robustError(int j) {
        return Double.isFinite(robust[j])
                ? Figure.of(robust[j])
                : Figure.undefined("one row alone decides a coefficient (leverage 1)");
    }

    /** {@return rows less coefficients} */
    public int degrees() {
        return n - coefficients.length;
    }

    /** {@return the standard deviation of what is not explained} */
    public double sigma() {
        return Math.sqrt(residual / degrees());
    }

    /**
     * A coefficient in standard errors.
     *
     * @param j its place
     * @return t
     */
    public Figure t(int j) {
        return Figure.ratio(coefficients[j], errors[j], "the model fits without error");
    }

    /**
     * The two-sided probability of a coefficient's t.
     *
     * @param j its place
     * @return the probability
     */
    public Figure probability(int j) {
        return t(j).map(t -> 2 * TDistribution.of(degrees()).survivalProbability(Math.abs(t)));
    }

    /**
     * Half the width of a coefficient's 95 % interval.
     *
     * @param j its place
     * @return the distance from the coefficient to either end
     */
    public double margin(int j) {
        return TDistribution.of(degrees()).inverseCumulativeProbability(UPPER) * errors[j];
    }

    /** {@return the share of the response's variance that is explained} */
    public Figure rSquared() {
        return total == 0 ? Figure.undefined("the response is constant") : Figure.of(1 - residual / total);
    }

    /** {@return the same, adjusted for the number of coefficients} */
    public Figure adjustedRSquared() {
        return rSquared().map(r -> 1 - (1 - r) * (n - 1.0) / degrees());
    }

    /** {@return the standard deviation of the response, with n − 1} */
    public double responseDeviation() {
        return Math.sqrt(total / (n - 1));
    }

    /** The triangle to which reflections bring the columns, and the response with them. */
    private record Triangle(double[][] r, double[] y) {
        static Triangle of(double[][] x, double[] response) {
            int p = x.length;
            double[][] q = new double[p][];
            double[] norm = new double[p];
            for (int j = 0; j < p; j++) {
                q[j] = x[j].clone();
                norm[j] = Math.sqrt(dot(x[j], x[j], 0));
            }
            double[] y = response.clone();
            for (int k = 0; k < p; k++) {
                double[] v = q[k].clone();
                double length = Math.sqrt(dot(v, v, k));
                if (!(length > COLLINEAR * norm[k])) {
                    throw new IllegalArgumentException("Column " + k + " follows from the columns before it");
                }
                double alpha = v[k] > 0 ? -length : length;
                v[k] -= alpha;
                double square = dot(v, v, k);
                for (int j = k; j < p; j++) {
                    reflect(q[j], v, k, square);
                }
                reflect(y, v, k, square);
            }
            return new Triangle(q, y);
        }

        private static double dot(double[] a, double[] b, int from) {
            double sum = 0;
            for (int i = from; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        private static void reflect(double[] target, double[] v, int from, double square) {
            double scale = 2 * dot(target, v, from) / square;
            for (int i = from; i < v.length; i++) {
                target[i] -= scale * v[i];
            }
        }

        double[] solve() {
            return backwards(y);
        }

        private double[] backwards(double[] right) {
            int p = r.length;
            double[] solved = new double[p];
            for (int k = p - 1; k >= 0; k--) {
                double value = right[k];
                for (int j = k + 1; j < p; j++) {
                    value -= r[j][k] * solved[j];
                }
                solved[k] = value / r[k][k];
            }
            return solved;
        }

        /** Classical and robust standard errors. */
        double[][] errors(double[][] x, double[] left, double variance) {
            int p = r.length;
            double[] classical = new double[p];
            double[] robust = new double[p];
            double[] z = new double[p];
            for (int i = 0; i < left.length; i++) {
                double leverage = 0;
                for (int k = 0; k < p; k++) {
                    double value = x[k][i];
                    for (int j = 0; j < k; j++) {
                        value -= r[k][j] * z[j];
                    }
                    z[k] = value / r[k][k];
                    leverage += z[k] * z[k];
                }
                double[] effect = backwards(z);
                double weight = leverage >= 1 - 1e-12 ? Double.POSITIVE_INFINITY : left[i] / (1 - leverage);
                for (int k = 0; k < p; k++) {
                    classical[k] += effect[k] * effect[k] * variance;
                    robust[k] += effect[k] * effect[k] * weight * weight;
                }
            }
            return new double[][] {
                Arrays.stream(classical).map(Math::sqrt).toArray(),
                Arrays.stream(robust).map(Math::sqrt).toArray()
            };
        }
    }
}
