package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;

class PeriodDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    @Test
    void both_ends_count_and_a_span_that_ends_before_it_begins_has_no_days() {
        assertThat(PeriodDays.count(FIRST, FIRST)).isEqualTo(1);
        assertThat(PeriodDays.count(FIRST, LocalDate.of(2025, 12, 31))).isEqualTo(365);
        assertThat(PeriodDays.count(FIRST, FIRST.minusDays(1))).isZero();
        assertThat(PeriodDays.count(FIRST, FIRST.minusDays(9))).isZero();
    }

    @Test
    void the_minimum_itself_is_enough_and_no_minimum_always_is() {
        assertThat(PeriodDays.isEnough(120, 120)).isTrue();
        assertThat(PeriodDays.isEnough(119, 120)).isFalse();
        assertThat(PeriodDays.isEnough(0, 0)).isTrue();
    }

    @Test
    void a_day_of_the_year_that_has_not_come_yet_came_last_the_year_before() {
        MonthDay september = MonthDay.of(9, 1);

        assertThat(PeriodDays.latest(september, LocalDate.of(2025, 9, 1))).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(PeriodDays.latest(september, LocalDate.of(2025, 8, 31))).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(PeriodDays.latest(MonthDay.of(2, 29), LocalDate.of(2025, 3, 1)))
                .isEqualTo(LocalDate.of(2025, 2, 28));
    }
}
