package io.perfcycle.rules.simulation;

import io.perfcycle.rules.review.PanelKernel;
import io.perfcycle.rules.simulation.AppraisalPhase.Panel;
import io.perfcycle.rules.simulation.AppraisalPhase.Scale;
import java.math.BigDecimal;

/** Raters of a team give points of a scale; the panel's score is that of production. */
final class Marks implements Operator {
    private final Phase.Rate rate;
    private final Scale scale;
    private final PanelKernel kernel;
    private final double unit;
    private final long[] points;
    private final double[] lenient;

    Marks(Panel phase) {
        rate = phase.rate();
        scale = phase.scale();
        kernel = PanelKernel.of(phase.policy(), 0);
        unit = BigDecimal.ONE.movePointRight(phase.policy().rounding().digits()).doubleValue();
        points = new long[rate.raters()];
        lenient = new double[rate.raters()];
    }

    /** Ratings become points. */
    static Operator grade(Scale scale) {
        return (world, time) -> {
            for (int level = 0; level < world.levels(); level++) {
                for (int p = world.from[level]; p < world.to[level]; p++) {
                    if (!Double.isNaN(world.rating[p])) {
                        world.rating[p] = scale.point(world.rating[p]);
                    }
                }
            }
        };
    }

    @Override
    public void apply(World world, int time) {
        rate(world, world.rating);
        if (world.parallel.length > 0) {
            rate(world, world.parallel);
        }
    }

    private void rate(World world, double[] ratings) {
        for (int team = 0; team < world.teams(); team++) {
            int to = world.teamTo(team);
            for (int p = world.teamFrom(team); p < to; p++) {
                if (p == world.teamFrom(team)) {
                    panel(world.random(Purpose.RATERS));
                }
                ratings[p] = Double.isNaN(world.score[p]) ? Double.NaN : mark(world, p);
            }
        }
    }

    private void panel(RandomStream random) {
        for (int i = 0; i < lenient.length; i++) {
            lenient[i] = rate.leniency() * random.gaussian();
        }
    }

    private double mark(World world, int p) {
        RandomStream random = world.random(Purpose.RATING);
        double seen = rate.slope() * world.seen(p) + (world.tag[p] == World.FAVOURED ? rate.bias() : 0);
        for (int i = 0; i < points.length; i++) {
            points[i] = scale.point(seen + lenient[i] + rate.noise() * random.gaussian());
        }
        return kernel.mean(points, 0, points.length) / unit;
    }
}
