package io.perfcycle.rules.simulation;

/**
 * A level of an organisation.
 *
 * @param size how many positions it has, 1 or more
 * @param weight what a position of it weighs in the efficiency of the organisation, 0 or more
 */
public record Level(int size, double weight) {}
