package io.perfcycle.rules.simulation;

/**
 * A mean over replications and how sure it is.
 *
 * @param n how many replications have a figure
 * @param mean their mean; not a number where none has
 * @param sd their standard deviation, over n − 1; not a number below two
 */
public record Estimate(long n, double mean, double sd) {
    /** {@return the standard error of the mean, sd / √n} */
    public double se() {
        return sd / Math.sqrt((double) n);
    }

    /** {@return half the width of the 95 % confidence interval, by Student's t} */
    public double halfWidth() {
        return n < 2 ? Double.NaN : StudentT.upper(n - 1) * se();
    }

    /** {@return the lower end of the 95 % confidence interval} */
    public double low() {
        return mean - halfWidth();
    }

    /** {@return the upper end of the 95 % confidence interval} */
    public double high() {
        return mean + halfWidth();
    }

    /**
     * How many replications would give a narrower interval, taking this as a pilot.
     *
     * @param half half the width that is wanted, above 0
     * @return the least n for which t · sd / √n is not more; at least 2
     * @throws IllegalArgumentException if the width is not above 0, or this has fewer than two replications
     */
    public long replicationsFor(double half) {
        if (!(half > 0) || n < 2) {
            throw new IllegalArgumentException("Not planned from " + n + " replications for a half width of " + half);
        }
        long low = 2;
        long high = 4;
        while (wide(high, half)) {
            high *= 2;
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (wide(middle, half)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean wide(long replications, double half) {
        return StudentT.upper(replications - 1) * sd / Math.sqrt((double) replications) > half
                && replications < Long.MAX_VALUE / 4;
    }
}
