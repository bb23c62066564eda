package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A question of a 360 round, answered with a score.
 *
 * @param id its id inside the round
 * @param text what is asked
 * @param lowest the lowest score
 * @param highest the highest score, above the lowest
 */
public record Question(
        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String text,

        int lowest,
        int highest) {
    /** Checks the scale. */
    public Question {
        if (lowest >= highest) {
            throw new IllegalArgumentException("A question has no scale: " + lowest + " to " + highest);
        }
    }
}
