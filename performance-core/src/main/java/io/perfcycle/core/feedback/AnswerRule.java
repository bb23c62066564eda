package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a question is answered.
 *
 * @param kind by a score, by one of several options, or in words
 * @param required whether an answer without it is refused
 * @param scale what the scale of a score is called; empty where it has no name, and for other kinds
 * @param options what can be chosen, in order; empty for other kinds
 */
public record AnswerRule(
        @NotNull(message = "{perfcycle.required}") Kind kind,
        boolean required,

        @NotNull(message = "{perfcycle.required}")
        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
        String scale,

        @NotNull(message = "{perfcycle.required}") @Size(max = 50, message = "{perfcycle.too-many}")
        List<
                        @NotBlank(message = "{perfcycle.blank}")
                        @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
                        @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}") String>
                options) {
    /** A score on a scale without a name, which may be left open. */
    public static final AnswerRule SCORE = new AnswerRule(Kind.SCORE, false, "", List.of());

    /** What is given as an answer. The names are stored. */
    public enum Kind {
        /** A whole number on the scale. */
        SCORE,
        /** The number of one of the options, the first of which is 1. */
        CHOICE,
        /** Words. */
        TEXT
    }
}
