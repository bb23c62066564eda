package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Recognition as someone types it; the author is the caller.
 *
 * @param id the id
 * @param subject to whom
 * @param companyValue the company value that it stands for
 * @param text what it says
 * @param points the points that go with it; null for none
 */
public record RecognitionDraft(
        @NotNull(message = "{perfcycle.required}") RecognitionId id,
        @NotNull(message = "{perfcycle.required}") EmployeeId subject,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String companyValue,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_PROSE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.PROSE, message = "{perfcycle.characters}")
        String text,

        @Min(value = 1, message = "{perfcycle.range}")
        @Max(value = RecognitionPoints.MAX, message = "{perfcycle.range}")
        @Nullable
        Integer points) {
    /**
     * Recognition without points.
     *
     * @param id the id
     * @param subject to whom
     * @param companyValue the company value that it stands for
     * @param text what it says
     */
    public RecognitionDraft(RecognitionId id, EmployeeId subject, String companyValue, String text) {
        this(id, subject, companyValue, text, null);
    }
}
