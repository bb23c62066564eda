package io.perfcycle.rules.simulation;

/** The layers that {@link RandomStream#gaussian} draws from: 256 of equal area under exp(−x²/2). */
final class Ziggurat {
    private static final int LAYERS = 256;
    private static final double AREA = 0.00492867323399;
    private static final double UNIT = 0x1.0p-53;

    /** Where the tail begins. */
    static final double EDGE = 3.654152885361009;

    /** By layer: a whole number of 53 bits and a sign times this is the candidate. */
    static final double[] SCALE = new double[LAYERS];

    /** By layer: below this, the candidate is under the curve without a further look. */
    static final long[] INSIDE = new long[LAYERS];

    /** By layer: the density at its right edge. */
    static final double[] HEIGHT = new double[LAYERS + 1];

    static {
        double[] right = new double[LAYERS + 1];
        right[0] = AREA / density(EDGE);
        right[1] = EDGE;
        for (int i = 2; i < LAYERS; i++) {
            right[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / right[i - 1] + density(right[i - 1])));
        }
        right[LAYERS] = 0;
        for (int i = 0; i < LAYERS; i++) {
            SCALE[i] = right[i] * UNIT;
            INSIDE[i] = (long) (right[i + 1] / right[i] * 0x1.0p53);
            HEIGHT[i] = density(right[i]);
        }
        HEIGHT[LAYERS] = 1;
    }

    private Ziggurat() {}

    static double density(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }
}
