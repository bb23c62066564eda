package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How reviewers rate beside each other, after Saal, Downey and Lahey (1980) and Pulakos and Schmitt (1984). Figures have 12
 * digits after the point. Where each person has one reviewer these are differences between teams as much as between
 * reviewers, and a finding says so.
 *
 * @param grandMean the mean of all ratings; nothing where there is none
 * @param grandDeviation the standard deviation of all ratings
 * @param leftOut people whose ratings were not complete
 * @param raters the reviewers in the order of their ids
 * @param findings what must be known before anybody draws a conclusion
 */
public record RaterEffects(
        Optional<BigDecimal> grandMean,
        Optional<BigDecimal> grandDeviation,
        int leftOut,
        List<Rater> raters,
        List<Finding> findings) {
    /** Copies the lists. */
    public RaterEffects {
        raters = List.copyOf(raters);
        findings = List.copyOf(findings);
    }

    /**
     * One reviewer.
     *
     * @param reviewer who
     * @param subjects how many people with complete ratings
     * @param mean the mean of the ratings
     * @param leniency how far it lies above the others
     * @param spread how much of the scale is used
     * @param halo how little the sections differ within a person
     */
    public record Rater(
            EmployeeId reviewer, int subjects, BigDecimal mean, Leniency leniency, Spread spread, Halo halo) {}

    /**
     * Leniency; below 0 is severity.
     *
     * @param fromGrandMean mean minus the mean of all ratings
     * @param fromMidpoint mean minus the middle of the scale
     * @param inDeviations the first in standard deviations of all ratings; nothing where those are all the same
     */
    public record Leniency(BigDecimal fromGrandMean, BigDecimal fromMidpoint, Optional<BigDecimal> inDeviations) {}

    /**
     * Central tendency and range restriction.
     *
     * @param deviation the standard deviation of the reviewer's ratings
     * @param ratio that beside the one of all ratings
     * @param fromMidpoint the mean distance from the middle of the scale
     * @param shareAtMidpoint the share of ratings in the middle band; nothing where the scale has no middle band
     * @param shareAtTop the share of ratings in the highest band
     * @param skewness the adjusted Fisher-Pearson skewness; nothing without spread or for fewer than three ratings
     */
    public record Spread(
            Optional<BigDecimal> deviation,
            Optional<BigDecimal> ratio,
            BigDecimal fromMidpoint,
            Optional<BigDecimal> shareAtMidpoint,
            BigDecimal shareAtTop,
            Optional<BigDecimal> skewness) {}

    /**
     * Halo: small deviations and a high correlation say that the sections are rated as one.
     *
     * @param deviation the mean over people of the standard deviation across sections; nothing for one section
     * @param standardised the same after each section was standardised over all people; nothing where one has no spread
     * @param correlation the mean correlation between sections; nothing where a section has no spread
     */
    public record Halo(
            Optional<BigDecimal> deviation, Optional<BigDecimal> standardised, Optional<BigDecimal> correlation) {}
}
