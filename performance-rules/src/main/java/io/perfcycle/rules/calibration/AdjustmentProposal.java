package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.outcome.Explanation;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a method would make of scores. It changes nothing: each becomes a rating only by somebody's reasoned adjustment.
 *
 * @param scores the scores for which the method has a proposal, in the order in which they went in
 * @param explanation the method with its estimates
 */
public record AdjustmentProposal(List<Proposed> scores, Explanation explanation) {
    /** Copies the list. */
    public AdjustmentProposal {
        scores = List.copyOf(scores);
    }

    /**
     * A proposed score.
     *
     * @param review which review
     * @param from the score as it is
     * @param exact what the method gives, with 12 digits after the point; may be off the scale
     * @param onScale the same cut to the ends of the scale
     */
    public record Proposed(ReviewId review, BigDecimal from, BigDecimal exact, BigDecimal onScale) {
        /** {@return whether it had to be cut} */
        public boolean isClipped() {
            return exact.compareTo(onScale) != 0;
        }
    }
}
