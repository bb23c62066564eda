package io.perfcycle.rules.simulation;

import java.util.Arrays;

/**
 * In which sections people are better or worse than on the whole, by position. The deviations of a person are drawn when they are
 * first asked for and stay with the person; their weighted mean is 0. Not thread safe.
 */
final class Profile {
    private final double[][] off;
    private final double[] weight;
    private final double sd;

    Profile(int positions, AppraisalPhase.Review phase) {
        off = new double[phase.sections().size()][positions];
        sd = phase.differences().profile();
        double[] weights = phase.sections().stream()
                .mapToDouble(AppraisalPhase.Section::weight)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        weight = Arrays.stream(weights).map(each -> each / sum).toArray();
    }

    void begin() {
        Arrays.fill(off[0], Double.NaN);
    }

    void clear(int position) {
        off[0][position] = Double.NaN;
    }

    void move(int from, int to) {
        for (double[] section : off) {
            section[to] = section[from];
        }
    }

    /** Somebody is looked at who may be new. */
    void meet(int position, RandomStream random) {
        if (!Double.isNaN(off[0][position])) {
            return;
        }
        double mean = 0;
        for (int i = 0; i < off.length; i++) {
            off[i][position] = sd * random.gaussian();
            mean += weight[i] * off[i][position];
        }
        for (double[] section : off) {
            section[position] -= mean;
        }
    }

    double of(int position, int section) {
        return off[section][position];
    }
}
