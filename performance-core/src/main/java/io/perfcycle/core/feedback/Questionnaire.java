package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which questions of a 360 round one relationship is asked. A relationship without a questionnaire is asked all of them.
 *
 * @param relationship who is asked
 * @param questions the ids of the questions in order
 */
public record Questionnaire(
        @NotNull(message = "{perfcycle.required}") Relationship relationship,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 100, message = "{perfcycle.too-many}")
        List<
                        @NotBlank(message = "{perfcycle.blank}")
                        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}") String>
                questions) {}
