package io.perfcycle.core.development;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What has to be reached, as someone types it.
 *
 * @param text what is expected
 * @param metric what is measured
 * @param unit in which unit; may be empty
 * @param baseline where it stands at the start
 * @param target where it has to be
 */
public record ExpectationDraft(
        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String text,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String metric,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String unit,

        @NotNull(message = "{perfcycle.required}") @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal baseline,

        @NotNull(message = "{perfcycle.required}") @Digits(integer = 18, fraction = 18, message = "{perfcycle.digits}")
        BigDecimal target) {
    /** {@return the expectation; only for a draft whose shape was checked} */
    public Expectation expectation() {
        return new Expectation(text, metric, unit, baseline, target);
    }
}
