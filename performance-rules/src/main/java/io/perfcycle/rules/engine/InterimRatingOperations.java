package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.InterimRatings;

/** Interim ratings: what managers who are not responsible until the end say of their part of the period. Thread safe. */
public final class InterimRatingOperations {
    private final Pipeline pipeline;

    InterimRatingOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Rates the days of a cycle that somebody spent under the caller, for the review at its end. The caller's
     * responsibility ended before the cycle does, or is going to: another manager follows, or the caller leaves. The review
     * need not be scheduled yet; once it has been handed in it is too late.
     *
     * @param command the command; its caller is the former manager, or the manager who leaves
     * @param draft the ratings
     * @return the review's id with notes, or every reason against it
     */
    @Performs(Operation.REVIEW_RATE_INTERIM)
    public Outcome<Saved<ReviewId>> rate(Command command, InterimRatingDraft draft) {
        return pipeline.run(
                command, Operation.REVIEW_RATE_INTERIM, draft, ReviewId::of, desk -> new InterimDesk(desk).rate(draft));
    }

    /**
     * The interim ratings for a review.
     *
     * @param caller who asks: who may see the review as it is then; the raters once it is out
     * @param id which review
     * @return the interim ratings, if there are any that the caller may see
     */
    @Performs(Operation.INTERIM_RATING_READ)
    public Outcome<InterimRatings> of(Principal caller, ReviewId id) {
        return pipeline.read(
                caller,
                Operation.INTERIM_RATING_READ,
                desk -> desk.open(InterimRatings.keyOf(id), InterimRatings.class));
    }
}
