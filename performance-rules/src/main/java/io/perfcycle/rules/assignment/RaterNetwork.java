package io.perfcycle.rules.assignment;

/**
 * Places to be filled and the raters who could fill them, as columns. A place group stands for what one subject asks of
 * one relationship; its candidates are the entries {@code start[g]} to {@code start[g + 1] - 1} of {@code rater} and
 * {@code cost}. A rater is given one place of a group at most. The arrays are not copied and not changed.
 *
 * <p>Thread safe as long as nobody changes the arrays.
 *
 * @param places how many raters each group wants, 0 or more
 * @param start where the candidates of each group start; one entry more than groups
 * @param rater the candidates by number, 0 or more; none twice in a group
 * @param cost what each candidate costs, 0 to 1,000,000
 * @param tariff what limits and balances the raters
 */
public record RaterNetwork(int[] places, int[] start, int[] rater, int[] cost, Tariff tariff) {
    /** The greatest cost of a candidate, and of one more place for the same rater. */
    public static final int MAX_COST = 1_000_000;

    /** The greatest cost of a place that stays empty. */
    public static final int MAX_EMPTY = 1_000_000_000;

    /**
     * What limits and balances the raters.
     *
     * @param capacity how many places each rater takes at most, by number
     * @param step what each further place of the same rater costs more than the one before, 0 to {@link #MAX_COST}: the
     *     first costs nothing, the second a step, the third two
     * @param empty what a place costs that stays empty, up to {@link #MAX_EMPTY}; a place is left empty only where
     *     filling it would cost more in all
     */
    public record Tariff(int[] capacity, int step, int empty) {
        /** Checks the ranges. */
        public Tariff {
            if (step < 0 || step > MAX_COST || empty < 0 || empty > MAX_EMPTY) {
                throw new IllegalArgumentException("A step of " + step + " and an empty place at " + empty);
            }
            for (int most : capacity) {
                if (most < 0 || (long) most * step > MAX_EMPTY) {
                    throw new IllegalArgumentException("A rater with " + most + " places at a step of " + step);
                }
            }
        }
    }

    /** Checks that the columns fit together. */
    public RaterNetwork {
        if (start.length != places.length + 1 || rater.length != cost.length || start[0] != 0) {
            throw new IllegalArgumentException("The columns of the network do not fit together");
        }
        if (start[places.length] != rater.length) {
            throw new IllegalArgumentException("The last group does not end with the last candidate");
        }
        for (int group = 0; group < places.length; group++) {
            if (places[group] < 0 || start[group] > start[group + 1]) {
                throw new IllegalArgumentException("Group " + group + " has no proper places or candidates");
            }
        }
        for (int i = 0; i < rater.length; i++) {
            if (rater[i] < 0 || rater[i] >= tariff.capacity().length || cost[i] < 0 || cost[i] > MAX_COST) {
                throw new IllegalArgumentException("Candidate " + i + ": rater " + rater[i] + " at " + cost[i]);
            }
        }
    }

    /** {@return how many groups there are} */
    public int groups() {
        return places.length;
    }

    /** {@return how many raters there are} */
    public int raters() {
        return tariff.capacity().length;
    }

    /** {@return how many candidates there are in all groups} */
    public int candidates() {
        return rater.length;
    }
}
