package io.perfcycle.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.value.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DayTableTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final DateSpan SPAN = DateSpan.of(FIRST, LocalDate.of(2026, 12, 31));

    @Test
    void a_day_without_work_moves_as_its_rule_says() {
        DayTable table = DayTable.of(SPAN, Set.of(LocalDate.of(2025, 6, 2)));
        LocalDate saturday = LocalDate.of(2025, 5, 31);

        assertThat(table.roll(saturday, Roll.NONE)).isEqualTo("2025-05-31");
        assertThat(table.roll(saturday, Roll.FOLLOWING)).isEqualTo("2025-06-03");
        assertThat(table.roll(saturday, Roll.PRECEDING)).isEqualTo("2025-05-30");
        assertThat(table.roll(saturday, Roll.MODIFIED_FOLLOWING)).isEqualTo("2025-05-30");
        assertThat(table.roll(LocalDate.of(2025, 6, 7), Roll.MODIFIED_FOLLOWING))
                .isEqualTo("2025-06-09");
    }

    @Test
    void a_week_may_end_on_other_days() {
        DayTable table = DayTable.of(SPAN, Set.of(), EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

        assertThat(table.isWorking(LocalDate.of(2025, 6, 1))).isTrue();
        assertThat(table.roll(LocalDate.of(2025, 5, 30), Roll.FOLLOWING)).isEqualTo("2025-06-01");
    }

    @Test
    void a_day_outside_the_table_is_refused_with_what_the_table_has() {
        DayTable table = DayTable.of(SPAN, Set.of());

        assertThatThrownBy(() -> table.isWorking(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-01-01 to 2026-12-31")
                .hasMessageContaining("2027-01-01");
    }

    @Test
    void a_table_without_work_for_months_is_refused() {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 100; i < 200; i++) {
            days.add(FIRST.plusDays(i));
        }

        assertThatThrownBy(() -> DayTable.of(SPAN, days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("92 days in a row");
    }

    @Property(tries = 200)
    void every_roll_gives_what_a_search_day_by_day_gives(
            @ForAll @Size(max = 60) Set<@IntRange(min = 30, max = 1000) Integer> holidays,
            @ForAll @IntRange(min = 40, max = 990) int at) {
        Set<LocalDate> days = new HashSet<>();
        holidays.forEach(offset -> days.add(FIRST.plusDays(offset)));
        DayTable table = DayTable.of(SPAN, days);
        LocalDate day = FIRST.plusDays(at);
        LocalDate next = day;
        while (isFree(next, days)) {
            next = next.plusDays(1);
        }
        LocalDate before = day;
        while (isFree(before, days)) {
            before = before.minusDays(1);
        }

        assertThat(table.isWorking(day)).isEqualTo(!isFree(day, days));
        assertThat(table.roll(day, Roll.FOLLOWING)).isEqualTo(next);
        assertThat(table.roll(day, Roll.PRECEDING)).isEqualTo(before);
        assertThat(table.roll(day, Roll.MODIFIED_FOLLOWING))
                .isEqualTo(next.getMonth() == day.getMonth() ? next : before);
    }

    private static boolean isFree(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }
}
