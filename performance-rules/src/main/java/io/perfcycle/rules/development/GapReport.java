package io.perfcycle.rules.development;

import io.perfcycle.core.development.Gap;
import io.perfcycle.core.value.Percent;
import java.util.List;
import java.util.Optional;

/**
 * Where a person stands against a role.
 *
 * @param standings one per requirement, in the role's order
 * @param fit Σ min(achieved, required) × weight ÷ Σ required × weight
 */
public record GapReport(List<Standing> standings, Percent fit) {
    /** Copies the list. */
    public GapReport {
        standings = List.copyOf(standings);
    }

    /**
     * A requirement and what is there.
     *
     * @param gap level asked for, level reached, weight
     * @param evidence what the level rests on; nothing where there is no assessment, which counts as level 0
     */
    public record Standing(Gap gap, Optional<CombinedLevel> evidence) {}

    /** {@return what is missing, the greatest gap times weight first} */
    public List<Standing> missing() {
        return standings.stream()
                .filter(standing -> standing.gap().size() > 0)
                .sorted((a, b) -> GapCalculator.weighted(b.gap()).compareTo(GapCalculator.weighted(a.gap())))
                .toList();
    }

    /** {@return where the person is above what is asked for, the greatest surplus times weight first} */
    public List<Standing> strengths() {
        return standings.stream()
                .filter(standing -> standing.gap().achieved() > standing.gap().required())
                .sorted((a, b) -> GapCalculator.weighted(a.gap()).compareTo(GapCalculator.weighted(b.gap())))
                .toList();
    }

    /** {@return the gaps alone, as plans start from them} */
    public List<Gap> gaps() {
        return standings.stream().map(Standing::gap).toList();
    }
}
