package io.perfcycle.rules.calibration;

import io.perfcycle.core.id.ReviewId;
import java.math.BigDecimal;
import java.util.List;

/**
 * A proposal that puts people into bands by quota. People with equal scores on both sides of a cut are not placed: either
 * all of them move to one side, against the quota, or people decide.
 *
 * @param quotas the quota of each band, from low to high
 * @param placements who is placed where, from the lowest score, equal scores in the order of ids
 * @param ties those across a cut, from the lowest score
 */
public record ForcedDistribution(List<BandQuota> quotas, List<Placement> placements, List<Tie> ties) {
    /** Copies the lists. */
    public ForcedDistribution {
        quotas = List.copyOf(quotas);
        placements = List.copyOf(placements);
        ties = List.copyOf(ties);
    }

    /**
     * A review in its band.
     *
     * @param review which review
     * @param score its score
     * @param band the band's code
     */
    public record Placement(ReviewId review, BigDecimal score, String band) {}

    /**
     * Equal scores that a cut would part.
     *
     * @param score the score
     * @param reviews all reviews with that score, in the order of ids
     * @param bands the bands on both sides, from low to high
     */
    public record Tie(BigDecimal score, List<ReviewId> reviews, List<String> bands) {
        /** Copies the lists. */
        public Tie {
            reviews = List.copyOf(reviews);
            bands = List.copyOf(bands);
        }
    }
}
