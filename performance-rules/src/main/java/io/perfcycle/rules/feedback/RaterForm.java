package io.perfcycle.rules.feedback;

import io.perfcycle.core.access.Relation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rater is asked, and what will become of the answers: to be shown before anything is written.
 *
 * @param round which round
 * @param subject about whom
 * @param relationship what the rater is asked as
 * @param questions the questions in their order
 * @param byName whether the answers are read with the rater's name
 * @param notes who reads the answers, how and when, as findings with messages in the reader's language
 */
public record RaterForm(
        RoundId round,
        EmployeeId subject,
        Relationship relationship,
        List<Question> questions,
        boolean byName,
        List<Finding> notes) {
    /** Copies the lists. */
    public RaterForm {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /**
     * The form of a rater.
     *
     * @param round the round
     * @param relationship what the rater is asked as
     * @param readers who may read results and know people, by the access table
     * @param others who may read results and know nobody
     * @param withReview whether the subject may with the review, and not from the close on
     * @return the form
     */
    public static RaterForm of(
            Round round, Relationship relationship, List<Relation> readers, List<Relation> others, boolean withReview) {
        boolean byName = round.isByName(relationship);
        List<Finding> notes = new ArrayList<>();
        if (byName) {
            notes.add(Finding.of(FeedbackFinding.READ_BY_NAME)
                    .with("readers", words(readers))
                    .with("others", words(others)));
        } else {
            notes.add(Finding.of(FeedbackFinding.READ_TOGETHER)
                    .with("relationship", relationship)
                    .with("threshold", round.threshold())
                    .with("readers", words(readers))
                    .with("others", words(others)));
            InvitationRules.tooFew(round.invitations(), round.threshold(), each -> each != relationship)
                    .forEach(notes::add);
        }
        notes.add(Finding.of(withReview ? FeedbackFinding.READ_WITH_REVIEW : FeedbackFinding.READ_ON_CLOSE));
        return new RaterForm(
                round.id(), round.subject(), relationship, round.questionsFor(relationship), byName, notes);
    }

    private static String words(List<Relation> readers) {
        return String.join(", ", readers.stream().map(Relation::name).toList());
    }
}
