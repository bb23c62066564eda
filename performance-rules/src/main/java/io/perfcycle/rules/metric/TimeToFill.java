package io.perfcycle.rules.metric;

import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long it takes to fill vacancies: calendar days from the day of opening to that of acceptance.
 *
 * @param days the days of each vacancy that was filled, in the given order
 * @param open how many are still open and left out
 */
public record TimeToFill(List<Long> days, int open) {
    /** Copies the list. */
    public TimeToFill {
        days = List.copyOf(days);
    }

    /**
     * A vacancy.
     *
     * @param opened the day of opening or approval
     * @param filled the day of acceptance; nothing while it is open
     */
    public record Vacancy(LocalDate opened, Optional<LocalDate> filled) {
        /** Checks the order of the days. */
        public Vacancy {
            if (filled.isPresent() && filled.get().isBefore(opened)) {
                throw new IllegalArgumentException(
                        "A vacancy opened on " + opened + " is not filled on " + filled.get());
            }
        }
    }

    /**
     * Counts days.
     *
     * @param vacancies the vacancies
     * @return their days
     */
    public static TimeToFill of(List<Vacancy> vacancies) {
        List<Long> days = new ArrayList<>();
        for (Vacancy vacancy : vacancies) {
            vacancy.filled().ifPresent(day -> days.add(ChronoUnit.DAYS.between(vacancy.opened(), day)));
        }
        return new TimeToFill(days, vacancies.size() - days.size());
    }

    /** {@return days per vacancy filled} */
    public Ratio mean() {
        long sum = days.stream().mapToLong(Long::longValue).sum();
        return new Ratio(
                MetricKind.TIME_TO_FILL, BigDecimal.valueOf(sum), BigDecimal.valueOf(days.size()), days.size());
    }

    /** {@return the median of the days} */
    public Figure median() {
        int n = days.size();
        List<Long> sorted = days.stream().sorted().toList();
        return n == 0
                ? Figure.undefined("no vacancy was filled")
                : Figure.of((sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0);
    }
}
