package io.perfcycle.rules.statistics;

import io.perfcycle.rules.internal.Sums;

/**
 * Agreement of the raters of one group on one item, in full: nothing is cut. {@link WithinGroupAgreement} has the figures that
 * people receive, as exact decimals.
 *
 * @param raters how many answers, 2 or more
 * @param mean their mean
 * @param variance their variance s² (n − 1)
 * @param deviation AD, the mean distance from the mean (Burke, Finkelstein and Dusig 1999)
 */
public record GroupAgreement(int raters, double mean, double variance, double deviation) {
    /**
     * Measures one item.
     *
     * @param answers two answers or more
     * @return the figures
     * @throws IllegalArgumentException if there are fewer
     */
    public static GroupAgreement measure(double[] answers) {
        if (answers.length < 2) {
            throw new IllegalArgumentException("Agreement takes two answers or more, not " + answers.length);
        }
        double mean = Sums.mean(answers);
        double distances = 0;
        for (double answer : answers) {
            distances += Math.abs(answer - mean);
        }
        return new GroupAgreement(answers.length, mean, Sums.variance(answers), distances / answers.length);
    }

    /**
     * r_wg = 1 − s² / σ² (James, Demaree and Wolf 1984), negative where answers vary more than without agreement.
     *
     * @param nullVariance σ², the variance without agreement, above 0; see {@link NullDistribution}
     * @return r_wg, not cut at 0
     */
    public double rwg(double nullVariance) {
        return 1 - variance / checked(nullVariance);
    }

    /**
     * a_wg = 1 − 2 s² / (((H + L) M − M² − H L) n / (n − 1)) (Brown and Hauenstein 2005): against the greatest variance that the
     * mean allows.
     *
     * @param lowest L, the lowest point of the scale
     * @param highest H, the highest
     * @return a_wg from −1 to 1; undefined where the mean stands at an end of the scale
     */
    public Figure awg(double lowest, double highest) {
        double most = ((highest + lowest) * mean - mean * mean - highest * lowest) * raters / (raters - 1);
        return mean <= lowest || mean >= highest
                ? Figure.undefined("0/0: the mean stands at an end of the scale, which allows no variance")
                : Figure.of(1 - 2 * variance / most);
    }

    /**
     * Agreement on several items at once.
     *
     * @param table one row per rater, one column per item, without holes
     * @return the mean of the items' variances
     * @throws IllegalArgumentException if a cell is missing or there are fewer than two raters
     */
    public static double meanItemVariance(RatingTable table) {
        double sum = 0;
        for (int item = 0; item < table.raters(); item++) {
            double[] answers = table.column(item);
            for (double answer : answers) {
                if (Double.isNaN(answer)) {
                    throw new IllegalArgumentException("Every rater answers every item");
                }
            }
            sum += measure(answers).variance();
        }
        return sum / table.raters();
    }

    /**
     * r_wg(J) = J (1 − q) / (J (1 − q) + q), q = mean variance / σ² (James, Demaree and Wolf 1984). A q above 1 counts as 1, as its
     * authors have it: beyond, the formula has a pole.
     *
     * @param items J, how many items
     * @param meanVariance the mean of the items' variances
     * @param nullVariance σ², above 0
     * @return r_wg(J), 0 to 1
     */
    public static double rwgOfItems(int items, double meanVariance, double nullVariance) {
        double q = Math.min(1, meanVariance / checked(nullVariance));
        return items * (1 - q) / (items * (1 - q) + q);
    }

    /**
     * r*_wg(J) = 1 − q (Lindell, Brandt and Whitney 1999), which does not grow with the number of items.
     *
     * @param meanVariance the mean of the items' variances
     * @param nullVariance σ², above 0
     * @return r*_wg(J), not cut at 0
     */
    public static double lindell(double meanVariance, double nullVariance) {
        return 1 - meanVariance / checked(nullVariance);
    }

    private static double checked(double nullVariance) {
        if (!(nullVariance > 0)) {
            throw new IllegalArgumentException("The variance without agreement is above 0, not " + nullVariance);
        }
        return nullVariance;
    }
}
