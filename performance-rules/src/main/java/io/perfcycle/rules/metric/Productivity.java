package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Money and work of a period.
 *
 * @param revenue revenue
 * @param operatingExpenses operating expenses, pay and benefits among them
 * @param payAndBenefits pay and benefits
 */
public record Productivity(BigDecimal revenue, BigDecimal operatingExpenses, BigDecimal payAndBenefits) {
    private BigDecimal beforePeople() {
        return revenue.subtract(operatingExpenses.subtract(payAndBenefits));
    }

    private static Ratio ratio(MetricKind kind, BigDecimal part, BigDecimal whole) {
        return new Ratio(kind, part, whole, 1);
    }

    /** {@return the return on human capital} */
    public Ratio humanCapitalRoi() {
        return ratio(MetricKind.HUMAN_CAPITAL_ROI, beforePeople(), payAndBenefits);
    }

    /** {@return pay and benefits over revenue} */
    public Ratio costShareOfRevenue() {
        return ratio(MetricKind.COST_SHARE_OF_REVENUE, payAndBenefits, revenue);
    }

    /** {@return pay and benefits over operating expenses} */
    public Ratio costShareOfExpenses() {
        return ratio(MetricKind.COST_SHARE_OF_EXPENSES, payAndBenefits, operatingExpenses);
    }

    /**
     * Revenue per head.
     *
     * @param headcount how many people
     * @return the figure
     */
    public Ratio revenuePerHead(long headcount) {
        return ratio(MetricKind.REVENUE_PER_HEAD, revenue, BigDecimal.valueOf(headcount));
    }

    /**
     * Revenue per full-time equivalent.
     *
     * @param fte full-time equivalents
     * @return the figure
     */
    public Ratio revenuePerFte(BigDecimal fte) {
        return ratio(MetricKind.REVENUE_PER_FTE, revenue, fte);
    }

    /**
     * Profit per full-time equivalent.
     *
     * @param fte full-time equivalents
     * @return the figure
     */
    public Ratio profitPerFte(BigDecimal fte) {
        return ratio(MetricKind.PROFIT_PER_FTE, revenue.subtract(operatingExpenses), fte);
    }

    /**
     * What people add to value, per full-time equivalent.
     *
     * @param fte full-time equivalents
     * @return the figure
     */
    public Ratio valueAddedPerFte(BigDecimal fte) {
        return ratio(MetricKind.HUMAN_CAPITAL_VALUE, beforePeople(), fte);
    }

    /**
     * The figures together.
     *
     * @param headcount how many people on average
     * @param fte how many full-time equivalents on average
     * @param period the days that were looked at
     * @return the figures
     */
    public List<MetricValue> over(BigDecimal headcount, BigDecimal fte, DateSpan period) {
        return List.of(
                ratio(MetricKind.REVENUE_PER_HEAD, revenue, headcount).over(period),
                revenuePerFte(fte).over(period),
                profitPerFte(fte).over(period),
                humanCapitalRoi().over(period),
                valueAddedPerFte(fte).over(period),
                costShareOfRevenue().over(period),
                costShareOfExpenses().over(period));
    }

    /**
     * Full-time equivalents: hours that were agreed over the hours of full time.
     *
     * @param hours the hours of each person
     * @param fullTime the hours of full time, more than 0
     * @return the equivalents
     */
    public static BigDecimal fullTimeEquivalents(List<BigDecimal> hours, BigDecimal fullTime) {
        if (fullTime.signum() <= 0) {
            throw new IllegalArgumentException("Full time has more than no hours, not " + fullTime);
        }
        return hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(fullTime, MathContext.DECIMAL128);
    }
}
