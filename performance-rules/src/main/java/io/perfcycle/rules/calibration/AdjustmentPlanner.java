package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.statistics.GroupShrinkage;
import io.perfcycle.rules.statistics.NormalScore;
import io.perfcycle.rules.statistics.StandardScores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        return new TeamSpread(reviews, policy)
                .carry(values -> StandardScores.of(values, true).orElseThrow())
                .proposal("standard scores", scale);
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
        return new TeamSpread(reviews, policy)
                .carry(values -> RankNormalisation.normalScores(values, formula))
                .proposal("normal scores of ranks, " + formula, scale);
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
        GroupShrinkage effects =
                GroupShrinkage.estimate(groups, GroupShrinkage.Method.MOMENTS).orElseThrow();
        return shrunk(teams, effects, attribution, scale);
    }

    private static Outcome<AdjustmentProposal> shrunk(
            Teams teams, GroupShrinkage effects, Percent attribution, RatingScale scale) {
        List<Finding> findings = new ArrayList<>();
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < teams.reviewers().size(); i++) {
            EmployeeId reviewer = teams.reviewers().get(i);
            GroupShrinkage.Group group = effects.groups().get(i);
            double effect = group.effect();
            double[] adjusted = teams.of(reviewer);
            for (int j = 0; j < adjusted.length; j++) {
                adjusted[j] -= attribution.fraction().doubleValue() * effect;
            }
            teams.propose(reviewer, adjusted);
            parts.add(Explanation.of(reviewer.value(), Moments.plain(effect), "estimated effect")
                    .with("people", adjusted.length)
                    .with("mean", Moments.plain(group.mean()))
                    .with("reliability", Moments.plain(group.reliability())));
        }
        if (effects.between() == 0) {
            findings.add(Finding.of(CalibrationFinding.NO_DIFFERENCE));
        }
        List<AdjustmentProposal.Proposed> proposals = teams.proposals(scale, findings);
        findings.add(Finding.of(CalibrationFinding.ATTRIBUTION).with("share", attribution));
        Explanation explanation = Explanation.of("proposed scores", proposals.size(), "shrinkage of reviewers' effects")
                .with("share taken as leniency", attribution)
                .with("mean weighted by precision", Moments.plain(effects.centre()))
                .with("variance between reviewers", Moments.plain(effects.between()))
                .with("variance within teams", Moments.plain(effects.within()))
                .madeOf(parts);
        return Outcome.judged(new AdjustmentProposal(proposals, explanation), findings);
    }
}
