package io.perfcycle.rules.calibration;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts ratings by band and holds them against a guideline. Stateless. */
public final class DistributionCalculator {
    private DistributionCalculator() {}

    /**
     * Counts ratings by band.
     *
     * @param ratings the ratings; those without a score are left out
     * @param scale the scale
     * @return how many in each band, from low to high, zeros among them
     */
    public static Map<String, Integer> countByBand(List<Rating> ratings, RatingScale scale) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        scale.bands().forEach(band -> counts.put(band.code(), 0));
        for (Rating rating : ratings) {
            rating.score()
                    .filter(scale::covers)
                    .ifPresent(score -> counts.merge(scale.bandOf(score).code(), 1, Integer::sum));
        }
        return counts;
    }

    /**
     * Where a distribution departs from the guideline by more than the tolerance.
     *
     * @param counts the counts by band
     * @param policy guideline and tolerance
     * @return one finding per band that is off, as advice
     */
    public static List<Finding> departures(Map<String, Integer> counts, CalibrationPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        int n = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (n == 0) {
            return findings;
        }
        for (GuidelineShare expected : policy.guideline()) {
            BigDecimal share = BigDecimal.valueOf(counts.getOrDefault(expected.band(), 0))
                    .divide(BigDecimal.valueOf(n), Rounding.INTERMEDIATE);
            BigDecimal off = share.subtract(expected.share().fraction()).abs();
            if (off.compareTo(policy.tolerance().fraction()) > 0) {
                findings.add(Finding.of(CalibrationFinding.GUIDELINE)
                        .with("band", expected.band())
                        .with("share", Decimals.plain(Rounding.STANDARD.round(share)))
                        .with("expected", Decimals.plain(expected.share().fraction())));
            }
        }
        return findings;
    }
}
