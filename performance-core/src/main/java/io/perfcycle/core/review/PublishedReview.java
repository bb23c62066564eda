package io.perfcycle.core.review;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reviews that are out have in common: the rating of record, what was corrected in it, and the subject's appeal.
 *
 * <p>Immutable and thread safe.
 */
public sealed interface PublishedReview extends Document permits ReleasedReview, AcknowledgedReview {
    /** {@return which review} */
    ReviewId id();

    /** {@return what it is about} */
    ReviewHeader header();

    /** {@return the ratings, one per section of the template, in its order, as last corrected} */
    List<SectionRating> ratings();

    /** {@return the reviewer's answers to the questions of the form, in the order of the form; no correction changes them} */
    List<Answer> answers();

    /** {@return the summary before calibration; no correction changes it} */
    Rating proposed();

    /** {@return the rating of record, as last corrected} */
    Rating summary();

    /** {@return what was corrected, oldest first; each begins where the one before ended} */
    List<ReviewCorrection> corrections();

    /** {@return the subject's appeal; nothing before there is one} */
    Optional<Appeal> appeal();

    /** {@return when its reviewer handed it in; nothing in reviews that were released before this was kept} */
    Optional<Instant> submittedAt();

    /** {@return when it was opened to its subject; nothing in reviews that were acknowledged before this was kept} */
    Optional<Instant> openedAt();

    /** {@return ratings and rating of record together} */
    default ReviewResult result() {
        return new ReviewResult(ratings(), summary());
    }

    /**
     * The same review after a step of its appeal.
     *
     * @param step the appeal after the step
     * @return the review in the same state
     */
    default PublishedReview appealed(Appeal step) {
        return revised(result(), corrections(), Optional.of(step));
    }

    /**
     * The same review after a correction.
     *
     * @param correction the correction; its result takes the place of the review's
     * @return the review in the same state, with the correction as the last one
     */
    default PublishedReview corrected(ReviewCorrection correction) {
        List<ReviewCorrection> all = new ArrayList<>(corrections());
        all.add(correction);
        return revised(correction.after(), all, appeal());
    }

    /**
     * The same review with another result and history; {@link #appealed} and {@link #corrected} say which.
     *
     * @param result ratings and rating of record
     * @param corrections the corrections
     * @param appeal the appeal
     * @return the review in the same state
     */
    PublishedReview revised(ReviewResult result, List<ReviewCorrection> corrections, Optional<Appeal> appeal);
}
