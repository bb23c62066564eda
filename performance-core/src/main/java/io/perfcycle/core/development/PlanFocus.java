package io.perfcycle.core.development;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.GoalId;

/**
 * That a goal of the person needs a competency. Its gap then counts twice.
 *
 * @param goal a goal that was agreed
 * @param competency which competency
 */
public record PlanFocus(GoalId goal, CompetencyId competency) {}
