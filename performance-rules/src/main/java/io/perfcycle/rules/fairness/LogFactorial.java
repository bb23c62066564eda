package io.perfcycle.rules.fairness;

/** The logarithm of n!, from a table or Stirling's series; the relative error is below 1e-15. */
final class LogFactorial {
    private static final int TABLED = 256;
    private static final double[] TABLE = table();
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogFactorial() {}

    private static double[] table() {
        double[] table = new double[TABLED];
        for (int n = 2; n < TABLED; n++) {
            table[n] = table[n - 1] + Math.log(n);
        }
        return table;
    }

    static double of(long n) {
        if (n < TABLED) {
            return TABLE[(int) n];
        }
        double x = n;
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
        return (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series;
    }
}
