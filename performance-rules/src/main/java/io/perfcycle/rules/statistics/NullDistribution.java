package io.perfcycle.rules.statistics;

import java.util.Optional;

/**
 * How raters without agreement would answer: the distribution that agreement in a group is held against. The variance of even
 * answers is exact for any scale; the others are those that LeBreton and Senter (2008) print for scales of 5 to 11 points.
 */
public enum NullDistribution {
    /** Every point is as likely. */
    UNIFORM("uniform"),
    /** A slight lean to one end, as mild leniency gives. */
    SLIGHT_SKEW("slight_skew", 1.34, 1.85, 2.90, 3.47, 5.66, 6.30, 7.31),
    /** A moderate lean to one end. */
    MODERATE_SKEW("moderate_skew", 0.90, 1.26, 2.14, 2.79, 4.73, 5.09, 6.32),
    /** A heavy lean to one end, as strong leniency gives. */
    HEAVY_SKEW("heavy_skew", 0.44, 0.69, 1.39, 2.35, 3.16, 3.46, 4.02),
    /** A triangle about the middle, as central tendency gives. */
    TRIANGULAR("triangular", 1.32, 1.45, 2.10, 2.81, 3.00, 2.89, 3.32),
    /** A bell about the middle, as strong central tendency gives. */
    NORMAL("normal", 1.04, 1.25, 1.40, 1.73, 1.58, 1.45, 1.40);

    private static final int FEWEST = 5;

    private final String label;
    private final double[] variances;

    NullDistribution(String label, double... variances) {
        this.label = label;
        this.variances = variances;
    }

    /** {@return its name in tables} */
    public String label() {
        return label;
    }

    /**
     * The variance of answers.
     *
     * @param points how many points the scale has, 2 or more
     * @return the variance; nothing where none is printed for such a scale
     */
    public Optional<Double> variance(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("A scale has two points or more, not " + points);
        }
        if (this == UNIFORM) {
            return Optional.of(((double) points * points - 1) / 12);
        }
        int at = points - FEWEST;
        return at >= 0 && at < variances.length ? Optional.of(variances[at]) : Optional.empty();
    }
}
