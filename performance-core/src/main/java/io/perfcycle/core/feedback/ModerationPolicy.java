package io.perfcycle.core.feedback;

/**
 * What can be reported, and when a report hides by itself.
 *
 * @param feedback whether attributed feedback can be reported
 * @param recognition whether recognition can be reported
 * @param hidingReports how many open reports by different people hide something until it is decided; 0 for never
 */
public record ModerationPolicy(boolean feedback, boolean recognition, int hidingReports) {
    /** The greatest number of reports that can be asked for. */
    public static final int MAX_REPORTS = 100;

    /** Checks the range. */
    public ModerationPolicy {
        if (hidingReports < 0 || hidingReports > MAX_REPORTS) {
            throw new IllegalArgumentException("0 to " + MAX_REPORTS + " reports hide, not " + hidingReports);
        }
    }

    /** {@return the default: recognition, because everybody reads it; nothing is hidden without a decision} */
    public static ModerationPolicy standard() {
        return new ModerationPolicy(false, true, 0);
    }
}
