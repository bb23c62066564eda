package io.perfcycle.rules.fairness;

import io.perfcycle.rules.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A decision beside what should have been decided, by group: the metrics of Fairlearn and AIF360. Demographic parity
 * compares the rates of selection, equal opportunity the rates among those who deserved it (true positives), equalised
 * odds both these and the rates among those who did not (false positives). A difference is largest less smallest, a ratio
 * smallest over largest.
 *
 * @param groups the rates of each group, by code
 */
public record DecisionRates(List<Group> groups) {
    /** Copies the groups. */
    public DecisionRates {
        groups = List.copyOf(groups);
    }

    /**
     * Counts of one group.
     *
     * @param n how many people
     * @param selected how many were selected
     * @param deserving how many deserved it
     * @param deservingSelected how many of these were selected
     */
    public record Group(long n, long selected, long deserving, long deservingSelected) {
        /** {@return the share that was selected} */
        public Figure selectionRate() {
            return Figure.ratio(selected, n, "the group is empty");
        }

        /** {@return the share of the deserving that was selected} */
        public Figure truePositiveRate() {
            return Figure.ratio(deservingSelected, deserving, "nobody of the group is a true case");
        }

        /** {@return the share of the others that was selected} */
        public Figure falsePositiveRate() {
            return Figure.ratio(selected - deservingSelected, n - deserving, "all of the group are true cases");
        }
    }

    /**
     * The unprivileged group beside the privileged one, differences unprivileged less privileged (AIF360).
     *
     * @param disparateImpact the ratio of the rates of selection
     * @param statisticalParity their difference
     * @param averageOdds the mean of the differences of the true and of the false positive rates
     * @param equalOpportunity the difference of the true positive rates
     */
    public record Pair(Figure disparateImpact, Figure statisticalParity, Figure averageOdds, Figure equalOpportunity) {}

    /**
     * Counts.
     *
     * @param deserving whether each person deserved it
     * @param selected whether each was selected
     * @param group the group of each, from 0
     * @param groups how many groups there are
     * @return the rates
     */
    public static DecisionRates of(boolean[] deserving, boolean[] selected, int[] group, int groups) {
        long[][] counts = new long[groups][4];
        for (int i = 0; i < group.length; i++) {
            long[] own = counts[group[i]];
            own[0]++;
            own[1] += selected[i] ? 1 : 0;
            own[2] += deserving[i] ? 1 : 0;
            own[3] += deserving[i] && selected[i] ? 1 : 0;
        }
        List<Group> all = new ArrayList<>();
        for (long[] own : counts) {
            all.add(new Group(own[0], own[1], own[2], own[3]));
        }
        return new DecisionRates(all);
    }

    /**
     * The largest rate less the smallest.
     *
     * @param rate which rate
     * @return the difference
     */
    public Figure difference(Function<Group, Figure> rate) {
        double[] ends = ends(rate);
        return ends.length == 0 ? missing(rate) : Figure.of(ends[1] - ends[0]);
    }

    /**
     * The smallest rate over the largest.
     *
     * @param rate which rate
     * @return the ratio
     */
    public Figure ratio(Function<Group, Figure> rate) {
        double[] ends = ends(rate);
        return ends.length == 0 ? missing(rate) : Figure.ratio(ends[0], ends[1], "the rate is zero in every group");
    }

    private double[] ends(Function<Group, Figure> rate) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Group group : groups) {
            Figure own = rate.apply(group);
            if (own.value().isEmpty()) {
                return new double[0];
            }
            low = Math.min(low, own.value().getAsDouble());
            high = Math.max(high, own.value().getAsDouble());
        }
        return groups.isEmpty() ? new double[0] : new double[] {low, high};
    }

    private Figure missing(Function<Group, Figure> rate) {
        return groups.stream()
                .map(rate)
                .filter(each -> each.value().isEmpty())
                .findFirst()
                .orElse(Figure.undefined("there is no group"));
    }

    /** {@return the worse of the differences of true and of false positive rates} */
    public Figure equalisedOddsDifference() {
        return worse(difference(Group::truePositiveRate), difference(Group::falsePositiveRate), Math::max);
    }

    /** {@return the worse of the ratios of true and of false positive rates} */
    public Figure equalisedOddsRatio() {
        return worse(ratio(Group::truePositiveRate), ratio(Group::falsePositiveRate), Math::min);
    }

    private interface Worse {
        double of(double a, double b);
    }

    private static Figure worse(Figure a, Figure b, Worse worse) {
        if (a.value().isEmpty()) {
            return a;
        }
        return b.value().isEmpty()
                ? b
                : Figure.of(worse.of(a.value().getAsDouble(), b.value().getAsDouble()));
    }

    /**
     * Two groups.
     *
     * @param privileged the code of the privileged group
     * @param unprivileged the code of the other
     * @return the comparison
     */
    public Pair pair(int privileged, int unprivileged) {
        Group high = groups.get(privileged);
        Group low = groups.get(unprivileged);
        Figure truly = less(low.truePositiveRate(), high.truePositiveRate());
        Figure falsely = less(low.falsePositiveRate(), high.falsePositiveRate());
        Figure parity = less(low.selectionRate(), high.selectionRate());
        return new Pair(
                parity.value().isEmpty()
                        ? parity
                        : Figure.ratio(
                                (double) low.selected() * high.n(),
                                (double) high.selected() * low.n(),
                                "nobody of the privileged group was selected"),
                parity,
                worse(truly, falsely, (a, b) -> (a + b) / 2),
                truly);
    }

    private static Figure less(Figure a, Figure b) {
        return worse(a, b, (x, y) -> x - y);
    }
}
