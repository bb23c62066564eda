package io.perfcycle.core.goal;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a goal is measured, as someone types it. Every number is optional, within 18 digits on each side of the point.
 *
 * @param metric what is measured
 * @param unit the unit; may be empty
 * @param direction which way; null means INCREASE, or DECREASE where the target is below the baseline
 * @param baseline the value at the start
 * @param commit the value promised, short of the target
 * @param target the value aimed at
 * @param stretch more than asked for
 * @param floor the lowest acceptable value
 * @param ceiling the highest acceptable value
 * @param history past values, oldest first
 */
public record MeasureDraft(
        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String metric,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = 50, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String unit,

        @Nullable Direction direction,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal baseline,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal commit,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal target,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal stretch,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal floor,

        @Nullable @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal ceiling,

        @NotNull(message = "{perfcycle.required}") @Size(max = 500, message = "{perfcycle.too-many}")
        List<
                        @NotNull(message = "{perfcycle.required}")
                        @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}") BigDecimal>
                history) {
    /**
     * A measure from a baseline to a target, with nothing more.
     *
     * @param metric what is measured
     * @param unit the unit
     * @param baseline the value at the start
     * @param target the value aimed at
     * @return the draft
     */
    public static MeasureDraft of(String metric, String unit, String baseline, String target) {
        return new MeasureDraft(
                metric,
                unit,
                null,
                new BigDecimal(baseline),
                null,
                new BigDecimal(target),
                null,
                null,
                null,
                List.of());
    }

    /**
     * The draft of a measure as it is.
     *
     * @param measure the measure
     * @return the draft
     */
    public static MeasureDraft of(Measure measure) {
        return new MeasureDraft(
                measure.metric(),
                measure.unit(),
                measure.direction(),
                measure.baseline().orElse(null),
                measure.commit().orElse(null),
                measure.target().orElse(null),
                measure.stretch().orElse(null),
                measure.floor().orElse(null),
                measure.ceiling().orElse(null),
                measure.history());
    }

    /** {@return the direction that is given; else DECREASE where the target is below the baseline, or INCREASE} */
    public Direction impliedDirection() {
        if (direction != null) {
            return direction;
        }
        boolean down = baseline != null && target != null && target.compareTo(baseline) < 0;
        return down ? Direction.DECREASE : Direction.INCREASE;
    }

    /**
     * Whether the target lies on the wrong side of the baseline.
     *
     * @return whether it does; false where one of the two is missing or the direction is neither up nor down
     */
    public boolean isAgainstDirection() {
        if (baseline == null || target == null) {
            return false;
        }
        int way = target.compareTo(baseline);
        return (direction == Direction.INCREASE && way < 0) || (direction == Direction.DECREASE && way > 0);
    }
}
