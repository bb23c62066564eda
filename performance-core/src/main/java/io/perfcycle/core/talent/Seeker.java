package io.perfcycle.core.talent;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person as internal mobility sees one: competencies, performance and what the person aspires to. There is no room for a
 * protected attribute.
 *
 * @param person who
 * @param levelByCompetency the levels that count; what is missing is at level 0
 * @param performance the tier of performance; nothing where there is none yet, which is below every tier asked for
 * @param aspirations the families of work that the person aspires to; empty for any
 */
public record Seeker(
        EmployeeId person,
        Map<CompetencyId, Integer> levelByCompetency,
        Optional<NineBox.Tier> performance,
        Set<String> aspirations) {
    /** Copies the collections. */
    public Seeker {
        levelByCompetency = Map.copyOf(levelByCompetency);
        aspirations = Set.copyOf(aspirations);
    }
}
