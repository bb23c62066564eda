package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.internal.FactStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A 360 round about one subject. The anonymity threshold, the questions and who is asked what are locked when it is
 * launched.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Round extends Document permits ImmutableRound {
    /** How far it has come. */
    enum State {
        /** Raters answer. */
        OPEN,
        /** Answers are in; results can be read under the atom rule. */
        CLOSED
    }

    /** {@return which round} */
    RoundId id();

    /** {@return the cycle} */
    CycleId cycle();

    /** {@return about whom} */
    EmployeeId subject();

    /** {@return the questions in order} */
    List<Question> questions();

    /** {@return who is asked, each person once} */
    List<Invitation> invitations();

    /** {@return which questions a relationship is asked; each relationship once; one that is missing is asked all} */
    List<Questionnaire> questionnaires();

    /** {@return the smallest group whose answers are shown, 3 or more} */
    int threshold();

    /** {@return how far it has come} */
    State state();

    /** {@return the review to which its answers contribute; nothing for a round of its own} */
    Optional<ReviewId> review();

    /** {@return what is held back because of other rounds about the subject; nothing while it is open, or where nothing is} */
    Optional<RoundOverlap> overlap();

    /** {@return the day on which those who had not answered were last reminded, if they were} */
    Optional<LocalDate> remindedOn();

    /**
     * The id of the round in which others contribute to a review.
     *
     * @param review the review
     * @return the round's id
     */
    static RoundId idOf(ReviewId review) {
        return RoundId.of(review.value());
    }

    /**
     * What a relationship is asked.
     *
     * @param relationship which
     * @return the questions in the order of the round
     */
    default List<Question> questionsFor(Relationship relationship) {
        for (Questionnaire questionnaire : questionnaires()) {
            if (questionnaire.relationship() == relationship) {
                return questions().stream()
                        .filter(question -> questionnaire.questions().contains(question.id()))
                        .toList();
            }
        }
        return questions();
    }

    /**
     * Whether answers of a relationship are given by name: those of SELF, of a single manager and, where the round
     * contributes to a review, of a single manager's manager.
     *
     * @param relationship which
     * @return whether; then they take no part in anonymity and never enter an anonymous total
     */
    default boolean isByName(Relationship relationship) {
        boolean may = relationship.isNamed() || (relationship == Relationship.SKIP_LEVEL && review().isPresent());
        return relationship == Relationship.SELF
                || (may
                        && invitations().stream()
                                        .filter(invitation -> invitation.relationship() == relationship)
                                        .count()
                                == 1);
    }

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** Checks that nobody is asked twice and that the threshold is not below its floor. */
    @Value.Check
    default void check() {
        long raters = invitations().stream().map(Invitation::rater).distinct().count();
        if (raters != invitations().size()) {
            throw new IllegalArgumentException("Round " + id() + " asks someone twice");
        }
        if (threshold() < 3) {
            throw new IllegalArgumentException("A threshold is 3 or more, not " + threshold());
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableRound.Builder {
        Builder() {}
    }
}
