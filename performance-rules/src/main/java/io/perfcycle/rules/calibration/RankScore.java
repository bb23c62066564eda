package io.perfcycle.rules.calibration;

import java.math.BigDecimal;

/**
 * The rank of a score among others as the fields name it; equal scores share the mean of their ranks. Figures have 12 digits
 * after the point.
 *
 * @param averageRank the rank from the lowest, 1 to n
 * @param midPercentile (rank − ½) / n: the share below plus half of the share that is equal
 * @param inclusivePercentile the share that is lower or equal
 * @param exclusivePercentile the share of the others that is lower; 0 for a single score
 */
public record RankScore(
        BigDecimal averageRank,
        BigDecimal midPercentile,
        BigDecimal inclusivePercentile,
        BigDecimal exclusivePercentile) {}
