package io.perfcycle.core.competency;

/**
 * What a level means, in words or by an example of behaviour.
 *
 * @param level the level
 * @param text the words
 */
public record LevelAnchor(int level, String text) {}
