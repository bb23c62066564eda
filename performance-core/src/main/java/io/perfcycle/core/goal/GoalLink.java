package io.perfcycle.core.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;

/**
 * A link from a goal up to one that it serves.
 *
 * @param parent the goal that is served
 * @param weight how much this goal counts among the parent's children
 */
public record GoalLink(GoalId parent, Weight weight) {}
