package io.perfcycle.cli.statistic;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One statistic as the command line knows it. To be implemented once per name; without state.
 *
 * <p>{@link StatisticInput} reads the input and {@link StatisticOutput} writes the result, both with the rules below.
 */
@FunctionalInterface
public interface StatisticFunction {
    /**
     * Computes.
     *
     * @param input the {@code input} object of a vector
     * @return the keys of its {@code expected} object, and others that explain them; what cannot be computed is null, with
     *     the reason under its name in the object {@code reasons}
     * @throws StatisticInputException if the input cannot be used; names the place and the value
     */
    ObjectNode apply(JsonNode input);
}
