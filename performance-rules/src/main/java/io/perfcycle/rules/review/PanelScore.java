package io.perfcycle.rules.review;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a panel's scores come to.
 *
 * @param given how many scores were given, before any are left out
 * @param missing how many were not
 * @param score the mean of those that count, rounded; nothing where none counts
 */
public record PanelScore(int given, int missing, Optional<BigDecimal> score) {}
