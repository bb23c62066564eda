package io.perfcycle.core.review;

import io.perfcycle.core.value.Rounding;
import java.util.List;

/**
 * How section ratings become a summary.
 *
 * @param missingPart what a section without a rating does
 * @param rounding the declared rounding
 * @param step where it is done: once at the end, or for each weighted part and again at the end
 * @param criticalSections sections whose lowest level caps the summary at the lowest (veto); may be empty
 */
public record ScorePolicy(
        MissingPart missingPart, Rounding rounding, RoundingStep step, List<String> criticalSections) {
    /** What a section without a rating does. */
    public enum MissingPart {
        /** It is left out and the weights of the others are normalised. */
        RENORMALISE,
        /** It counts as zero. */
        ZERO,
        /** There is no summary. */
        BLOCK
    }

    /** Where a score is rounded. */
    public enum RoundingStep {
        /** Once, at the end. */
        FINAL,
        /** Each rating times weight, before they are added up; and the summary. */
        EACH_PART
    }

    /** Copies the list. */
    public ScorePolicy {
        criticalSections = List.copyOf(criticalSections);
    }

    /** {@return the default: renormalise, half up to two digits once at the end, no critical section} */
    public static ScorePolicy standard() {
        return new ScorePolicy(MissingPart.RENORMALISE, Rounding.STANDARD, RoundingStep.FINAL, List.of());
    }

    /**
     * The same with another treatment of missing parts.
     *
     * @param other what a section without a rating does
     * @return the policy
     */
    public ScorePolicy withMissingPart(MissingPart other) {
        return new ScorePolicy(other, rounding, step, criticalSections);
    }

    /**
     * The same with another rounding.
     *
     * @param other mode and digits
     * @param where where it is done
     * @return the policy
     */
    public ScorePolicy withRounding(Rounding other, RoundingStep where) {
        return new ScorePolicy(missingPart, other, where, criticalSections);
    }

    /**
     * The same with other critical sections.
     *
     * @param sections their ids
     * @return the policy
     */
    public ScorePolicy withCriticalSections(List<String> sections) {
        return new ScorePolicy(missingPart, rounding, step, sections);
    }
}
