package io.perfcycle.rules.review;

import io.perfcycle.core.review.InterimRating;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.value.DateSpan;
import java.util.List;

/**
 * What the rating at the end is made of beside the reviewer's own.
 *
 * @param given the interim ratings
 * @param period the period of the review, as far as its subject was there
 * @param policy what they do to it
 */
public record InterimBasis(List<InterimRating> given, DateSpan period, ManagerChangePolicy policy) {
    /** Copies the list. */
    public InterimBasis {
        given = List.copyOf(given);
    }

    /**
     * How many days of the period remain after an interim rating.
     *
     * @param interim the interim rating
     * @return the days; 0 where it reaches to the end
     */
    public long daysAfter(InterimRating interim) {
        return PeriodDays.count(interim.period().last().plusDays(1), period.last());
    }

    /** {@return how many days of the period are nobody else's than the reviewer's at the end} */
    public long ownDays() {
        long others = given.stream().mapToLong(each -> each.period().days()).sum();
        return Math.max(0, period.days() - others);
    }
}
