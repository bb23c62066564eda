package io.perfcycle.core.review;

import io.perfcycle.core.value.Rounding;
import java.util.List;
import java.util.Optional;

/**
 * How section ratings become a summary.
 *
 * @param missingPart what a section without a rating does
 * @param rounding the declared rounding
 * @param step where it is done: once at the end, or for each weighted part and again at the end
 * @param criticalSections sections whose lowest level caps the summary at the lowest (veto); may be empty
 * @param levels the table by which levels give the summary; nothing for the weighted mean
 */
public record ScorePolicy(
        MissingPart missingPart,
        Rounding rounding,
        RoundingStep step,
        List<String> criticalSections,
        Optional<LevelTable> levels) {
    /** What the summary is. */
    public enum Method {
        /** The mean of the ratings by their weights. */
        WEIGHTED_MEAN,
        /** What a table says of the levels; no mean. */
        LEVEL_TABLE
    }

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

    /**
     * A policy of a weighted mean.
     *
     * @param missingPart what a section without a rating does
     * @param rounding the declared rounding
     * @param step where it is done
     * @param criticalSections sections whose lowest level caps the summary at the lowest
     */
    public ScorePolicy(MissingPart missingPart, Rounding rounding, RoundingStep step, List<String> criticalSections) {
        this(missingPart, rounding, step, criticalSections, Optional.empty());
    }

    /** {@return what the summary is; the weighted mean unless there is a table} */
    public Method method() {
        return levels.isPresent() ? Method.LEVEL_TABLE : Method.WEIGHTED_MEAN;
    }

    /** {@return the default: a weighted mean, renormalised, half up to two digits once at the end, no critical section} */
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
        return new ScorePolicy(other, rounding, step, criticalSections, levels);
    }

    /**
     * The same with another rounding.
     *
     * @param other mode and digits
     * @param where where it is done
     * @return the policy
     */
    public ScorePolicy withRounding(Rounding other, RoundingStep where) {
        return new ScorePolicy(missingPart, other, where, criticalSections, levels);
    }

    /**
     * The same with other critical sections.
     *
     * @param sections their ids
     * @return the policy
     */
    public ScorePolicy withCriticalSections(List<String> sections) {
        return new ScorePolicy(missingPart, rounding, step, sections, levels);
    }

    /**
     * The same with a summary by levels.
     *
     * @param table the table; what it gives has the digits of the rounding, and there are no parts to round
     * @return the policy
     */
    public ScorePolicy withLevels(LevelTable table) {
        return new ScorePolicy(missingPart, rounding, step, criticalSections, Optional.of(table));
    }
}
