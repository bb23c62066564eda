package io.perfcycle.core.review;

import io.perfcycle.core.value.Rounding;
import java.util.List;

/**
 * How section ratings become a summary.
 *
 * @param missingPart what a section without a rating does
 * @param rounding the one rounding at the end
 * @param criticalSections sections whose lowest level caps the summary at the lowest (veto); may be empty
 */
public record ScorePolicy(MissingPart missingPart, Rounding rounding, List<String> criticalSections) {
    /** What a section without a rating does. */
    public enum MissingPart {
        /** It is left out and the weights of the others are normalised. */
        RENORMALISE,
        /** It counts as zero. */
        ZERO,
        /** There is no summary. */
        BLOCK
    }

    /** Copies the list. */
    public ScorePolicy {
        criticalSections = List.copyOf(criticalSections);
    }

    /** {@return the default: renormalise, half up to two digits, no critical section} */
    public static ScorePolicy standard() {
        return new ScorePolicy(MissingPart.RENORMALISE, Rounding.STANDARD, List.of());
    }
}
