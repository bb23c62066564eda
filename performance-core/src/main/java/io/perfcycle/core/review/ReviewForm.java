package io.perfcycle.core.review;

import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The questions of a cycle's reviews, beside the ratings of their sections, and who is asked which. Whoever has no
 * questionnaire is asked nothing: SELF and MANAGER answer with their assessment and review, PEER, DIRECT_REPORT and
 * SKIP_LEVEL contribute to it.
 *
 * @param sections the questions by section of the template, each section once; the id of a question stands once in all
 * @param questionnaires who is asked which questions, each relationship once
 */
public record ReviewForm(List<FormSection> sections, List<Questionnaire> questionnaires) {
    /** Copies the lists and refuses what stands twice, and questionnaires that name unknown questions. */
    public ReviewForm {
        sections = List.copyOf(sections);
        questionnaires = questionnaires.stream()
                .map(each -> new Questionnaire(each.relationship(), List.copyOf(each.questions())))
                .toList();
        Set<String> ids = new HashSet<>();
        Set<String> places = new HashSet<>();
        Set<Relationship> asked = new HashSet<>();
        boolean once = true;
        for (FormSection section : sections) {
            once &= places.add(section.section());
            for (Question question : section.questions()) {
                once &= ids.add(question.id());
            }
        }
        for (Questionnaire questionnaire : questionnaires) {
            once &= asked.add(questionnaire.relationship());
            once &= ids.containsAll(questionnaire.questions());
        }
        if (!once) {
            throw new IllegalArgumentException(
                    "A form has each section, question and questionnaire once, and no others");
        }
    }

    /** {@return all questions in the order of the form} */
    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    /**
     * What somebody is asked.
     *
     * @param relationship what they are to the subject
     * @return the questions in the order of the form; none without a questionnaire
     */
    public List<Question> questionsFor(Relationship relationship) {
        return questionnaires.stream()
                .filter(each -> each.relationship() == relationship)
                .findFirst()
                .map(each -> questions().stream()
                        .filter(question -> each.questions().contains(question.id()))
                        .toList())
                .orElse(List.of());
    }
}
