package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which competencies of one framework answer to which of another, or of another version.
 *
 * @param from the framework from which levels come
 * @param to the framework in which they are to count
 * @param links the pairs, each at most once; a competency may have several or none
 */
public record FrameworkMapping(CompetencyFramework from, CompetencyFramework to, List<Link> links) {
    /**
     * A pair.
     *
     * @param from the competency from which levels come
     * @param to the competency in which they count
     */
    public record Link(CompetencyId from, CompetencyId to) {}

    /** Checks that both ends of each link exist. */
    public FrameworkMapping {
        links = List.copyOf(links);
        Set<Link> seen = new HashSet<>();
        for (Link link : links) {
            if (from.find(link.from()).isEmpty() || to.find(link.to()).isEmpty() || !seen.add(link)) {
                throw new IllegalArgumentException("A link has an unknown end or stands twice: " + link);
            }
        }
    }
}
