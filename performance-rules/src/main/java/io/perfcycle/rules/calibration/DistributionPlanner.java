package io.perfcycle.rules.calibration;

import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Works out quotas from a guideline and, where the policy allows it, proposes who falls into which band. Nothing is changed:
 * a proposal becomes a rating only by somebody's reasoned adjustment. Stateless.
 */
public final class DistributionPlanner {
    private static final int DIGITS = 12;

    private DistributionPlanner() {}

    /**
     * The quota of each band by largest remainder, ties to the lower band.
     *
     * @param people how many people, 0 or more
     * @param guideline the shares from low to high, with at most 12 digits after the point of the fraction
     * @return the quotas in the same order; they add up to all people
     * @throws IllegalArgumentException if there is no share or one has more digits
     */
    public static List<BandQuota> quotas(int people, List<GuidelineShare> guideline) {
        long[] shares = new long[guideline.size()];
        for (int i = 0; i < shares.length; i++) {
            BigDecimal fraction = guideline.get(i).share().fraction();
            if (fraction.scale() > DIGITS) {
                throw new IllegalArgumentException("A share has more than " + DIGITS + " digits: " + fraction);
            }
            shares[i] = fraction.movePointRight(DIGITS)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        }
        int[] seats = new int[shares.length];
        QuotaKernel.divide(people, shares, seats);
        List<BandQuota> quotas = new ArrayList<>();
        for (int i = 0; i < seats.length; i++) {
            GuidelineShare share = guideline.get(i);
            quotas.add(new BandQuota(
                    share.band(), share.share().fraction().multiply(BigDecimal.valueOf(people)), seats[i]));
        }
        return quotas;
    }

    /**
     * Ranks by score and fills the bands from below with their quotas.
     *
     * @param reviews the reviews with their scores
     * @param policy the guideline, and whether a distribution may be forced at all
     * @return the proposal with a finding for each tie across a cut; refused where the policy does not allow it
     */
    public static Outcome<ForcedDistribution> force(List<RatedReview> reviews, CalibrationPolicy policy) {
        List<Finding> findings = new ArrayList<>();
        if (policy.distribution() != CalibrationPolicy.Distribution.FORCED) {
            findings.add(Finding.of(CalibrationFinding.NOT_FORCED));
        }
        if (policy.guideline().isEmpty()) {
            findings.add(Finding.of(CalibrationFinding.NO_GUIDELINE));
        }
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        List<RatedReview> ranked = new ArrayList<>(reviews);
        ranked.sort(Comparator.comparing(RatedReview::score)
                .thenComparing(review -> review.review().value()));
        ForcedDistribution forced = placed(ranked, quotas(reviews.size(), policy.guideline()));
        for (ForcedDistribution.Tie tie : forced.ties()) {
            findings.add(Finding.of(CalibrationFinding.TIE)
                    .with("people", tie.reviews().size())
                    .with("score", Decimals.plain(tie.score()))
                    .with("bands", String.join(", ", tie.bands())));
        }
        return Outcome.judged(forced, findings);
    }

    private static ForcedDistribution placed(List<RatedReview> ranked, List<BandQuota> quotas) {
        int[] bandBySeat = new int[ranked.size()];
        QuotaKernel.fill(quotas.stream().mapToInt(BandQuota::seats).toArray(), bandBySeat);
        List<ForcedDistribution.Placement> placements = new ArrayList<>();
        List<ForcedDistribution.Tie> ties = new ArrayList<>();
        int to;
        for (int from = 0; from < ranked.size(); from = to) {
            to = endOfEquals(ranked, from);
            BigDecimal score = ranked.get(from).score();
            List<ReviewId> equals =
                    ranked.subList(from, to).stream().map(RatedReview::review).toList();
            List<String> bands = Arrays.stream(bandBySeat, from, to)
                    .distinct()
                    .mapToObj(band -> quotas.get(band).band())
                    .toList();
            if (bands.size() > 1) {
                ties.add(new ForcedDistribution.Tie(score, equals, bands));
            } else {
                equals.forEach(review -> placements.add(new ForcedDistribution.Placement(review, score, bands.get(0))));
            }
        }
        return new ForcedDistribution(quotas, placements, ties);
    }

    private static int endOfEquals(List<RatedReview> ranked, int from) {
        int to = from + 1;
        while (to < ranked.size()
                && ranked.get(to).score().compareTo(ranked.get(from).score()) == 0) {
            to++;
        }
        return to;
    }
}
