package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.ReviewForm;
import java.util.Optional;

/** From when the subject of a round may read what others say: from its close, or with the review that it is for. Stateless. */
public final class ContributionRelease {
    private ContributionRelease() {}

    /**
     * Whether the subject waits for the review: the round is for one, and its form, if there is one, does not open it at the
     * close.
     *
     * @param round the round
     * @param programme the programme of the round's cycle, if there is one
     * @return whether the subject reads it with the review and not from the close on
     */
    public static boolean isWithReview(Round round, Optional<Programme> programme) {
        return round.review().isPresent()
                && programme
                                .flatMap(Programme::reviewForm)
                                .map(ReviewForm::release)
                                .orElse(ReviewForm.Release.WITH_REVIEW)
                        == ReviewForm.Release.WITH_REVIEW;
    }
}
