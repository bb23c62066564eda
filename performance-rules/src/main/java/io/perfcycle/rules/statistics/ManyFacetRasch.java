package io.perfcycle.rules.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The many-facet Rasch model with a common rating scale (Linacre 1989; Andrich 1978):
 * log(P_k / P_k−1) = θ_ratee − δ_criterion − λ_rater − τ_k, by joint maximum likelihood without correction of its bias; δ, λ and τ
 * each add up to 0. Programs that correct the bias or integrate ratees out differ by some hundredths of a logit.
 *
 * <p>Ratees with only lowest or only highest categories have no finite θ and are left out. A model is undefined where a
 * criterion or a rater is extreme in the same sense, a category is never used, or the design does not tell criteria and
 * raters apart.
 *
 * @param responses how many responses were used
 * @param rawScores the sum of categories by ratee, extreme ones too
 * @param extremeRatees ratees that were left out
 * @param measures the estimates, or why there are none
 */
public record ManyFacetRasch(int responses, List<Integer> rawScores, List<Integer> extremeRatees, Result measures) {
    /** The estimates, or why there are none. */
    public sealed interface Result permits Measures, Undefined {}

    /**
     * No estimates.
     *
     * @param reason why
     */
    public record Undefined(String reason) implements Result {}

    /**
     * The estimates in logits.
     *
     * @param ratees θ by ratee; undefined for extreme ones
     * @param criteria δ by criterion, higher for harder
     * @param raters λ by rater, higher for more severe
     * @param thresholds τ by step
     * @param logLikelihood of the responses used
     * @param infit the mean square of each rater's residuals weighted by information, about 1
     * @param outfit the same unweighted
     * @param fairAverages by ratee, the expected category from a rater of average severity on a criterion of average difficulty
     */
    public record Measures(
            List<Figure> ratees,
            List<Double> criteria,
            List<Double> raters,
            List<Double> thresholds,
            double logLikelihood,
            List<Double> infit,
            List<Double> outfit,
            List<Figure> fairAverages)
            implements Result {
        /** Copies the lists. */
        public Measures {
            ratees = List.copyOf(ratees);
            criteria = List.copyOf(criteria);
            raters = List.copyOf(raters);
            thresholds = List.copyOf(thresholds);
            infit = List.copyOf(infit);
            outfit = List.copyOf(outfit);
            fairAverages = List.copyOf(fairAverages);
        }
    }

    /** Copies the lists. */
    public ManyFacetRasch {
        rawScores = List.copyOf(rawScores);
        extremeRatees = List.copyOf(extremeRatees);
    }

    /**
     * Estimates.
     *
     * @param responses the responses
     * @return the model
     */
    public static ManyFacetRasch fit(RaschColumns responses) {
        int highest = responses.highest();
        int[][] scores = scores(responses);
        List<Integer> extreme = new ArrayList<>();
        List<Integer> raw = new ArrayList<>();
        for (int ratee = 0; ratee < responses.count(0); ratee++) {
            raw.add(scores[0][ratee]);
            if (isExtreme(scores, ratee, highest)) {
                extreme.add(ratee);
            }
        }
        boolean[] kept = new boolean[responses.size()];
        for (int row = 0; row < kept.length; row++) {
            kept[row] = Collections.binarySearch(extreme, responses.at(0, row)) < 0;
        }
        RaschColumns used = responses.rows(kept);
        String fault = RaschDesign.fault(used, highest);
        Result result = fault.isEmpty() ? new RaschEstimate(used, highest).measures() : new Undefined(fault);
        return new ManyFacetRasch(used.size(), raw, extreme, result);
    }

    private static int[][] scores(RaschColumns responses) {
        int[][] scores = new int[2][responses.count(0)];
        for (int row = 0; row < responses.size(); row++) {
            scores[0][responses.at(0, row)] += responses.category(row);
            scores[1][responses.at(0, row)]++;
        }
        return scores;
    }

    private static boolean isExtreme(int[][] scores, int ratee, int highest) {
        return scores[0][ratee] == 0 || scores[0][ratee] == scores[1][ratee] * highest;
    }
}
