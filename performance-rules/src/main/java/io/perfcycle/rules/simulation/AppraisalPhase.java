package io.perfcycle.rules.simulation;

import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.review.ScoreKernel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

        /** The same as a scale of reviews, each point in the middle of its band. */
        RatingScale bands() {
            List<RatingScale.Band> bands = new ArrayList<>();
            for (int point = 1; point <= points; point++) {
                String name = Integer.toString(point);
                String from = point == 1 ? "1" : point - 1 + ".5";
                String to = point == points ? name : name + ".5";
                bands.add(RatingScale.Band.of(name, name, from, to));
            }
            return new RatingScale("points", bands);
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
     * A review with sections: each rater of a panel gives each section a point of the scale, R = a·(P + halo) + L + bias + noise;
     * a rater's points become a summary by the kernel of production for summaries, the summaries a rating by that for panels.
     *
     * @param panel how one of them rates, how many there are, and on which scale; the rounding is also that of summaries
     * @param differences how people differ between sections, and raters from each other
     * @param sections the sections, one or more, together weighing more than 0
     * @param missing what a section without a rating does
     * @param sameRaters whether a team has the same raters in each round, with the leniency and the slope that they had, or new ones
     */
    record Review(Panel panel, Differences differences, List<Section> sections, MissingPart missing, boolean sameRaters)
            implements AppraisalPhase {
        /** Copies the list. */
        public Review {
            sections = List.copyOf(sections);
        }

        /** The kernel of production for these sections; nothing where their sums could leave its range. */
        Optional<ScoreKernel> kernel() {
            List<ReviewSection> template = new ArrayList<>();
            List<String> critical = new ArrayList<>();
            for (Section section : sections) {
                String id = "S" + (template.size() + 1);
                template.add(new ReviewSection(id, id, new Weight(BigDecimal.valueOf(section.weight()))));
                if (section.critical()) {
                    critical.add(id);
                }
            }
            ScorePolicy score = ScorePolicy.standard()
                    .withMissingPart(missing)
                    .withRounding(panel.policy().rounding(), ScorePolicy.RoundingStep.FINAL)
                    .withCriticalSections(critical);
            return ScoreKernel.of(
                    new ReviewPolicy(template, panel.scale().bands(), score, SchedulePolicy.standard()), 0);
        }
    }

    /**
     * A section of a review.
     *
     * @param weight how much it counts in the summary, 0 or more
     * @param critical whether the lowest point in it makes the summary the lowest: a veto
     */
    record Section(double weight, boolean critical) {}

    /**
     * What differs between sections and between raters. Whatever is 0 leaves all others what they are.
     *
     * @param profile the standard deviation, over sections, of what somebody is good at, as scores are measured; it stays with the
     *     person, and its weighted mean over sections is 0
     * @param halo the standard deviation of the impression that a rater has of a person and sees in all sections alike, as scores
     *     are measured
     * @param slope the standard deviation of slopes between raters
     * @param unrated the probability that a rater leaves a section without a rating, 0 to 1
     */
    record Differences(double profile, double halo, double slope, double unrated) {
        /** {@return no differences} */
        public static Differences none() {
            return new Differences(0, 0, 0, 0);
        }
    }

    /**
     * Raters watch: what people perform now is remembered, and ratings are given of what is remembered. A mean of the last
     * observations, in which the one k before the last has the weight recency to the power of k.
     *
     * @param recency from 0 (only the last counts) to 1 (all count the same)
     * @param steps how many observations are remembered, 1 or more
     */
    record Observe(double recency, int steps) implements AppraisalPhase {}

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
