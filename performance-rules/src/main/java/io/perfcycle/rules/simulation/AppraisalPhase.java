package io.perfcycle.rules.simulation;

import io.perfcycle.core.review.PanelPolicy;
import java.util.List;

/** Phases that turn ratings into marks, or give them as marks. */
public sealed interface AppraisalPhase extends Phase {
    /**
     * A scale of points from 1 up.
     *
     * @param points how many, 2 or more
     * @param middle the rating that lies in the middle of the scale
     * @param width how far points lie apart, more than 0
     */
    record Scale(int points, double middle, double width) {
        /** The point nearest to a rating. */
        long point(double rating) {
            double point = StrictMath.floor((rating - middle) / width + 0.5 * (points + 2));
            return point < 1 ? 1 : point > points ? points : (long) point;
        }
    }

    /**
     * Ratings become the nearest points of a scale.
     *
     * @param scale the scale
     */
    record Grade(Scale scale) implements AppraisalPhase {}

    /**
     * Each rater of a panel gives a point of a scale, and the rating is the panel's score by the kernel of production.
     *
     * @param rate how one of them rates, and how many there are
     * @param scale the scale on which each of them does
     * @param policy how many voices are left out at each end, and the rounding of the mean
     */
    record Panel(Rate rate, Scale scale, PanelPolicy policy) implements AppraisalPhase {}

    /**
     * A committee moves ratings towards the mean of their level.
     *
     * @param down the share of the distance that those above are moved down, 0 to 1
     * @param up the share of the distance that those below are moved up, 0 to 1; committees move down more readily
     */
    record Committee(double down, double up) implements AppraisalPhase {}

    /**
     * Ratings become the numbers of bands, 1 for the lowest, filled from the lowest rating by quotas: a forced distribution by the
     * kernel of production. Of equal ratings those that stand first come into the lower band.
     *
     * @param shares the share of each band from low to high; together more than 0
     * @param byTeam whether each team is distributed by itself, or each level
     * @param smallest in groups of fewer people everybody comes into the middle, 1 or more
     */
    record Distribute(List<Double> shares, boolean byTeam, int smallest) implements AppraisalPhase {
        /** Copies the list. */
        public Distribute {
            shares = List.copyOf(shares);
        }
    }
}
