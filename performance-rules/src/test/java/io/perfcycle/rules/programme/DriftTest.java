package io.perfcycle.rules.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.UnitId;
import io.perfcycle.rules.programme.Consistency.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static Consistency row(String unit, Expectation expectation, Verdict verdict) {
        return new Consistency(
                Optional.of(UnitId.of(unit)), expectation, 9, OptionalInt.empty(), Optional.empty(), verdict);
    }

    private static final List<Consistency> ROWS = List.of(
            row("A", Expectation.CHECK_INS, Verdict.KEPT),
            row("A", Expectation.FEEDBACK, Verdict.KEPT),
            row("B", Expectation.CHECK_INS, Verdict.DEPARTS),
            row("B", Expectation.FEEDBACK, Verdict.KEPT),
            row("C", Expectation.FEEDBACK, Verdict.DEPARTS),
            row("C", Expectation.CHECK_INS, Verdict.DEPARTS),
            row("D", Expectation.CHECK_INS, Verdict.TOO_FEW));

    @Test
    void units_that_depart_from_most_come_first_and_small_ones_are_not_judged() {
        List<Drift> drifts = Drift.of(ROWS);

        assertThat(drifts).extracting(each -> each.unit().orElseThrow().value()).containsExactly("C", "B", "A", "D");
        assertThat(drifts.get(0).departs()).containsExactly(Expectation.CHECK_INS, Expectation.FEEDBACK);
        assertThat(drifts.get(1).kept()).containsExactly(Expectation.FEEDBACK);
        assertThat(drifts.get(3).tooFew()).containsExactly(Expectation.CHECK_INS);
        assertThat(drifts.get(3).departs()).isEmpty();
    }

    @Test
    void what_is_kept_is_counted_over_what_can_be_told() {
        assertThat(Drift.kept(ROWS)).isEqualTo(new Drift.Kept(3, 6));
        assertThat(Drift.kept(List.of())).isEqualTo(new Drift.Kept(0, 0));
    }
}
