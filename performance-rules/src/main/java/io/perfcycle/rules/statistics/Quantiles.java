package io.perfcycle.rules.statistics;

import java.util.Arrays;

/**
 * Quantiles by the nine definitions of Hyndman and Fan (1996), which R numbers 1 to 9. Immutable; safe for any thread.
 */
public final class Quantiles {
    /** Which value stands for a share that falls between two observations. */
    public enum Type {
        /** Type 1: the inverse of the distribution function. */
        INVERSE_ECDF,
        /** Type 2: as type 1, with the mean of two at steps. */
        AVERAGED_INVERSE_ECDF,
        /** Type 3: the nearest observation, as SAS had it. */
        NEAREST_EVEN,
        /** Type 4: linear in the distribution function. */
        LINEAR_ECDF,
        /** Type 5: Hazen, linear through the middles of steps. */
        HAZEN,
        /** Type 6: Weibull, p (n + 1); Excel's PERCENTILE.EXC. */
        WEIBULL,
        /** Type 7: p (n − 1); R's default, Excel's PERCENTILE.INC. */
        INCLUSIVE,
        /** Type 8: nearly median-unbiased for any distribution. */
        MEDIAN_UNBIASED,
        /** Type 9: nearly unbiased for a normal distribution. */
        NORMAL_UNBIASED;

        /** {@return R's number, 1 to 9} */
        public int number() {
            return ordinal() + 1;
        }
    }

    private static final double FUZZ = 4 * Math.ulp(1.0);

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Of some values.
     *
     * @param values one finite value or more; copied
     * @return the quantiles
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static Quantiles of(double[] values) {
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Quantiles are of one value or more, all finite");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /**
     * One quantile.
     *
     * @param share p, 0 to 1
     * @param type the definition
     * @return the value with share p below it
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public double at(double share, Type type) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies from 0 to 1, not " + share);
        }
        double n = sorted.length;
        return switch (type) {
            case INVERSE_ECDF, AVERAGED_INVERSE_ECDF -> stepped(n * share, type);
            case NEAREST_EVEN -> nearest(n * share - 0.5);
            case LINEAR_ECDF -> between(n * share);
            case HAZEN -> between(n * share + 0.5);
            case WEIBULL -> between((n + 1) * share);
            case INCLUSIVE -> between((n - 1) * share + 1);
            case MEDIAN_UNBIASED -> between((n + 1.0 / 3) * share + 1.0 / 3);
            case NORMAL_UNBIASED -> between((n + 0.25) * share + 0.375);
        };
    }

    private double stepped(double place, Type type) {
        double floor = Math.floor(place + FUZZ * Math.max(1, place));
        boolean onStep = place - floor <= FUZZ * Math.max(1, place);
        double above = ranked(floor + 1);
        if (!onStep) {
            return above;
        }
        return type == Type.INVERSE_ECDF ? ranked(floor) : (ranked(floor) + above) / 2;
    }

    private double nearest(double place) {
        double floor = Math.floor(place + FUZZ * Math.max(1, Math.abs(place)));
        boolean stays = place - floor <= FUZZ * Math.max(1, Math.abs(place)) && floor % 2 == 0;
        return ranked(stays ? floor : floor + 1);
    }

    /** The value at a place counted from 1, on the line between its neighbours. */
    private double between(double place) {
        double floor = Math.floor(place + FUZZ * Math.max(1, place));
        double part = place - floor;
        double low = ranked(floor);
        return Math.abs(part) <= FUZZ * Math.max(1, place) ? low : low + part * (ranked(floor + 1) - low);
    }

    private double ranked(double rank) {
        return sorted[(int) Math.min(sorted.length, Math.max(1, rank)) - 1];
    }
}
