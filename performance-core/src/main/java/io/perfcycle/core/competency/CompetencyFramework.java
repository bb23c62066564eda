package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.FrameworkId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A catalogue of competencies in one version. A version does not change; what is assessed under one is carried into another
 * by a {@link FrameworkMapping}.
 *
 * @param id which framework
 * @param version which version, 1 or more
 * @param title its name for people
 * @param competencies the competencies, each id once
 */
public record CompetencyFramework(FrameworkId id, int version, String title, List<FrameworkCompetency> competencies) {
    /** Checks the version and the ids. */
    public CompetencyFramework {
        competencies = List.copyOf(competencies);
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1, not " + version);
        }
        Set<CompetencyId> seen = new HashSet<>();
        for (FrameworkCompetency competency : competencies) {
            if (!seen.add(competency.id())) {
                throw new IllegalArgumentException("Competency " + competency.id() + " stands twice in " + id);
            }
        }
    }

    /**
     * A competency.
     *
     * @param competency which
     * @return the competency, nothing if the framework does not have it
     */
    public Optional<FrameworkCompetency> find(CompetencyId competency) {
        return competencies.stream()
                .filter(each -> each.id().equals(competency))
                .findFirst();
    }
}
