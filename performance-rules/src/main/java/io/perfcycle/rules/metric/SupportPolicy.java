package io.perfcycle.rules.metric;

import java.math.BigDecimal;

/**
 * When something about a person is a reason to ask how they are, and how many reasons it takes.
 *
 * @param ratings what counts of ratings
 * @param part which part of goals or competencies counts as many, more than 0 and at most 1
 * @param quietDays from how many days on nothing happening is a reason
 * @param recognitions from how many recognitions on they count
 * @param reasons how many reasons it takes, 1 or more
 */
public record SupportPolicy(Ratings ratings, BigDecimal part, int quietDays, int recognitions, int reasons) {
    /** Checks the numbers. */
    public SupportPolicy {
        if (part.signum() <= 0 || part.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A part is more than 0 and at most 1, not " + part);
        }
        if (quietDays < 1 || recognitions < 1 || reasons < 1) {
            throw new IllegalArgumentException("Days, recognitions and reasons are 1 or more, not " + quietDays + ", "
                    + recognitions + " and " + reasons);
        }
    }

    /**
     * What counts of ratings.
     *
     * @param low up to which rating it is low
     * @param high from which rating on it is high
     * @param change from which change on it rose or fell
     */
    public record Ratings(BigDecimal low, BigDecimal high, BigDecimal change) {
        /** Checks the order. */
        public Ratings {
            if (low.compareTo(high) >= 0 || change.signum() <= 0) {
                throw new IllegalArgumentException(
                        "Low is below high and a change is more than 0, not " + low + ", " + high + " and " + change);
            }
        }
    }

    /** {@return two reasons; ratings of a scale from 1 to 5 up to 2.5 and from 4 on; half; 60 days; three recognitions} */
    public static SupportPolicy standard() {
        return new SupportPolicy(
                new Ratings(new BigDecimal("2.5"), new BigDecimal("4"), new BigDecimal("0.5")),
                new BigDecimal("0.5"),
                60,
                3,
                2);
    }
}
