package io.perfcycle.rules.metric;

import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Turnover and retention from counts. The average headcount is the mean of the headcounts that were reported in the
 * period, at least of its start and end (SHRM). A year's turnover has two definitions, which differ a little: the sum of
 * the monthly rates, and all who left over the mean of the monthly averages; both are here. Stateless.
 */
public final class TurnoverCalculator {
    private static final int MONTHS = 12;

    private TurnoverCalculator() {}

    /**
     * The mean of reported headcounts.
     *
     * @param reports the headcounts, one or more
     * @return their mean
     */
    public static BigDecimal averageHeadcount(long... reports) {
        long sum = 0;
        for (long report : reports) {
            sum += report;
        }
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(reports.length), MathContext.DECIMAL128);
    }

    /**
     * The mean of the averages of several months.
     *
     * @param averages the averages, one or more
     * @return their mean
     */
    public static BigDecimal meanHeadcount(List<BigDecimal> averages) {
        return averages.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(averages.size()), MathContext.DECIMAL128);
    }

    /**
     * A year's turnover as the sum of its months' rates.
     *
     * @param months the rate of each month
     * @return the sum; undefined where one of them is
     */
    public static Figure sumOfMonths(List<Ratio> months) {
        double sum = 0;
        for (Ratio month : months) {
            Figure rate = month.value();
            if (!rate.isDefined()) {
                return rate;
            }
            sum += rate.orElseThrow();
        }
        return Figure.of(sum);
    }

    /**
     * A rate brought to a year in proportion: the convention of human resources.
     *
     * @param rate the rate of the period
     * @param months how many months the period has, 1 or more
     * @return the rate times twelve over the months
     */
    public static Figure annualised(Figure rate, int months) {
        check(months);
        return rate.map(value -> value * MONTHS / months);
    }

    /**
     * A rate brought to a year as if the same share of those who are left went in every period.
     *
     * @param rate the rate of the period, at most 1
     * @param months how many months the period has, 1 or more
     * @return {@code 1 − (1 − rate)^(12/months)}
     */
    public static Figure annualisedCompound(Figure rate, int months) {
        check(months);
        if (rate.isDefined() && rate.orElseThrow() > 1) {
            return Figure.undefined("more people left than there are on average");
        }
        return rate.map(value -> 1 - Math.pow(1 - value, (double) MONTHS / months));
    }

    private static void check(int months) {
        if (months < 1) {
            throw new IllegalArgumentException("A period has one month or more, not " + months);
        }
    }
}
