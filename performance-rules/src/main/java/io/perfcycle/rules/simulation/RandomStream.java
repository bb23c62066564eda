package io.perfcycle.rules.simulation;

/**
 * A stream of pseudo-random numbers that follows from a seed, a replication and a purpose by mixing keys (splitmix64 with an
 * increment of its own per stream; Steele, Lea, Flood 2014). Only exact arithmetic and {@link StrictMath}: the same numbers on
 * every machine. Not thread safe.
 */
final class RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private long increment = GOLDEN;

    /** Begins the stream of these keys. */
    void seed(long seed, long replication, Purpose purpose) {
        long key = mix(seed + GOLDEN);
        key = mix(key ^ mix(replication + 2 * GOLDEN));
        key = mix(key ^ mix(purpose.key + 3 * GOLDEN));
        state = key;
        increment = odd(mix(key + GOLDEN));
    }

    /** An increment whose bits change often enough. */
    private static long odd(long bits) {
        long odd = bits | 1;
        return Long.bitCount(odd ^ (odd >>> 1)) < 24 ? odd ^ 0xAAAAAAAAAAAAAAAAL : odd;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long bits() {
        state += increment;
        return mix(state);
    }

    /** From 0 on, below 1. */
    double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** From 0 on, below the bound, which is 1 or more. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** Normal with mean 0 and standard deviation 1, by a ziggurat of 256 layers (Marsaglia and Tsang 2000). */
    double gaussian() {
        long bits = bits();
        int layer = (int) bits & 255;
        long signed = bits >> 10;
        return (signed < 0 ? -signed : signed) < Ziggurat.INSIDE[layer]
                ? signed * Ziggurat.SCALE[layer]
                : edge(layer, signed * Ziggurat.SCALE[layer]);
    }

    private double edge(int first, double candidate) {
        int layer = first;
        double x = candidate;
        while (true) {
            if (layer == 0) {
                return tail(x < 0);
            }
            double low = Ziggurat.HEIGHT[layer];
            if (low + uniform() * (Ziggurat.HEIGHT[layer + 1] - low) < Ziggurat.density(x)) {
                return x;
            }
            long bits = bits();
            layer = (int) bits & 255;
            long signed = bits >> 10;
            x = signed * Ziggurat.SCALE[layer];
            if ((signed < 0 ? -signed : signed) < Ziggurat.INSIDE[layer]) {
                return x;
            }
        }
    }

    private double tail(boolean negative) {
        double x;
        double y;
        do {
            x = -StrictMath.log(1 - uniform()) / Ziggurat.EDGE;
            y = -StrictMath.log(1 - uniform());
        } while (y + y < x * x);
        return negative ? -(Ziggurat.EDGE + x) : Ziggurat.EDGE + x;
    }

    /** A count with the mean that is given, by multiplying uniforms; for means up to some hundreds. */
    int poisson(double mean) {
        int count = 0;
        double left = mean;
        double product = uniform();
        while (true) {
            double part = Math.min(left, 500);
            double bound = StrictMath.exp(-part);
            left -= part;
            while (product > bound) {
                count++;
                product *= uniform();
            }
            if (left <= 0) {
                return count;
            }
            product /= bound;
        }
    }
}
