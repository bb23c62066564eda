package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.rules.review.PanelCalculator;
import io.perfcycle.rules.review.PanelScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proposes the score of a panel, without its highest and lowest voices, for a review that several people rated. Stateless. */
public final class PanelAdjustmentPlanner {
    private PanelAdjustmentPlanner() {}

    /**
     * A review with the scores of its panel.
     *
     * @param review which review
     * @param from its score as it is
     * @param panel what each rater gave; nothing for a rater who gave none
     */
    public record Panel(ReviewId review, BigDecimal from, List<Optional<BigDecimal>> panel) {
        /** Copies the list. */
        public Panel {
            panel = List.copyOf(panel);
        }
    }

    /**
     * Proposes.
     *
     * @param panels the reviews
     * @param policy how many voices are left out at each end, and the rounding
     * @return the proposal; a review with too few voices has none, and a finding
     */
    public static Outcome<AdjustmentProposal> plan(List<Panel> panels, PanelPolicy policy) {
        List<AdjustmentProposal.Proposed> proposals = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Explanation> parts = new ArrayList<>();
        for (Panel panel : panels) {
            PanelScore score = PanelCalculator.measure(panel.panel(), policy);
            parts.add(PanelCalculator.explain(panel.panel(), policy).with("review", panel.review()));
            if (score.score().isEmpty()) {
                findings.add(Finding.of(CalibrationFinding.TOO_FEW_RATERS)
                        .with("review", panel.review())
                        .with("raters", score.given())
                        .with("trimmed", policy.trimmed()));
            }
            score.score()
                    .ifPresent(mean ->
                            proposals.add(new AdjustmentProposal.Proposed(panel.review(), panel.from(), mean, mean)));
        }
        Explanation explanation = Explanation.of("proposed scores", proposals.size(), "trimmed means of panels")
                .madeOf(parts);
        return Outcome.judged(new AdjustmentProposal(proposals, explanation), findings);
    }
}
