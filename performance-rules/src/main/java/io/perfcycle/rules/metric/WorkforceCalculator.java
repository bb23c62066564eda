package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.disclosure.CellSuppression;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turnover, retention and stability from people's days of hire and leaving: for the period, by month, and by unit where no
 * small unit could be told. The average headcount is the mean of those on the day before the period and on the day after
 * it. Stateless.
 */
public final class WorkforceCalculator {
    private WorkforceCalculator() {}

    /**
     * A stretch of employment.
     *
     * @param unit the unit; empty where it is not told
     * @param hired the first day
     * @param left the last day; nothing while employed
     * @param reason why the person left; counts only where it is told
     * @param regretted whether the organisation regrets it; nothing where it does not say
     */
    public record Person(
            String unit,
            LocalDate hired,
            Optional<LocalDate> left,
            Optional<LeaveReason> reason,
            Optional<Boolean> regretted) {
        /**
         * A stretch of which nobody said whether its end is regretted.
         *
         * @param unit the unit; empty where it is not told
         * @param hired the first day
         * @param left the last day; nothing while employed
         * @param reason why the person left
         */
        public Person(String unit, LocalDate hired, Optional<LocalDate> left, Optional<LeaveReason> reason) {
            this(unit, hired, left, reason, Optional.empty());
        }

        /**
         * Whether the person is there on a day.
         *
         * @param day the day
         * @return whether it lies between the first and the last day
         */
        public boolean isEmployedOn(LocalDate day) {
            return !day.isBefore(hired) && left.map(last -> !day.isAfter(last)).orElse(true);
        }

        boolean leftIn(DateSpan period) {
            return left.map(period::contains).orElse(false);
        }
    }

    /**
     * Measures.
     *
     * @param people everyone who was employed at some time
     * @param period the days
     * @param minimum the smallest unit about which a figure is given
     * @return the figures
     */
    public static List<MetricValue> measure(List<Person> people, DateSpan period, int minimum) {
        List<MetricValue> figures = new ArrayList<>();
        ratios(people, period).forEach(ratio -> figures.add(ratio.over(period)));
        months(people, period, figures);
        units(people, period, minimum, figures);
        return List.copyOf(figures);
    }

    private static List<Ratio> ratios(List<Person> people, DateSpan period) {
        LocalDate before = period.first().minusDays(1);
        LocalDate after = period.last().plusDays(1);
        Counts counts = new Counts();
        for (Person person : people) {
            counts.add(person, period, before, after);
        }
        BigDecimal average = averageHeadcount(people, period);
        List<Ratio> ratios = new ArrayList<>(List.of(
                Ratio.of(MetricKind.TURNOVER_TOTAL, counts.left, average),
                Ratio.of(MetricKind.TURNOVER_VOLUNTARY, counts.voluntary, average),
                Ratio.of(MetricKind.TURNOVER_INVOLUNTARY, counts.left - counts.voluntary - counts.untold, average)));
        if (people.stream().anyMatch(person -> person.regretted().isPresent())) {
            ratios.add(Ratio.of(MetricKind.TURNOVER_REGRETTED, counts.regretted, average));
            ratios.add(Ratio.of(MetricKind.REGRETTED_SHARE, counts.regrettedVoluntary, counts.voluntary));
        }
        ratios.addAll(List.of(
                Ratio.of(MetricKind.TURNOVER_NEW_HIRES, counts.hiredLeft, counts.hired),
                Ratio.of(MetricKind.TURNOVER_COHORT, counts.start - counts.stayed, counts.start),
                Ratio.of(MetricKind.RETENTION, counts.stayed, counts.start),
                Ratio.of(MetricKind.STABILITY, counts.stable, counts.yearBefore)));
        return ratios;
    }

    private static final class Counts {
        private long left;
        private long voluntary;
        private long untold;
        private long regretted;
        private long regrettedVoluntary;
        private long hired;
        private long hiredLeft;
        private long start;
        private long stayed;
        private long stable;
        private long yearBefore;

        void add(Person person, DateSpan period, LocalDate before, LocalDate after) {
            boolean gone = person.leftIn(period);
            boolean fresh = period.contains(person.hired());
            left += gone ? 1 : 0;
            boolean willing = gone && person.reason().equals(Optional.of(LeaveReason.VOLUNTARY));
            boolean missed = gone && person.regretted().orElse(false);
            voluntary += willing ? 1 : 0;
            regretted += missed ? 1 : 0;
            regrettedVoluntary += willing && missed ? 1 : 0;
            untold += gone && person.reason().isEmpty() ? 1 : 0;
            hired += fresh ? 1 : 0;
            hiredLeft += fresh && gone ? 1 : 0;
            boolean there = person.isEmployedOn(before);
            boolean stays = person.isEmployedOn(after);
            start += there ? 1 : 0;
            stayed += there && stays ? 1 : 0;
            boolean earlier = person.isEmployedOn(after.minusYears(1));
            yearBefore += earlier ? 1 : 0;
            stable += earlier && stays ? 1 : 0;
        }
    }

    /**
     * The mean of the headcounts on the day before a period and on the day after it.
     *
     * @param people everyone
     * @param period the days
     * @return the mean
     */
    public static BigDecimal averageHeadcount(List<Person> people, DateSpan period) {
        return TurnoverCalculator.averageHeadcount(
                headcount(people, period.first().minusDays(1)),
                headcount(people, period.last().plusDays(1)));
    }

    private static long headcount(List<Person> people, LocalDate day) {
        return people.stream().filter(person -> person.isEmployedOn(day)).count();
    }

    /** The months that lie in the period as a whole. */
    private static void months(List<Person> people, DateSpan period, List<MetricValue> figures) {
        for (YearMonth month : Months.within(period)) {
            DateSpan days = new DateSpan(month.atDay(1), month.atEndOfMonth());
            long left = people.stream().filter(person -> person.leftIn(days)).count();
            MetricValue plain = Ratio.of(MetricKind.TURNOVER_TOTAL, left, averageHeadcount(people, days))
                    .over(days);
            figures.add(plain.withGroup(Map.of("month", month.toString())));
        }
    }

    private static void units(List<Person> people, DateSpan period, int minimum, List<MetricValue> figures) {
        Map<String, List<Person>> byUnit = new TreeMap<>();
        people.forEach(person ->
                byUnit.computeIfAbsent(person.unit(), unit -> new ArrayList<>()).add(person));
        long[] sizes = byUnit.values().stream().mapToLong(List::size).toArray();
        boolean[] shown = CellSuppression.published(sizes, minimum);
        int at = 0;
        for (Map.Entry<String, List<Person>> each : byUnit.entrySet()) {
            boolean told = shown[at++];
            if (!each.getKey().isEmpty()) {
                Map<String, String> group = Map.of("unit", each.getKey());
                long left = each.getValue().stream()
                        .filter(person -> person.leftIn(period))
                        .count();
                MetricValue plain = Ratio.of(MetricKind.TURNOVER_TOTAL, left, averageHeadcount(each.getValue(), period))
                        .over(period);
                figures.add(
                        told ? plain.withGroup(group) : MetricCalculator.suppressed(plain.withGroup(group), minimum));
            }
        }
    }
}
