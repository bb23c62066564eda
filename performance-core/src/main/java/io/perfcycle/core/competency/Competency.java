package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;

/**
 * A competency and the scale on which it is judged.
 *
 * @param id the opaque id
 * @param name the name for people
 * @param lowest the lowest level
 * @param highest the highest level, above the lowest
 */
public record Competency(CompetencyId id, String name, int lowest, int highest) {
    /** Checks the scale. */
    public Competency {
        if (lowest >= highest) {
            throw new IllegalArgumentException("Competency " + id + " has no levels: " + lowest + " to " + highest);
        }
    }
}
