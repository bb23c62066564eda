package io.perfcycle.core.privacy;

/**
 * How long a class of record is kept.
 *
 * @param records the class
 * @param trigger from when the time is counted
 * @param months how many months it is kept, 1 to {@value #MAX_MONTHS}
 */
public record RetentionRule(RecordClass records, RetentionTrigger trigger, int months) {
    /** A hundred years. */
    public static final int MAX_MONTHS = 1200;

    /** Checks the time. */
    public RetentionRule {
        if (months < 1 || months > MAX_MONTHS) {
            throw new IllegalArgumentException("Records are kept for 1 to " + MAX_MONTHS + " months, not " + months);
        }
    }
}
