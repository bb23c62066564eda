package io.perfcycle.core.development;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Help that the company gives, as someone types it.
 *
 * @param text what is given
 * @param by who sees to it
 */
public record SupportDraft(
        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String text,

        @NotNull(message = "{perfcycle.required}") EmployeeId by) {}
