package io.perfcycle.core.review;

import io.perfcycle.core.value.Rounding;

/**
 * How the scores that several raters gave for one thing become one: their mean without the highest and the lowest ones,
 * rounded once. A score that was not given is no zero; it is not there.
 *
 * @param trimmed how many scores are left out at each end, 0 or more
 * @param rounding the rounding of the mean
 */
public record PanelPolicy(int trimmed, Rounding rounding) {
    /** Checks the number. */
    public PanelPolicy {
        if (trimmed < 0) {
            throw new IllegalArgumentException("Scores left out at each end are 0 or more, not " + trimmed);
        }
    }

    /** {@return the default: without the highest and the lowest, half up to two digits} */
    public static PanelPolicy standard() {
        return new PanelPolicy(1, Rounding.STANDARD);
    }
}
