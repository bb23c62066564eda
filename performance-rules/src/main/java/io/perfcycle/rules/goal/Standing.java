package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Health;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.Zone;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a goal stands on a day. Figures are exact to 34 digits; {@link #rounded} is the one rounding step.
 *
 * @param day the day
 * @param basis what it was measured by
 * @param asOf the day for which the value was reported; nothing without a value
 * @param value the value that counts on the day: the latest by effective day, carried forward
 * @param progress how far, 1 = the target, negative for a regression, at most the policy's cap
 * @param expected the progress that the day asks for, 0 to 1; nothing for a goal without days
 * @param health progress against expected progress
 * @param zone which of the values that were set has been reached; nothing where none was set or there is no value
 * @param gap why there is no progress; nothing where there is
 */
public record Standing(
        LocalDate day,
        Basis basis,
        Optional<LocalDate> asOf,
        Optional<BigDecimal> value,
        Optional<BigDecimal> progress,
        Optional<BigDecimal> expected,
        Health health,
        Optional<Zone> zone,
        Optional<Gap> gap) {

    /**
     * What a goal is measured by.
     *
     * @param measure its measure, if it has one
     * @param span its days, if it has any
     * @param policy the policy
     */
    public record Basis(Optional<Measure> measure, Optional<DateSpan> span, GoalPolicy policy) {}

    /** Why there is no progress. */
    public enum Gap {
        /** The goal has no measure of its own. */
        NO_MEASURE,
        /** Nothing was reported up to the day. */
        NO_VALUE,
        /** The measure has no target, or no bounds. */
        NO_TARGET,
        /** The measure has no value to start from. */
        NO_BASELINE,
        /** Target and baseline are the same and the value misses them. */
        ZERO_SPAN_MISSED
    }

    /**
     * Progress for people.
     *
     * @param rounding the rounding
     * @return the progress with the declared digits; nothing where there is none
     */
    public Optional<BigDecimal> rounded(Rounding rounding) {
        return progress.map(rounding::round);
    }

    /** {@return how progress, expected progress and health came about} */
    public Explanation explain() {
        Explanation progressed = Explanation.of(
                "progress",
                progress.map(Decimals::plain).orElse("none"),
                basis.measure().map(Standing::ruleOf).orElse("no measure"));
        progressed = with(progressed, "value", value);
        if (basis.measure().isPresent()) {
            Measure measure = basis.measure().get();
            progressed = with(progressed, "baseline", measure.baseline());
            progressed = with(progressed, "target", measure.target());
            progressed = with(progressed, "floor", measure.floor());
            progressed = with(progressed, "ceiling", measure.ceiling());
        }
        progressed = with(progressed, "cap", basis.policy().cap());
        if (asOf.isPresent()) {
            progressed = progressed.with("as of", asOf.get());
        }
        if (gap.isPresent()) {
            progressed = progressed.with("reason", gap.get());
        }
        Explanation pace = Explanation.of(
                        "expected",
                        expected.map(Decimals::plain).orElse("none"),
                        basis.policy().dayCount().name())
                .with("day", day);
        if (basis.span().isPresent()) {
            pace = pace.with("span", basis.span().get());
        }
        return Explanation.of("health", health, "progress - expected against the thresholds")
                .with("at risk below", Decimals.plain(basis.policy().atRiskBelow()))
                .with("behind below", Decimals.plain(basis.policy().behindBelow()))
                .madeOf(List.of(progressed, pace));
    }

    private static Explanation with(Explanation explanation, String name, Optional<BigDecimal> number) {
        return number.map(value -> explanation.with(name, Decimals.plain(value)))
                .orElse(explanation);
    }

    private static String ruleOf(Measure measure) {
        return switch (measure.direction()) {
            case INCREASE, DECREASE -> "(value - baseline) / (target - baseline)";
            case MILESTONE -> "steps done / steps";
            case MAINTAIN, RANGE -> "1 inside the bounds, 0 outside";
            case BINARY -> "1 done, 0 not done";
        };
    }
}
