package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the figures of a cycle. Every figure carries its numerator, denominator, number of observations and
 * definition; 0 over 0 is undefined, not 0. Ratios have six digits.
 *
 * <p>Stateless.
 */
public final class MetricCalculator {
    private static final int DIGITS = 6;

    private MetricCalculator() {}

    /**
     * A ratio of two numbers.
     *
     * @param metric its stable name
     * @param part the numerator
     * @param whole the denominator
     * @param n how many observations went in
     * @param definition the definition in words
     * @param period the days that were looked at
     * @return the figure; without value where the denominator is zero
     */
    public static MetricValue ratio(
            String metric, BigDecimal part, BigDecimal whole, long n, String definition, DateSpan period) {
        boolean defined = whole.signum() != 0;
        return new MetricValue(
                metric,
                Map.of(),
                defined ? Optional.of(part.divide(whole, DIGITS, RoundingMode.HALF_UP)) : Optional.empty(),
                Optional.of(part),
                Optional.of(whole),
                n,
                definition,
                period,
                defined ? "" : "UNDEFINED: the denominator is zero");
    }

    /**
     * The share of things for which something holds.
     *
     * @param metric its stable name
     * @param part how many it holds for
     * @param whole how many there are
     * @param definition the definition in words
     * @param period the days that were looked at
     * @return the figure
     */
    public static MetricValue share(String metric, long part, long whole, String definition, DateSpan period) {
        return ratio(metric, BigDecimal.valueOf(part), BigDecimal.valueOf(whole), whole, definition, period);
    }

    /**
     * A figure that is no ratio, such as a median.
     *
     * @param kind which figure
     * @param value the value, or why there is none
     * @param n how many observations went in
     * @param period the days that were looked at
     * @return the figure, rounded as all figures are
     */
    public static MetricValue plain(MetricKind kind, Figure value, long n, DateSpan period) {
        return new MetricValue(
                kind.key(),
                Map.of(),
                value.isDefined()
                        ? Optional.of(BigDecimal.valueOf(value.orElseThrow()).setScale(DIGITS, RoundingMode.HALF_UP))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                n,
                kind.definition(),
                period,
                value.reason().map(why -> "UNDEFINED: " + why).orElse(""));
    }

    /**
     * The same figure with its numbers held back.
     *
     * @param figure the figure
     * @param minimum the smallest number of people about whom a figure is given
     * @return the figure without numbers, with the reason
     */
    public static MetricValue suppressed(MetricValue figure, int minimum) {
        return new MetricValue(
                figure.metric(),
                figure.group(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                figure.definition(),
                figure.period(),
                "SUPPRESSED: with what is shown it would tell of fewer than " + minimum + " people");
    }

    /**
     * Turnover: people who left in the period over the mean of the headcounts on the day before its first and at the
     * end of its last day.
     *
     * @param kind {@link MetricKind#TURNOVER_TOTAL}, or {@link MetricKind#TURNOVER_VOLUNTARY}: only those count who left by
     *     their own wish
     * @param people everyone, with employments
     * @param period the days
     * @return the figure
     * @throws IllegalArgumentException if the kind is another
     */
    public static MetricValue turnover(MetricKind kind, List<Employee> people, DateSpan period) {
        if (kind != MetricKind.TURNOVER_TOTAL && kind != MetricKind.TURNOVER_VOLUNTARY) {
            throw new IllegalArgumentException("Turnover in all or by own wish is expected, not " + kind.key());
        }
        long left = 0;
        for (Employee person : people) {
            for (Employment employment : person.employments()) {
                boolean inPeriod = employment.left().map(period::contains).orElse(false);
                boolean counts = kind == MetricKind.TURNOVER_TOTAL
                        || employment.reason().equals(Optional.of(LeaveReason.VOLUNTARY));
                left += inPeriod && counts ? 1 : 0;
            }
        }
        BigDecimal mean = TurnoverCalculator.averageHeadcount(
                headcount(people, period.first().minusDays(1)),
                headcount(people, period.last().plusDays(1)));
        return new Ratio(kind, BigDecimal.valueOf(left), mean, people.size()).over(period);
    }

    /**
     * Retention: of the people employed on the day before the period, the share who are still employed after it,
     * without a break that is still open.
     *
     * @param people everyone, with employments
     * @param period the days
     * @return the figure
     */
    public static MetricValue retention(List<Employee> people, DateSpan period) {
        long begin = 0;
        long stayed = 0;
        for (Employee person : people) {
            if (person.isEmployedOn(period.first().minusDays(1))) {
                begin++;
                stayed += person.isEmployedOn(period.last().plusDays(1)) ? 1 : 0;
            }
        }
        return Ratio.of(MetricKind.RETENTION, stayed, begin).over(period);
    }

    /**
     * How many are employed on a day.
     *
     * @param people everyone
     * @param day the day
     * @return the headcount
     */
    public static long headcount(List<Employee> people, LocalDate day) {
        return people.stream().filter(person -> person.isEmployedOn(day)).count();
    }
}
