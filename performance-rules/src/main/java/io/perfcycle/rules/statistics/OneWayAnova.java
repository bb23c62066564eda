package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * One-way layout with groups of unequal size, such as managers and the people they rate, with its variance components by
 * the method of moments (Searle, Casella and McCulloch 1992) and intraclass correlations. Components and correlations may be
 * negative and are not cut.
 *
 * @param groups how many groups, 2 or more
 * @param n how many values
 * @param between MSB, on groups − 1 degrees of freedom
 * @param within MSW, on n − groups degrees of freedom
 * @param size n₀ = (n − Σ nᵢ² / n) / (groups − 1), what stands for the size of a group
 */
public record OneWayAnova(int groups, int n, double between, double within, double size) {
    private static final String ALIKE = "0/0: no variance between or within groups";

    /**
     * Measures.
     *
     * @param groups the values of each group, each with one value or more, one group with two or more
     * @return the mean squares
     * @throws IllegalArgumentException if there are fewer than two groups, an empty one, or no group with two values
     */
    public static OneWayAnova of(List<double[]> groups) {
        int count = groups.size();
        int n = 0;
        double squaredSizes = 0;
        double squares = 0;
        double sum = 0;
        for (double[] group : groups) {
            if (group.length == 0) {
                throw new IllegalArgumentException("A group has one value or more");
            }
            n += group.length;
            squaredSizes += (double) group.length * group.length;
            squares += Sums.squares(group);
            sum += Sums.mean(group) * group.length;
        }
        if (count < 2 || n == count) {
            throw new IllegalArgumentException(
                    "Two groups, one of them with two values or more, are expected, not " + count + " with " + n);
        }
        double grand = sum / n;
        double apart = 0;
        double greatest = 0;
        for (double[] group : groups) {
            double off = Sums.mean(group) - grand;
            apart += group.length * off * off;
            greatest = Math.max(greatest, Sums.greatest(group));
        }
        return made(count, n, squaredSizes, Sums.cleared(apart, greatest, n), Sums.cleared(squares, greatest, n));
    }

    /**
     * Measures from what a pass over columns leaves. Groups without a value are left out.
     *
     * @param n how many values each group has
     * @param sum the sum of each group's values
     * @param squares the sum of the squares of each group's values, taken from its mean
     * @return the mean squares
     * @throws IllegalArgumentException if there are fewer than two groups with a value, or none with two values
     */
    public static OneWayAnova ofSums(long[] n, double[] sum, double[] squares) {
        int count = 0;
        long all = 0;
        double total = 0;
        double squaredSizes = 0;
        double inside = 0;
        for (int group = 0; group < n.length; group++) {
            count += n[group] > 0 ? 1 : 0;
            all += n[group];
            total += sum[group];
            squaredSizes += (double) n[group] * n[group];
            inside += squares[group];
        }
        if (count < 2 || all == count) {
            throw new IllegalArgumentException(
                    "Two groups, one of them with two values or more, are expected, not " + count + " with " + all);
        }
        double apart = 0;
        for (int group = 0; group < n.length; group++) {
            double off = n[group] == 0 ? 0 : sum[group] / n[group] - total / all;
            apart += n[group] * off * off;
        }
        return made(count, Math.toIntExact(all), squaredSizes, apart, inside);
    }

    private static OneWayAnova made(int groups, int n, double squaredSizes, double apart, double inside) {
        return new OneWayAnova(
                groups, n, apart / (groups - 1), inside / (n - groups), (n - squaredSizes / n) / (groups - 1));
    }

    /** {@return the variance between groups, (MSB − MSW) / n₀; below 0 it says that there is none to be seen} */
    public double varianceBetween() {
        return (between - within) / size;
    }

    /** {@return ICC(1) with n₀ for the size of a group} */
    public Figure single() {
        return Figure.ratio(between - within, between + (size - 1) * within, ALIKE);
    }

    /** {@return ICC(1) with the mean size of a group, as Bliese (2000) and R's multilevel have it} */
    public Figure singleByMeanSize() {
        double mean = (double) n / groups;
        return Figure.ratio(between - within, between + (mean - 1) * within, ALIKE);
    }

    /** {@return ICC(2), the reliability of group means, (MSB − MSW) / MSB} */
    public Figure ofMeans() {
        return Figure.ratio(between - within, between, ALIKE);
    }

    /** {@return MSB / MSW} */
    public Figure f() {
        return Figure.ratio(between, within, "MSW is 0");
    }

    /** {@return the probability of an F as great as this where groups do not differ} */
    public Figure p() {
        return f().map(f -> FDistribution.of(groups - 1.0, n - groups).survivalProbability(f));
    }

    /**
     * An interval of {@link #single()} from F: exact for groups of equal size, otherwise an approximation with n₀.
     *
     * @param confidence the level, such as 0.95
     * @return the interval; nothing where a mean square is 0
     */
    public Optional<Interval> interval(double confidence) {
        double tail = (1 - Interval.checkLevel(confidence)) / 2;
        if (between == 0 || within == 0) {
            return Optional.empty();
        }
        double f = between / within;
        double low = f / FDistribution.of(groups - 1.0, n - groups).inverseSurvivalProbability(tail);
        double high = f * FDistribution.of(n - groups, groups - 1.0).inverseSurvivalProbability(tail);
        return Optional.of(new Interval((low - 1) / (low + size - 1), (high - 1) / (high + size - 1), confidence));
    }
}
