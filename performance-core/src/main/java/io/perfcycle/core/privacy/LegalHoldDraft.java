package io.perfcycle.core.privacy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A legal hold as an administrator types it.
 *
 * @param subject on whom
 * @param reason why, such as the number of a case
 */
public record LegalHoldDraft(
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String reason) {}
