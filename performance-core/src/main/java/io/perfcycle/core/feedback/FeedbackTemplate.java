package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Questions that feedback answers one by one, given by oneself or asked for.
 *
 * @param id its id in the policy
 * @param name the name under which it is offered
 * @param visibility who may read what is written with it
 * @param prompts what is asked, in order
 */
public record FeedbackTemplate(
        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String id,

        @NotBlank(message = "{perfcycle.blank}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String name,

        @NotNull(message = "{perfcycle.required}") FeedbackVisibility visibility,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 20, message = "{perfcycle.too-many}")
        List<
                        @NotBlank(message = "{perfcycle.blank}")
                        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
                        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}") String>
                prompts) {
    /** {@return the prompts as the question of a request, one a line} */
    public String question() {
        return String.join("\n", prompts);
    }
}
