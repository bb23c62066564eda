package io.perfcycle.architecture.wrong.core.goal;

/**
 * A value as it should be.
 *
 * @param value the value
 */
public record RightGoal(long value) {}
