package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;
import java.time.LocalDate;

/**
 * A finding that someone reaches a level in a competency.
 *
 * @param competency which
 * @param level the level
 * @param source who or what says so
 * @param on the day for which it holds
 */
public record Assessment(CompetencyId competency, int level, Source source, LocalDate on) {
    /** Where an assessment comes from. */
    public enum Source {
        /** The person. */
        SELF,
        /** The manager. */
        MANAGER,
        /** A 360 round. */
        ROUND,
        /** A certificate. */
        CERTIFICATE
    }
}
