package io.perfcycle.rules.calibration;

import java.math.BigDecimal;

/**
 * How many people a guideline's share comes to.
 *
 * @param band the band's code
 * @param ideal number of people times share, exactly
 * @param seats the whole number after dividing by largest remainder
 */
public record BandQuota(String band, BigDecimal ideal, int seats) {}
