package io.perfcycle.rules.simulation;

import java.util.OptionalInt;

/**
 * One figure of a replication.
 *
 * @param metric its name
 * @param level the level, 1 is the bottom; nothing for the whole organisation
 * @param time the step; nothing where a metric has no course over time
 */
public record Cell(String metric, OptionalInt level, OptionalInt time) {}
