package io.perfcycle.core.development;

import java.math.BigDecimal;

/**
 * How good a plan is.
 *
 * @param coverage what it covers: Σ lift × weight
 * @param atMost what no plan under the same limits exceeds
 * @param isOptimal whether no plan covers more; then the two figures are equal
 */
public record PlanProof(BigDecimal coverage, BigDecimal atMost, boolean isOptimal) {}
