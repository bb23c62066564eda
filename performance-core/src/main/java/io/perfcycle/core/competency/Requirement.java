package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Weight;

/**
 * What a role asks for in one competency.
 *
 * @param competency which
 * @param level the level asked for
 * @param weight how much it counts beside the others
 */
public record Requirement(CompetencyId competency, int level, Weight weight) {}
