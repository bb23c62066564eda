package io.perfcycle.core.development;

import io.perfcycle.core.id.CompetencyId;

/**
 * A gap that a plan leaves open.
 *
 * @param competency which
 * @param required the level asked for
 * @param reached the level after the plan
 * @param reason why: a stable code such as {@code NO_ACTION}, {@code OUT_OF_TIME}, {@code OUT_OF_BUDGET}
 */
public record OpenGap(CompetencyId competency, int required, int reached, String reason) {}
