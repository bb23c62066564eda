package io.perfcycle.rules.review;

import io.perfcycle.core.outcome.Finding;
import java.util.List;

/**
 * Whether somebody is rated, with every reason.
 *
 * @param verdict what follows
 * @param days how many days count
 * @param reasons all reasons, also those that alone would not have decided
 */
public record Eligibility(Verdict verdict, long days, List<Finding> reasons) {
    /** Copies the list. */
    public Eligibility {
        reasons = List.copyOf(reasons);
    }

    /** What follows. */
    public enum Verdict {
        /** Is rated. */
        RATED,
        /** Somebody decides. */
        BY_DECISION,
        /** The review waits. */
        POSTPONED,
        /** Is not rated in this period. */
        NOT_RATED
    }
}
