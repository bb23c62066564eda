package io.perfcycle.rules.simulation;

import java.util.Arrays;

/** The raters of each team: how lenient they are, and how far apart they see people. Not thread safe. */
final class RaterPool {
    private final int each;
    private final double[] leniency;
    private final double[] slope;
    private final boolean[] known;

    RaterPool(int teams, AppraisalPhase.Review phase) {
        each = phase.panel().rate().raters();
        leniency = new double[teams * each];
        slope = new double[teams * each];
        known = new boolean[teams];
    }

    void begin() {
        Arrays.fill(known, false);
    }

    /** Draws the raters of a team; those who are there already only if new ones are wanted. */
    void meet(int team, AppraisalPhase.Review phase, boolean anew, RandomStream random) {
        if (known[team] && !anew) {
            return;
        }
        known[team] = true;
        Phase.Rate rate = phase.panel().rate();
        for (int i = team * each; i < (team + 1) * each; i++) {
            leniency[i] = rate.leniency() * random.gaussian();
            slope[i] = phase.differences().slope() * random.gaussian();
        }
    }

    double leniency(int team, int rater) {
        return leniency[team * each + rater];
    }

    /** How much more the slope of a rater is than that of all. */
    double slope(int team, int rater) {
        return slope[team * each + rater];
    }
}
