package io.perfcycle.rules.simulation;

/** The Sobol sequence by Gray code, with the direction numbers of Joe and Kuo 2008. Not thread safe. */
final class SobolSequence {
    static final int MOST_DIMENSIONS = 16;

    private static final int BITS = 31;
    private static final double UNIT = 1.0 / (1L << BITS);
    /** From the second dimension on: degree, polynomial, first direction numbers. */
    private static final int[][] NUMBERS = {
        {1, 0, 1},
        {2, 1, 1, 3},
        {3, 1, 1, 3, 1},
        {3, 2, 1, 1, 1},
        {4, 1, 1, 1, 3, 3},
        {4, 4, 1, 3, 5, 13},
        {5, 2, 1, 1, 5, 5, 17},
        {5, 4, 1, 1, 5, 5, 5},
        {5, 7, 1, 1, 7, 11, 19},
        {5, 11, 1, 1, 5, 1, 1},
        {5, 13, 1, 1, 1, 3, 11},
        {5, 14, 1, 3, 5, 5, 31},
        {6, 1, 1, 3, 3, 9, 7, 49},
        {6, 13, 1, 1, 1, 15, 21, 21},
        {6, 16, 1, 3, 1, 13, 27, 49}
    };

    private final int[][] directions;
    private final int[] state;
    private int index;

    SobolSequence(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("1 to " + MOST_DIMENSIONS + " dimensions, not " + dimensions);
        }
        directions = new int[dimensions][];
        state = new int[dimensions];
        for (int d = 0; d < dimensions; d++) {
            directions[d] = d == 0 ? first() : of(NUMBERS[d - 1]);
        }
    }

    private static int[] first() {
        int[] v = new int[BITS];
        for (int i = 0; i < BITS; i++) {
            v[i] = 1 << (BITS - 1 - i);
        }
        return v;
    }

    private static int[] of(int[] numbers) {
        int degree = numbers[0];
        int polynomial = numbers[1];
        int[] v = new int[BITS];
        for (int i = 0; i < BITS; i++) {
            if (i < degree) {
                v[i] = numbers[2 + i] << (BITS - 1 - i);
            } else {
                v[i] = v[i - degree] ^ (v[i - degree] >>> degree);
                for (int k = 1; k < degree; k++) {
                    v[i] ^= ((polynomial >>> (degree - 1 - k)) & 1) * v[i - k];
                }
            }
        }
        return v;
    }

    /** The next point after the origin; each coordinate from 0 on, below 1. */
    double[] next() {
        int bit = Integer.numberOfTrailingZeros(~index);
        index++;
        double[] point = new double[state.length];
        for (int d = 0; d < state.length; d++) {
            state[d] ^= directions[d][bit];
            point[d] = state[d] * UNIT;
        }
        return point;
    }
}
