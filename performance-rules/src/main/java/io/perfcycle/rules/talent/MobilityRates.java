package io.perfcycle.rules.talent;

import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rates of internal moves and of filling vacancies, after ISO 30414. What has an empty denominator is nothing. Stateless. */
public final class MobilityRates {
    private static final int DIGITS = 9;

    private MobilityRates() {}

    /**
     * A number of events per base, such as moves per average head or vacancies filled from inside per vacancy filled.
     *
     * @param events how many
     * @param base of how many; may be a decimal, such as an average headcount
     * @return the share to nine digits; nothing for a base of 0
     */
    public static Optional<Percent> rate(long events, BigDecimal base) {
        return base.signum() == 0
                ? Optional.empty()
                : Optional.of(new Percent(BigDecimal.valueOf(events).divide(base, DIGITS, RoundingMode.HALF_EVEN)));
    }

    /**
     * A vacancy.
     *
     * @param opened the day on which it was approved or opened
     * @param accepted the day on which somebody accepted; nothing while it is open
     */
    public record Vacancy(LocalDate opened, Optional<LocalDate> accepted) {
        /** Checks the order. */
        public Vacancy {
            if (accepted.map(day -> day.isBefore(opened)).orElse(false)) {
                throw new IllegalArgumentException("A vacancy is not filled before it opens");
            }
        }
    }

    /**
     * How long it took to fill vacancies, in calendar days.
     *
     * @param days per filled vacancy, in the order given
     * @param mean the mean to nine digits; nothing where none is filled
     * @param median the median; nothing where none is filled
     * @param openExcluded how many are still open and do not count
     */
    public record TimeToFill(
            List<Long> days, Optional<BigDecimal> mean, Optional<BigDecimal> median, int openExcluded) {
        /** Copies the list. */
        public TimeToFill {
            days = List.copyOf(days);
        }
    }

    /**
     * Measures how long it took to fill vacancies.
     *
     * @param vacancies the vacancies
     * @return the figures
     */
    public static TimeToFill timeToFill(List<Vacancy> vacancies) {
        List<Long> days = new ArrayList<>();
        for (Vacancy vacancy : vacancies) {
            vacancy.accepted().ifPresent(day -> days.add(ChronoUnit.DAYS.between(vacancy.opened(), day)));
        }
        int open = vacancies.size() - days.size();
        if (days.isEmpty()) {
            return new TimeToFill(days, Optional.empty(), Optional.empty(), open);
        }
        long sum = days.stream().mapToLong(Long::longValue).sum();
        BigDecimal mean =
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), DIGITS, RoundingMode.HALF_EVEN);
        List<Long> sorted = new ArrayList<>(days);
        Collections.sort(sorted);
        long twice = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
        BigDecimal median = BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2));
        return new TimeToFill(days, Optional.of(mean), Optional.of(median), open);
    }
}
