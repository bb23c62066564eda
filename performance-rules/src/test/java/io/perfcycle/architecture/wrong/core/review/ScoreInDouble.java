package io.perfcycle.architecture.wrong.core.review;

/**
 * A score that is not exact.
 *
 * @param score the score
 */
public record ScoreInDouble(double score) {}
