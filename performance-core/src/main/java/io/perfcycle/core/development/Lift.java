package io.perfcycle.core.development;

import io.perfcycle.core.id.CompetencyId;

/**
 * What an action does for one competency.
 *
 * @param competency which
 * @param buildsTo the level that it brings people to
 */
public record Lift(CompetencyId competency, int buildsTo) {}
