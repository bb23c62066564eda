package io.perfcycle.core.feedback;

import io.perfcycle.core.value.TextRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A question of a 360 round or of a review's form.
 *
 * @param id its id inside the round or form
 * @param text what is asked
 * @param lowest the lowest score; 1 for a choice, 0 for words
 * @param highest the highest score, the number of options, or the most characters; above the lowest
 * @param answer how it is answered
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
        int highest,
        @NotNull(message = "{perfcycle.required}") @Valid AnswerRule answer) {
    /** Checks the scale, and that a choice offers as many options as it says. */
    public Question {
        if (lowest >= highest) {
            throw new IllegalArgumentException("A question has no scale: " + lowest + " to " + highest);
        }
        int options = answer == null || answer.options() == null
                ? 0
                : answer.options().size();
        boolean choice = answer != null && answer.kind() == AnswerRule.Kind.CHOICE;
        if (choice ? lowest != 1 || highest != options : options > 0) {
            throw new IllegalArgumentException("A choice from " + lowest + " to " + highest + " has other options");
        }
    }

    /**
     * A question that is answered with a score, or left open.
     *
     * @param id its id
     * @param text what is asked
     * @param lowest the lowest score
     * @param highest the highest score
     */
    public Question(String id, String text, int lowest, int highest) {
        this(id, text, lowest, highest, AnswerRule.SCORE);
    }

    /**
     * A question that is answered with a score on a scale that has a name.
     *
     * @param id its id
     * @param text what is asked
     * @param scale the name of the scale
     * @param lowest the lowest score
     * @param highest the highest score
     * @return the question; it may be left open
     */
    public static Question scored(String id, String text, String scale, int lowest, int highest) {
        return new Question(id, text, lowest, highest, new AnswerRule(AnswerRule.Kind.SCORE, false, scale, List.of()));
    }

    /**
     * A question that is answered with one of several options.
     *
     * @param id its id
     * @param text what is asked
     * @param options the options in order, two or more
     * @return the question; it may be left open
     */
    public static Question choice(String id, String text, List<String> options) {
        return new Question(
                id, text, 1, options.size(), new AnswerRule(AnswerRule.Kind.CHOICE, false, "", List.copyOf(options)));
    }

    /**
     * A question that is answered in words.
     *
     * @param id its id
     * @param text what is asked
     * @param most the most characters, 1 or more
     * @return the question; it may be left open
     */
    public static Question words(String id, String text, int most) {
        return new Question(id, text, 0, most, new AnswerRule(AnswerRule.Kind.TEXT, false, "", List.of()));
    }

    /** {@return the same question, which cannot be left open} */
    public Question asRequired() {
        return new Question(
                id, text, lowest, highest, new AnswerRule(answer.kind(), true, answer.scale(), answer.options()));
    }

    /**
     * Whether it is answered this way.
     *
     * @param kind the way
     * @return whether
     */
    public boolean is(AnswerRule.Kind kind) {
        return answer.kind() == kind;
    }
}
