package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureDecisionsTest {
    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        // direction, baseline, commit, target, stretch, floor, ceiling, findings
        "INCREASE, 0, 3, 7, 10, , , ''",
        "DECREASE, 0, -30, -70, -100, , , ''",
        "INCREASE, 5, , 5, , , , ''",
        "INCREASE, 10, , 5, , , , 'GOAL-MEASURE-DIRECTION measure.target'",
        "DECREASE, 5, , 10, , , , 'GOAL-MEASURE-DIRECTION measure.target'",
        "INCREASE, 0, 8, 7, 10, , , 'GOAL-MEASURE-ORDER measure.target'",
        "INCREASE, 0, 3, 7, 6, , , 'GOAL-MEASURE-ORDER measure.stretch'",
        "DECREASE, 0, , -70, -60, , , 'GOAL-MEASURE-ORDER measure.stretch'",
        "INCREASE, 9, 8, 7, , , , 'GOAL-MEASURE-DIRECTION measure.target;GOAL-MEASURE-ORDER measure.target'",
        "RANGE, , , , , 4, 2, 'GOAL-BOUNDS-REVERSED measure'",
        "RANGE, , , , , 2, 2, ''",
        "RANGE, , , , , , , 'GOAL-MEASURE-UNBOUNDED measure'",
        "MAINTAIN, , , 99, , , , ''",
        "MILESTONE, , , 6, , , , ''",
        "MILESTONE, , , 6.0, , , , ''",
        "MILESTONE, , , 2.5, , , , 'GOAL-MEASURE-STEPS measure.target'",
        "MILESTONE, , , 0, , , , 'GOAL-MEASURE-STEPS measure.target'",
        "BINARY, 3, 2, 1, 0, , , ''"
    })
    void a_measure_that_contradicts_itself_is_told_with_every_place(
            Direction direction,
            @Nullable String baseline,
            @Nullable String commit,
            @Nullable String target,
            @Nullable String stretch,
            @Nullable String floor,
            @Nullable String ceiling,
            String findings) {
        MeasureDraft draft = new MeasureDraft(
                "m",
                "",
                direction,
                number(baseline),
                number(commit),
                number(target),
                number(stretch),
                number(floor),
                number(ceiling),
                List.of());

        assertThat(MeasureDecisions.findings(draft).stream().map(MeasureDecisionsTest::line))
                .containsExactlyElementsOf(findings.isEmpty() ? List.of() : List.of(findings.split(";")));
    }

    private static String line(Finding finding) {
        return finding.code() + " " + finding.place();
    }

    @ParameterizedTest
    @CsvSource({"1, 2, INCREASE", "2, 1, DECREASE", "1, 1, INCREASE"})
    void a_direction_that_is_not_said_follows_from_baseline_and_target(
            String baseline, String target, Direction direction) {
        assertThat(MeasureDraft.of("m", "", baseline, target).impliedDirection())
                .isEqualTo(direction);
    }
}
