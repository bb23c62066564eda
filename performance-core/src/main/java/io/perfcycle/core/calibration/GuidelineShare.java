package io.perfcycle.core.calibration;

import io.perfcycle.core.value.Percent;

/**
 * The share of people that a guideline expects in a band.
 *
 * @param band the band's code
 * @param share the expected share
 */
public record GuidelineShare(String band, Percent share) {}
