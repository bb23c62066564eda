package io.perfcycle.core.review;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.util.List;

/**
 * What a manager says of the part of a period in which they were responsible, when it ends before the period does.
 *
 * @param rater who was responsible
 * @param period the days under the rater, all of them within the review's period
 * @param reason why it ends
 * @param ratings the ratings, one per section of the template, in its order
 * @param summary the summary that follows from them by the frozen policy
 * @param writtenAt when it was handed in
 */
public record InterimRating(
        EmployeeId rater,
        DateSpan period,
        Reason reason,
        List<SectionRating> ratings,
        Rating summary,
        Instant writtenAt) {
    /** Why somebody is not responsible until the end. */
    public enum Reason {
        /** Another manager took over, or is going to. */
        MANAGER_CHANGED,
        /** The manager leaves. */
        MANAGER_LEAVES
    }

    /** Copies the list. */
    public InterimRating {
        ratings = List.copyOf(ratings);
    }
}
