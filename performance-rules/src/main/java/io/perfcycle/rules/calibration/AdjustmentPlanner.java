package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.RatingScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Methods that would make reviewers comparable, as proposals only. All of them take differences between teams away together
 * with differences between reviewers; how much of that is meant is a declared choice. Stateless.
 */
public final class AdjustmentPlanner {
    private AdjustmentPlanner() {}

    /**
     * Carries the scores of each reviewer to one mean and spread: M + S × (x − mean) / standard deviation, standard deviations
     * of samples. Teams that are too small or without spread stay as they are, with a finding.
     *
     * @param reviews the scores
     * @param policy the smallest team and the target
     * @param scale the scale to whose ends proposals are cut
     * @return the proposal; empty where there are no two scores
     */
    public static Outcome<AdjustmentProposal> byStandardScore(
            List<RatedReview> reviews, SpreadPolicy policy, RatingScale scale) {
        return spread("standard scores", reviews, policy, scale, values -> {
            double mean = Moments.mean(values);
            double deviation = Moments.deviation(values).orElseThrow();
            double[] scores = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                scores[i] = (values[i] - mean) / deviation;
            }
            return scores;
        });
    }

    /**
     * Carries the ranks within each team to one mean and spread: M + S × normal score.
     *
     * @param reviews the scores
     * @param formula how ranks become normal scores
     * @param policy the smallest team and the target
     * @param scale the scale to whose ends proposals are cut
     * @return the proposal; empty where there are no two scores
     */
    public static Outcome<AdjustmentProposal> byRank(
            List<RatedReview> reviews, NormalScore formula, SpreadPolicy policy, RatingScale scale) {
        return spread(
                "normal scores of ranks, " + formula,
                reviews,
                policy,
                scale,
                values -> RankNormalisation.normalScores(values, formula));
    }

    private static Outcome<AdjustmentProposal> spread(
            String rule,
            List<RatedReview> reviews,
            SpreadPolicy policy,
            RatingScale scale,
            UnaryOperator<double[]> standardise) {
        Teams teams = new Teams(reviews);
        List<Finding> findings = new ArrayList<>();
        List<Explanation> parts = new ArrayList<>();
        double mean = policy.target()
                .map(target -> target.mean().doubleValue())
                .orElseGet(() -> reviews.isEmpty() ? 0 : Moments.mean(teams.all()));
        double deviation = policy.target()
                .map(target -> target.deviation().doubleValue())
                .orElseGet(() -> Moments.deviation(teams.all()).orElse(0));
        for (EmployeeId reviewer : teams.reviewers()) {
            double[] values = teams.of(reviewer);
            double own = Moments.deviation(values).orElse(0);
            parts.add(Explanation.of(reviewer.value(), plain(Moments.mean(values)), "mean")
                    .with("people", values.length)
                    .with("standard deviation", plain(own)));
            if (values.length < policy.smallestTeam()) {
                findings.add(Finding.of(CalibrationFinding.TEAM_TOO_SMALL)
                        .with("reviewer", reviewer)
                        .with("people", values.length)
                        .with("least", policy.smallestTeam()));
            } else if (own == 0) {
                findings.add(Finding.of(CalibrationFinding.NO_SPREAD).with("reviewer", reviewer));
            } else {
                teams.propose(reviewer, carried(standardise.apply(values), mean, deviation));
            }
        }
        List<AdjustmentProposal.Proposed> proposals = teams.proposals(scale, findings);
        findings.add(attribution(Percent.HUNDRED));
        Explanation explanation = Explanation.of("proposed scores", proposals.size(), rule)
                .with("target mean", plain(mean))
                .with("target standard deviation", plain(deviation))
                .madeOf(parts);
        return Outcome.judged(new AdjustmentProposal(proposals, explanation), findings);
    }

    private static double[] carried(double[] standard, double mean, double deviation) {
        double[] carried = new double[standard.length];
        for (int i = 0; i < standard.length; i++) {
            carried[i] = mean + deviation * standard[i];
        }
        return carried;
    }

    /**
     * Takes a declared share of each reviewer's estimated effect away: x − λ × B (mean − μ), with B = τ² / (τ² + σ² / n) and the
     * variances by the method of moments (one-way, teams of unequal size); μ is weighted by precision. A negative estimate of
     * τ² counts as 0: nothing is adjusted, and a finding says so.
     *
     * @param reviews the scores
     * @param attribution λ, 0 to 100 %: which share of the differences between reviewers is taken as leniency. It cannot be
     *     estimated from these scores where each person has one reviewer
     * @param scale the scale to whose ends proposals are cut
     * @return the proposal; refused where differences between reviewers cannot be estimated
     * @throws IllegalArgumentException if λ is not from 0 to 100 %
     */
    public static Outcome<AdjustmentProposal> byShrinkage(
            List<RatedReview> reviews, Percent attribution, RatingScale scale) {
        BigDecimal lambda = attribution.fraction();
        if (lambda.signum() < 0 || lambda.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A share is from 0 to 100 %, not " + attribution);
        }
        Teams teams = new Teams(reviews);
        List<double[]> groups = teams.reviewers().stream().map(teams::of).toList();
        if (groups.size() < 2 || reviews.size() <= groups.size()) {
            return Outcome.refused(List.of(Finding.of(CalibrationFinding.NO_TEAMS)));
        }
        OneWayEffects effects = OneWayEffects.of(groups);
        List<Finding> findings = new ArrayList<>();
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            EmployeeId reviewer = teams.reviewers().get(i);
            double effect = effects.effect(i);
            double[] adjusted = groups.get(i).clone();
            for (int j = 0; j < adjusted.length; j++) {
                adjusted[j] -= lambda.doubleValue() * effect;
            }
            teams.propose(reviewer, adjusted);
            parts.add(Explanation.of(reviewer.value(), plain(effect), "estimated effect")
                    .with("people", adjusted.length)
                    .with("mean", plain(effects.mean(i)))
                    .with("reliability", plain(effects.reliability(i))));
        }
        if (effects.between() == 0) {
            findings.add(Finding.of(CalibrationFinding.NO_DIFFERENCE));
        }
        List<AdjustmentProposal.Proposed> proposals = teams.proposals(scale, findings);
        findings.add(attribution(attribution));
        Explanation explanation = Explanation.of("proposed scores", proposals.size(), "shrinkage of reviewers' effects")
                .with("share taken as leniency", attribution)
                .with("mean weighted by precision", plain(effects.centre()))
                .with("variance between reviewers", plain(effects.between()))
                .with("variance within teams", plain(effects.within()))
                .madeOf(parts);
        return Outcome.judged(new AdjustmentProposal(proposals, explanation), findings);
    }

    private static Finding attribution(Percent share) {
        return Finding.of(CalibrationFinding.ATTRIBUTION).with("share", share);
    }

    private static String plain(double number) {
        return Decimals.plain(Moments.decimal(number));
    }
}
