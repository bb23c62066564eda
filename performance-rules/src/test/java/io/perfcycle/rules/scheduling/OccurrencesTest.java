package io.perfcycle.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.Cadence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static final int FIRST = (int) LocalDate.of(1600, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2400, 12, 31).toEpochDay();

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    @Test
    void months_days_and_lengths_of_eight_hundred_years_are_those_of_the_calendar() {
        int month = EpochDays.monthOf(FIRST);
        for (int day = FIRST; day <= LAST; day++) {
            LocalDate date = date(day);
            int since = (int) ChronoUnit.MONTHS.between(YearMonth.of(1600, 1), YearMonth.from(date));
            if (EpochDays.monthOf(day) != month + since
                    || EpochDays.dayOfMonth(day) != date.getDayOfMonth()
                    || EpochDays.lengthOf(month + since) != date.lengthOfMonth()
                    || EpochDays.firstOf(month + since)
                            != date.withDayOfMonth(1).toEpochDay()) {
                assertThat(date).as("a day that is not understood").isNull();
            }
        }
    }

    @Test
    void the_last_of_january_comes_back_to_the_last_of_march() {
        Occurrences monthly = Occurrences.of(Cadence.months(1));
        int anchor = day(2026, 1, 31);

        assertThat(date(monthly.day(anchor, 1))).isEqualTo("2026-02-28");
        assertThat(date(monthly.day(anchor, 2))).isEqualTo("2026-03-31");
        assertThat(date(monthly.day(anchor, 3))).isEqualTo("2026-04-30");
    }

    @Test
    void a_leap_day_comes_every_year_and_is_itself_again_after_four() {
        int anchor = day(2024, 2, 29);
        Occurrences yearly = Occurrences.of(Cadence.years(1));

        assertThat(date(yearly.day(anchor, 1))).isEqualTo("2025-02-28");
        assertThat(date(yearly.day(anchor, 4))).isEqualTo("2028-02-29");
        Occurrences next = Occurrences.of(Cadence.years(1).withShortMonth(Cadence.ShortMonth.NEXT_FIRST));
        assertThat(date(next.day(anchor, 1))).isEqualTo("2025-03-01");
        Occurrences skip = Occurrences.of(Cadence.years(1).withShortMonth(Cadence.ShortMonth.SKIP));
        assertThat(skip.day(anchor, 1)).isEqualTo(EpochDays.NONE);
        assertThat(date(skip.day(anchor, 4))).isEqualTo("2028-02-29");
    }

    @Property
    void occurrence_n_is_the_anchor_plus_n_times_the_cadence(
            @ForAll @IntRange(min = -100_000, max = 100_000) int anchor,
            @ForAll @IntRange(min = 1, max = 60) int every,
            @ForAll @IntRange(max = 500) int n) {
        LocalDate from = date(anchor);

        assertThat(date(Occurrences.of(Cadence.months(every)).day(anchor, n)))
                .isEqualTo(from.plusMonths((long) every * n));
        assertThat(date(Occurrences.of(Cadence.weeks(every)).day(anchor, n)))
                .isEqualTo(from.plusWeeks((long) every * n));
        assertThat(date(Occurrences.of(Cadence.days(every)).day(anchor, n))).isEqualTo(from.plusDays((long) every * n));
    }

    @Property
    void no_occurrence_on_or_after_a_day_is_passed_over(
            @ForAll @IntRange(min = -50_000, max = 50_000) int anchor,
            @ForAll @IntRange(min = 1, max = 30) int every,
            @ForAll @IntRange(min = -200, max = 20_000) int later,
            @ForAll Cadence.Unit unit,
            @ForAll Cadence.ShortMonth shortMonth) {
        Occurrences occurrences = Occurrences.of(new Cadence(every, unit, shortMonth));
        int n = occurrences.atLeast(anchor, anchor + later);

        for (int earlier = Math.max(0, n - 3); earlier < n; earlier++) {
            assertThat(occurrences.day(anchor, earlier)).isLessThan(anchor + later);
        }
        int after = occurrences.day(anchor, n + 3);
        if (later > 0 && after != EpochDays.NONE) {
            assertThat(after).as("not far before the day").isGreaterThanOrEqualTo(anchor + later);
        }
    }
}
