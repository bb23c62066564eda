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
 * @param release from when the subject may read what others contributed
 */
public record ReviewForm(List<FormSection> sections, List<Questionnaire> questionnaires, Release release) {
    /** From when the subject may read what others contributed. The manager and HR may from the close of the round. */
    public enum Release {
        /** Once the review itself is out, so that nobody reads in pieces what the review is made of. The default. */
        WITH_REVIEW,
        /** Once the round is closed, also while the review is being written. */
        ON_CLOSE
    }

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

    /**
     * A form whose contributions the subject reads with the review.
     *
     * @param sections the questions by section
     * @param questionnaires who is asked which questions
     */
    public ReviewForm(List<FormSection> sections, List<Questionnaire> questionnaires) {
        this(sections, questionnaires, Release.WITH_REVIEW);
    }

    /**
     * The same with another time from which the subject may read.
     *
     * @param other from when
     * @return the form
     */
    public ReviewForm releasing(Release other) {
        return new ReviewForm(sections, questionnaires, other);
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
