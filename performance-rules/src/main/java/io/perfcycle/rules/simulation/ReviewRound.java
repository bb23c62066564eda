package io.perfcycle.rules.simulation;

import io.perfcycle.rules.review.PanelKernel;
import io.perfcycle.rules.review.ScoreKernel;
import io.perfcycle.rules.simulation.AppraisalPhase.Review;
import java.math.BigDecimal;

/**
 * Raters give points for sections; a rater's summary is that of production, and so is the panel's score. The same draws are made
 * whatever the spreads are, so that policies share random numbers.
 */
final class ReviewRound implements Operator {
    private final Review phase;
    private final Phase.Rate rate;
    private final double middle;
    private final ScoreKernel kernel;
    private final PanelKernel panel;
    private final double unit;
    private final long[] points;
    private final long[] summaries;
    /** The raters of a second, independent round, for reliability. */
    private final RaterPool others;

    ReviewRound(Review phase, Trait ability, int teams) {
        this.phase = phase;
        rate = phase.panel().rate();
        middle = ability.mean();
        kernel = phase.kernel().orElseThrow();
        int digits = phase.panel().policy().rounding().digits();
        panel = PanelKernel.of(phase.panel().policy(), digits);
        unit = BigDecimal.ONE.movePointRight(digits).doubleValue();
        points = new long[phase.sections().size()];
        summaries = new long[rate.raters()];
        others = new RaterPool(teams, phase);
    }

    @Override
    public void apply(World world, int time) {
        rate(world, world.rating, world.extras().raters(), !phase.sameRaters());
        if (world.parallel.length > 0) {
            rate(world, world.parallel, others, true);
        }
    }

    private void rate(World world, double[] ratings, RaterPool raters, boolean anew) {
        for (int team = 0; team < world.teams(); team++) {
            int to = world.teamTo(team);
            if (world.teamFrom(team) < to) {
                raters.meet(team, phase, anew, world.random(Purpose.RATERS));
            }
            for (int p = world.teamFrom(team); p < to; p++) {
                ratings[p] = Double.isNaN(world.score[p]) ? Double.NaN : rating(world, p, raters, team);
            }
        }
    }

    /** Not a number where nobody has a summary. */
    private double rating(World world, int p, RaterPool raters, int team) {
        RandomStream random = world.random(Purpose.RATING);
        world.extras().profile().meet(p, world.random(Purpose.PROFILE));
        for (int i = 0; i < summaries.length; i++) {
            double halo = phase.differences().halo() * random.gaussian();
            summaries[i] = summary(world, p, halo, raters.leniency(team, i), raters.slope(team, i));
        }
        long score = panel.mean(summaries, 0, summaries.length);
        return score == ScoreKernel.UNRATED ? Double.NaN : score / unit;
    }

    /** R = a·(P + halo) + L + bias + noise for each section; what a slope of one's own adds turns about the mean of the ability. */
    private long summary(World world, int p, double halo, double lenient, double steeper) {
        RandomStream random = world.random(Purpose.RATING);
        double bias = world.tag[p] == World.FAVOURED ? rate.bias() : 0;
        for (int i = 0; i < points.length; i++) {
            double known = world.seen(p) + world.extras().profile().of(p, i) + halo;
            double seen = rate.slope() * known + steeper * (known - middle);
            double mark = seen + lenient + bias + rate.noise() * random.gaussian();
            boolean left = random.chance(phase.differences().unrated());
            points[i] = left ? ScoreKernel.UNRATED : phase.panel().scale().point(mark);
        }
        return kernel.compose(points, 0);
    }
}
