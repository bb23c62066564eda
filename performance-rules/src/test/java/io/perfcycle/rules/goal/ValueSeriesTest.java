package io.perfcycle.rules.goal;

import static io.perfcycle.rules.goal.MeasuredGoals.FIRST;
import static io.perfcycle.rules.goal.MeasuredGoals.checkIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.CheckIn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValueSeriesTest {
    @Test
    void values_are_carried_forward_and_there_is_none_before_the_first() {
        ValueSeries series =
                ValueSeries.of(List.of(checkIn(FIRST.plusDays(4), "100"), checkIn(FIRST.plusDays(1), "50")));

        assertThat(series.at(
                        List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3), FIRST.plusDays(4))))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(new BigDecimal("50")),
                        Optional.of(new BigDecimal("50")),
                        Optional.of(new BigDecimal("50")),
                        Optional.of(new BigDecimal("100")));
    }

    @Test
    void of_two_reports_for_a_day_the_later_recorded_counts_in_either_order() {
        CheckIn morning = checkIn(FIRST, Instant.parse("2025-02-01T08:00:00Z"), "1");
        CheckIn evening = checkIn(FIRST, Instant.parse("2025-02-01T18:00:00Z"), "2");

        assertThat(ValueSeries.of(List.of(morning, evening)).on(FIRST)).contains(evening);
        assertThat(ValueSeries.of(List.of(evening, morning)).on(FIRST)).contains(evening);
    }

    /** The plain search through all check-ins is the definition. */
    @Property
    void the_value_of_a_day_is_that_of_the_latest_effective_check_in(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 20) Integer> days,
            @ForAll @IntRange(min = -1, max = 21) int asked) {
        List<CheckIn> checkIns = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            checkIns.add(checkIn(FIRST.plusDays(days.get(i)), Instant.ofEpochSecond(1000 + i), Integer.toString(i)));
        }
        Optional<CheckIn> expected = Optional.empty();
        for (CheckIn checkIn : checkIns) {
            if (!checkIn.effective().isAfter(FIRST.plusDays(asked))
                    && expected.map(before -> !checkIn.effective().isBefore(before.effective()))
                            .orElse(true)) {
                expected = Optional.of(checkIn);
            }
        }

        assertThat(ValueSeries.of(checkIns).on(FIRST.plusDays(asked))).isEqualTo(expected);
    }
}
