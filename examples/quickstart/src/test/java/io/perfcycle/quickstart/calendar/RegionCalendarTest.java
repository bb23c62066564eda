package io.perfcycle.quickstart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RegionCalendarTest {
    private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    @Test
    void a_region_has_the_holidays_of_its_country_and_its_own() {
        RegionCalendar germany = RegionCalendar.of("DE").orElseThrow();
        RegionCalendar bavaria = RegionCalendar.of("de-BY").orElseThrow();
        LocalDate unity = LocalDate.of(2025, 10, 3);
        LocalDate epiphany = LocalDate.of(2025, 1, 6);

        assertThat(germany.holidays(YEAR))
                .contains(unity, LocalDate.of(2025, 4, 18))
                .doesNotContain(epiphany);
        assertThat(bavaria.holidays(YEAR)).contains(unity, epiphany);
        assertThat(germany.holidays(YEAR)).isEqualTo(germany.holidays(YEAR));
    }

    @Test
    void only_the_days_that_are_asked_for_come_back() {
        RegionCalendar states = RegionCalendar.of("US").orElseThrow();

        assertThat(states.holidays(DateSpan.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 31))))
                .containsExactly(LocalDate.of(2025, 7, 4));
        assertThat(states.holidays(DateSpan.of(LocalDate.of(2024, 12, 25), LocalDate.of(2025, 1, 1))))
                .containsExactlyInAnyOrder(LocalDate.of(2024, 12, 25), LocalDate.of(2025, 1, 1));
    }

    @Test
    void a_region_that_nobody_knows_is_none() {
        assertThat(RegionCalendar.of("XX")).isEmpty();
        assertThat(RegionCalendar.of("de-xx")).isEmpty();
        assertThat(RegionCalendar.of("")).isEmpty();
        assertThat(RegionCalendar.countries()).contains("de", "us").doesNotContain("");
    }
}
