package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.rules.internal.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Carries the scores of each team to one mean and spread. For one run in one thread. */
final class TeamSpread {
    private final Teams teams;
    private final SpreadPolicy policy;
    private final double mean;
    private final double deviation;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Explanation> parts = new ArrayList<>();

    TeamSpread(List<RatedReview> reviews, SpreadPolicy policy) {
        this.teams = new Teams(reviews);
        this.policy = policy;
        this.mean = policy.target()
                .map(target -> target.mean().doubleValue())
                .orElseGet(() -> reviews.isEmpty() ? 0 : Sums.mean(teams.all()));
        this.deviation = policy.target()
                .map(target -> target.deviation().doubleValue())
                .orElseGet(() -> Moments.deviation(teams.all()).orElse(0));
    }

    /** Makes standard scores of each team and carries them to the target; teams that are too small or alike stay. */
    TeamSpread carry(UnaryOperator<double[]> standardise) {
        for (EmployeeId reviewer : teams.reviewers()) {
            double[] values = teams.of(reviewer);
            double own = Moments.deviation(values).orElse(0);
            parts.add(Explanation.of(reviewer.value(), Moments.plain(Sums.mean(values)), "mean")
                    .with("people", values.length)
                    .with("standard deviation", Moments.plain(own)));
            if (values.length < policy.smallestTeam()) {
                findings.add(Finding.of(CalibrationFinding.TEAM_TOO_SMALL)
                        .with("reviewer", reviewer)
                        .with("people", values.length)
                        .with("least", policy.smallestTeam()));
            } else if (own == 0) {
                findings.add(Finding.of(CalibrationFinding.NO_SPREAD).with("reviewer", reviewer));
            } else {
                teams.propose(reviewer, carried(standardise.apply(values)));
            }
        }
        return this;
    }

    private double[] carried(double[] standard) {
        double[] carried = new double[standard.length];
        for (int i = 0; i < standard.length; i++) {
            carried[i] = mean + deviation * standard[i];
        }
        return carried;
    }

    Outcome<AdjustmentProposal> proposal(String rule, RatingScale scale) {
        List<AdjustmentProposal.Proposed> proposals = teams.proposals(scale, findings);
        findings.add(Finding.of(CalibrationFinding.ATTRIBUTION).with("share", Percent.HUNDRED));
        Explanation explanation = Explanation.of("proposed scores", proposals.size(), rule)
                .with("target mean", Moments.plain(mean))
                .with("target standard deviation", Moments.plain(deviation))
                .madeOf(parts);
        return Outcome.judged(new AdjustmentProposal(proposals, explanation), findings);
    }
}
