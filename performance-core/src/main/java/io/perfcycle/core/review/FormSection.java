package io.perfcycle.core.review;

import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.value.TextRules;
import java.util.List;

/**
 * The questions in one section of a review's form.
 *
 * @param section the section's id in the template
 * @param questions the questions in order
 */
public record FormSection(String section, List<Question> questions) {
    /** Copies the list and checks the texts. */
    public FormSection {
        questions = List.copyOf(questions);
        TextRules.checkedLine("The section of a form", section);
        for (Question question : questions) {
            TextRules.checkedLine("The id of a question", question.id());
            TextRules.checkedLine("The text of a question", question.text());
            question.answer().options().forEach(option -> TextRules.checkedLine("An option", option));
        }
    }
}
