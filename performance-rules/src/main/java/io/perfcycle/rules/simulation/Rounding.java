package io.perfcycle.rules.simulation;

/** How shares of people become numbers of people. What a product of doubles is off by does not count. */
final class Rounding {
    private static final double EXACT = 1e-9;

    private Rounding() {}

    static int ceiling(double wanted) {
        return (int) StrictMath.ceil(wanted - EXACT);
    }

    static int floor(double wanted) {
        return (int) StrictMath.floor(wanted + EXACT);
    }

    /** The whole part, and one more with the probability of the rest. */
    static int atRandom(double wanted, RandomStream random) {
        int whole = floor(wanted);
        double rest = wanted - whole;
        return rest > EXACT && random.chance(rest) ? whole + 1 : whole;
    }
}
