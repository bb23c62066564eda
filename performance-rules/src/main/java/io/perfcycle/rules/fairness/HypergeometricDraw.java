package io.perfcycle.rules.fairness;

/**
 * Draws from the hypergeometric distribution by inversion from the mode outwards: one even number between 0 and 1 makes
 * one draw, in steps of about one standard deviation.
 */
final class HypergeometricDraw {
    private HypergeometricDraw() {}

    /** How many of {@code drawn} out of {@code population} are among the {@code marked}, for an even number. */
    static long draw(long population, long marked, long drawn, double even) {
        long lowest = Math.max(0, drawn + marked - population);
        long highest = Math.min(marked, drawn);
        if (lowest == highest) {
            return lowest;
        }
        long mode = Math.min(highest, Math.max(lowest, (long) ((drawn + 1.0) * (marked + 1.0) / (population + 2.0))));
        double atMode = Math.exp(log(population, marked, drawn, mode));
        double left = even - atMode;
        double below = atMode;
        double above = atMode;
        long down = mode;
        long up = mode;
        long rest = population - marked - drawn;
        while (left > 0 && (down > lowest || up < highest)) {
            if (up < highest) {
                above *= (double) (marked - up) * (drawn - up) / ((double) (up + 1) * (rest + up + 1));
                up++;
                left -= above;
                if (left <= 0) {
                    return up;
                }
            }
            if (down > lowest) {
                below *= (double) down * (rest + down) / ((double) (marked - down + 1) * (drawn - down + 1));
                down--;
                left -= below;
                if (left <= 0) {
                    return down;
                }
            }
            if (above == 0 && below == 0) {
                break;
            }
        }
        return mode;
    }

    private static double log(long population, long marked, long drawn, long x) {
        return choose(marked, x) + choose(population - marked, drawn - x) - choose(population, drawn);
    }

    private static double choose(long n, long k) {
        return LogFactorial.of(n) - LogFactorial.of(k) - LogFactorial.of(n - k);
    }
}
