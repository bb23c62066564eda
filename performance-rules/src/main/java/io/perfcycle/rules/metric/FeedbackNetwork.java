package io.perfcycle.rules.metric;

import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who gives feedback to whom in a period. People are codes from 0; feedback to oneself does not count. Immutable.
 *
 * @param people how many people there are, those without feedback among them
 * @param datesByArc the days of each ordered pair's feedback, in order; giver times people plus receiver
 */
public record FeedbackNetwork(int people, Map<Long, List<LocalDate>> datesByArc) {
    /** Copies the map. */
    public FeedbackNetwork {
        datesByArc = Collections.unmodifiableMap(new TreeMap<>(datesByArc));
    }

    /**
     * A piece of feedback.
     *
     * @param date its day
     * @param giver who gave it
     * @param receiver who received it
     */
    public record Event(LocalDate date, int giver, int receiver) {}

    /**
     * Sorts feedback by who gave it to whom.
     *
     * @param people how many people there are
     * @param events the feedback
     * @return the network
     */
    public static FeedbackNetwork of(int people, List<Event> events) {
        Map<Long, List<LocalDate>> arcs = new TreeMap<>();
        for (Event event : events) {
            if (event.giver() != event.receiver()) {
                arcs.computeIfAbsent((long) event.giver() * people + event.receiver(), arc -> new ArrayList<>())
                        .add(event.date());
            }
        }
        arcs.values().forEach(Collections::sort);
        return new FeedbackNetwork(people, arcs);
    }

    private long events() {
        return datesByArc.values().stream().mapToLong(List::size).sum();
    }

    /** {@return pieces of feedback per person} */
    public Ratio perHead() {
        return Ratio.of(MetricKind.FEEDBACK_PER_HEAD, events(), BigDecimal.valueOf(people));
    }

    /**
     * Pieces of feedback per person and month.
     *
     * @param from the first day
     * @param to the last day
     * @return the figure; a begun month counts by its days over its length
     */
    public Ratio perMonth(LocalDate from, LocalDate to) {
        LocalDate end = to.plusDays(1);
        long whole = ChronoUnit.MONTHS.between(from, end);
        LocalDate begun = from.plusMonths(whole);
        BigDecimal part = BigDecimal.valueOf(ChronoUnit.DAYS.between(begun, end))
                .divide(BigDecimal.valueOf(begun.lengthOfMonth()), MathContext.DECIMAL128);
        BigDecimal months = BigDecimal.valueOf(whole).add(part);
        return Ratio.of(
                MetricKind.FEEDBACK_PER_MONTH,
                events(),
                BigDecimal.valueOf(people).multiply(months));
    }

    /** {@return who received any} */
    public Ratio receivers() {
        long receivers =
                datesByArc.keySet().stream().map(arc -> arc % people).distinct().count();
        return Ratio.of(MetricKind.FEEDBACK_RECEIVERS, receivers, people);
    }

    /** {@return who gave any} */
    public Ratio givers() {
        long givers =
                datesByArc.keySet().stream().map(arc -> arc / people).distinct().count();
        return Ratio.of(MetricKind.FEEDBACK_GIVERS, givers, people);
    }

    private long answered() {
        return datesByArc.keySet().stream()
                .filter(arc -> datesByArc.containsKey(arc % people * people + arc / people))
                .count();
    }

    /** {@return the share of ordered pairs that go both ways} */
    public Ratio reciprocityOfArcs() {
        return Ratio.of(MetricKind.RECIPROCITY_ARCS, answered(), datesByArc.size());
    }

    /** {@return the share of pairs that go both ways} */
    public Ratio reciprocityOfDyads() {
        long mutual = answered() / 2;
        return Ratio.of(MetricKind.RECIPROCITY_DYADS, mutual, datesByArc.size() - mutual);
    }

    /**
     * The figures together: how often, who receives and gives, how mutual it is, and pieces per person in each month that lies
     * in the period as a whole.
     *
     * @param period the days that were looked at, the days of all feedback
     * @return the figures
     */
    public List<MetricValue> over(DateSpan period) {
        List<MetricValue> figures = new ArrayList<>();
        List.of(
                        perHead(),
                        perMonth(period.first(), period.last()),
                        receivers(),
                        givers(),
                        reciprocityOfArcs(),
                        reciprocityOfDyads())
                .forEach(ratio -> figures.add(ratio.over(period)));
        for (YearMonth month : Months.within(period)) {
            long pieces = datesByArc.values().stream()
                    .flatMap(List::stream)
                    .filter(day -> YearMonth.from(day).equals(month))
                    .count();
            DateSpan days = new DateSpan(month.atDay(1), month.atEndOfMonth());
            figures.add(Ratio.of(MetricKind.FEEDBACK_PER_HEAD, pieces, BigDecimal.valueOf(people))
                    .over(days)
                    .withGroup(Map.of("month", month.toString())));
        }
        return figures;
    }

    /**
     * The mean number of days from one piece of feedback to the next.
     *
     * @param giver who gave them
     * @param receiver who received them
     * @return the mean; undefined with fewer than two
     */
    public Figure meanGap(int giver, int receiver) {
        List<LocalDate> dates = datesByArc.getOrDefault((long) giver * people + receiver, List.of());
        if (dates.size() < 2) {
            return Figure.undefined("fewer than two pieces of feedback");
        }
        long days = ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1));
        return Figure.of((double) days / (dates.size() - 1));
    }
}
