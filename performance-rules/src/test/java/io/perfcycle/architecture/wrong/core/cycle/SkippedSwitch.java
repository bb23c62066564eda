package io.perfcycle.architecture.wrong.core.cycle;

/**
 * A switch in the past tense.
 *
 * @param skipped whether the checks are skipped
 */
public record SkippedSwitch(boolean skipped) {}
