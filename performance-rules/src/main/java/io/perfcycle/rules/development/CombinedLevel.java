package io.perfcycle.rules.development;

import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.id.CompetencyId;
import java.math.BigDecimal;
import java.util.List;

/**
 * The level that counts for a competency, with what it rests on.
 *
 * @param competency which competency
 * @param level the level
 * @param exact the level before rounding, to four digits
 * @param evidence every assessment of the competency, and what became of it
 */
public record CombinedLevel(CompetencyId competency, int level, BigDecimal exact, List<Evidence> evidence) {
    /** Copies the evidence. */
    public CombinedLevel {
        evidence = List.copyOf(evidence);
    }

    /** What became of an assessment. */
    public enum Use {
        /** It counts. */
        COUNTS,
        /** The same source has a later one. */
        SUPERSEDED,
        /** It is older than the policy allows. */
        STALE,
        /** It is for a day still to come. */
        AHEAD,
        /** The policy gives it no weight beside the others. */
        OUTWEIGHED
    }

    /**
     * An assessment and what became of it.
     *
     * @param assessment the assessment
     * @param use what became of it
     * @param share its share in the level, 0 to 1, to four digits
     */
    public record Evidence(Assessment assessment, Use use, BigDecimal share) {}
}
