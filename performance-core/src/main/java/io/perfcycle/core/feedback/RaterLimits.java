package io.perfcycle.core.feedback;

/**
 * How many raters a 360 round asks, and how often one person is asked.
 *
 * @param peers how many peers a subject wants, 0 to 100
 * @param reports how many direct reports a subject wants, 0 to 100; whoever has fewer asks all of them
 * @param managersManager whether the manager's manager is asked
 * @param mostPerRater for how many subjects one person answers at most as peer or direct report, 1 to 1000
 * @param mutual whether two peers may rate each other
 */
public record RaterLimits(int peers, int reports, boolean managersManager, int mostPerRater, boolean mutual) {
    private static final int MOST = 100;
    private static final int MOST_PER_RATER = 1000;

    /** Checks the ranges. */
    public RaterLimits {
        if (peers < 0 || peers > MOST || reports < 0 || reports > MOST) {
            throw new IllegalArgumentException("Raters are 0 to 100, not " + peers + " peers and " + reports);
        }
        if (mostPerRater < 1 || mostPerRater > MOST_PER_RATER) {
            throw new IllegalArgumentException("A rater answers for 1 to 1000 subjects, not " + mostPerRater);
        }
    }

    /** {@return the default: five peers, all direct reports up to eight, nobody for more than eight subjects} */
    public static RaterLimits standard() {
        return new RaterLimits(5, 8, false, 8, true);
    }
}
