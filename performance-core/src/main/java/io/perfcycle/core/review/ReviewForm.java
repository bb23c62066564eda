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
        Set<String> places = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (FormSection section : sections) {
            require(places.add(section.section()), "the section twice", section.section());
            for (Question question : section.questions()) {
                require(ids.add(question.id()), "the question twice", question.id());
            }
        }
        Set<Relationship> asked = new HashSet<>();
        for (Questionnaire questionnaire : questionnaires) {
            require(asked.add(questionnaire.relationship()), "the questionnaire twice", questionnaire.relationship());
            for (String question : questionnaire.questions()) {
                require(ids.contains(question), "a questionnaire with an unknown question", question);
            }
        }
    }

    private static void require(boolean is, String otherwise, Object what) {
        if (!is) {
            throw new IllegalArgumentException("A form has " + otherwise + ": " + what);
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
