package io.perfcycle.rules.simulation;

/** The area under the normal curve, with exact arithmetic and {@link StrictMath} only: the same bits on every machine. */
final class NormalCurve {
    private static final double ROOT = StrictMath.sqrt(2 * StrictMath.PI);
    private static final double FAR = 38;
    private static final double SERIES = 3;

    private NormalCurve() {}

    /** Φ(x): by its power series near 0, by its continued fraction beyond; off by less than 1e-14. */
    static double upTo(double x) {
        double size = Math.abs(x);
        if (size > FAR) {
            return x < 0 ? 0 : 1;
        }
        double density = StrictMath.exp(-0.5 * x * x) / ROOT;
        double tail = size < SERIES ? 0.5 - density * series(size) : density / fraction(size);
        return x < 0 ? tail : 1 - tail;
    }

    /** x + x³/3 + x⁵/(3·5) + … */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; term > sum * 1e-17; k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    /** x + 1/(x + 2/(x + 3/(x + …))) */
    private static double fraction(double x) {
        double value = x;
        for (int k = 120; k > 0; k--) {
            value = x + k / value;
        }
        return value;
    }
}
