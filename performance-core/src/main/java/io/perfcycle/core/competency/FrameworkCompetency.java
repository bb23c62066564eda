package io.perfcycle.core.competency;

import io.perfcycle.core.id.CompetencyId;

/**
 * A competency as a framework has it.
 *
 * @param id the opaque id; means something within the framework only
 * @param name the name for people
 * @param scale the levels
 */
public record FrameworkCompetency(CompetencyId id, String name, LevelScale scale) {}
