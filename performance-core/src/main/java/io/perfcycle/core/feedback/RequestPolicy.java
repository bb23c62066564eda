package io.perfcycle.core.feedback;

/**
 * How feedback is asked for.
 *
 * @param days how many days a rater has where the request says nothing, 1 to {@value #MAX_DAYS}
 * @param approval who lets a request through
 */
public record RequestPolicy(int days, Approval approval) {
    /** The longest time to answer. */
    public static final int MAX_DAYS = 366;

    /** Who lets a request through before its rater is asked. */
    public enum Approval {
        /** Nobody: it is sent at once. */
        NONE,
        /** The subject's manager, unless they ask themselves. */
        MANAGER
    }

    /** Checks the range. */
    public RequestPolicy {
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("A rater has 1 to " + MAX_DAYS + " days, not " + days);
        }
    }

    /** {@return the default: two weeks, sent at once} */
    public static RequestPolicy standard() {
        return new RequestPolicy(14, Approval.NONE);
    }
}
