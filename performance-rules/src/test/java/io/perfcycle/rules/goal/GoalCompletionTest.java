package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalCompletionTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 15);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    private static GoalCompletion.Item item(LocalDate due, LocalDate done, String progress, int weight) {
        return new GoalCompletion.Item(
                false,
                Optional.ofNullable(due),
                Optional.ofNullable(done),
                Optional.ofNullable(progress).map(BigDecimal::new),
                BigDecimal.valueOf(weight));
    }

    /** By hand: of four goals that count two are done; three are due, two of them done, one of these in time. */
    @Test
    void each_rate_counts_what_it_says() {
        GoalCompletion completion = GoalCompletion.on(
                List.of(
                        item(JUNE, JUNE, null, 1),
                        item(JUNE, JUNE.plusDays(1), null, 2),
                        item(JUNE, null, null, 1),
                        item(DAY.plusDays(1), null, "0.4", 3),
                        new GoalCompletion.Item(
                                true, Optional.of(JUNE), Optional.empty(), Optional.empty(), BigDecimal.ONE)),
                DAY);

        assertThat(completion.rate().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(completion.rateOfDue().orElseThrow().toPlainString()).startsWith("0.6666666666");
        assertThat(completion.onTimeRateOfDue().orElseThrow().toPlainString()).startsWith("0.3333333333");
        assertThat(completion.overdueOpen()).isEqualTo(1);
        assertThat(completion.weightedCompletion().orElseThrow().toPlainString())
                .startsWith("0.428571428571");
        assertThat(completion.weightedProgress().orElseThrow()).isEqualByComparingTo("0.6");
    }

    @Test
    void what_is_done_later_or_due_later_does_not_count_yet() {
        GoalCompletion completion =
                GoalCompletion.on(List.of(item(DAY, DAY.plusDays(1), "0.9", 1), item(null, DAY, null, 1)), DAY);

        assertThat(completion.done()).isEqualTo(1);
        assertThat(completion.due()).isEqualTo(1);
        assertThat(completion.doneOfDue()).isZero();
        assertThat(completion.weightedProgress().orElseThrow()).isEqualByComparingTo("0.95");
    }

    @Test
    void of_nothing_there_is_no_rate() {
        GoalCompletion completion = GoalCompletion.on(List.of(), DAY);

        assertThat(completion.rate()).isEmpty();
        assertThat(completion.rateOfDue()).isEmpty();
        assertThat(completion.onTimeRateOfDue()).isEmpty();
        assertThat(completion.weightedCompletion()).isEmpty();
        assertThat(completion.weightedProgress()).isEmpty();
    }

    @Test
    void a_negative_weight_is_misuse() {
        assertThatThrownBy(() -> item(JUNE, null, null, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
