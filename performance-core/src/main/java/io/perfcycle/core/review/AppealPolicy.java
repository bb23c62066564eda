package io.perfcycle.core.review;

/**
 * Whether and how long the subject of a review can appeal.
 *
 * @param days how many days after the day of the release an appeal can be raised, both days in UTC and the last one included;
 *     0 where appeals are not provided for
 */
public record AppealPolicy(int days) {
    /** Checks the number. */
    public AppealPolicy {
        if (days < 0) {
            throw new IllegalArgumentException("Days are 0 or more, not " + days);
        }
    }

    /** {@return the default: 30 days} */
    public static AppealPolicy standard() {
        return new AppealPolicy(30);
    }

    /** {@return a policy without appeals} */
    public static AppealPolicy none() {
        return new AppealPolicy(0);
    }
}
