package io.perfcycle.core.competency;

import io.perfcycle.core.value.Weight;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How several assessments of one competency become one level. Of each source only the latest counts.
 *
 * @param mode how the sources are put together
 * @param weights how much each source counts in {@link Mode#WEIGHTED_MEAN}; sources that are missing do not count
 * @param validDays after how many days an assessment no longer counts at all; nothing for never
 * @param halvingDays after each so many whole days an assessment counts half in {@link Mode#WEIGHTED_MEAN}; nothing for
 *     always the same
 */
public record AssessmentPolicy(
        Mode mode, Map<Assessment.Source, Weight> weights, Optional<Integer> validDays, Optional<Integer> halvingDays) {
    /** Ways to put sources together; the field has no agreed one. */
    public enum Mode {
        /** A certificate before a 360 round, that before the manager, that before the person. */
        STRONGEST_SOURCE,
        /** The latest, whoever says so; of one day the stronger source. */
        LATEST,
        /** The lowest: nothing is credited that somebody doubts. */
        LOWEST,
        /** The mean by weight and recency, rounded to the nearest level, halves down. */
        WEIGHTED_MEAN
    }

    /** Checks the numbers and copies the weights. */
    public AssessmentPolicy {
        Map<Assessment.Source, Weight> copy = new EnumMap<>(Assessment.Source.class);
        copy.putAll(weights);
        weights = Collections.unmodifiableMap(copy);
        boolean positive = validDays.map(days -> days > 0).orElse(true)
                && halvingDays.map(days -> days > 0).orElse(true);
        boolean weighs = weights.values().stream().anyMatch(weight -> weight.compareTo(Weight.ZERO) > 0);
        if (!positive || (mode == Mode.WEIGHTED_MEAN && !weighs)) {
            throw new IllegalArgumentException("Days are 1 or more, and a mean needs a source that weighs something");
        }
    }

    /** {@return the default: the strongest source, for ever} */
    public static AssessmentPolicy standard() {
        return new AssessmentPolicy(Mode.STRONGEST_SOURCE, Map.of(), Optional.empty(), Optional.empty());
    }
}
