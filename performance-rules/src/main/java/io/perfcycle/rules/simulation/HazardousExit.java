package io.perfcycle.rules.simulation;

import java.util.List;
import java.util.Set;

/** Everybody throws a coin of their own whether they leave. One draw for each position, so that policies share random numbers. */
final class HazardousExit implements Operator {
    private final double base;
    private final Set<Integer> levels;
    private final Curve age;
    private final Curve tenure;
    private final Curve levelTenure;
    private final Curve rating;

    HazardousExit(Hazard phase) {
        base = phase.base();
        levels = phase.levels();
        age = new Curve(phase.factors().age());
        tenure = new Curve(phase.factors().tenure());
        levelTenure = new Curve(phase.factors().levelTenure());
        rating = new Curve(phase.factors().rating());
    }

    /** A factor by bands. */
    private static final class Curve {
        private final double[] from;
        private final double[] factor;

        Curve(List<Hazard.Band> bands) {
            from = bands.stream().mapToDouble(Hazard.Band::from).toArray();
            factor = bands.stream().mapToDouble(Hazard.Band::factor).toArray();
        }

        /** The factor of the last band that begins at the value or before; 1 where none does, as for what is not a number. */
        double at(double value) {
            int i = from.length - 1;
            while (i >= 0 && !(value >= from[i])) {
                i--;
            }
            return i < 0 ? 1 : factor[i];
        }
    }

    @Override
    public void apply(World world, int time) {
        RandomStream random = world.random(Purpose.EXIT);
        for (int level = 0; level < world.levels(); level++) {
            if (!levels.isEmpty() && !levels.contains(level + 1)) {
                continue;
            }
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double coin = random.uniform();
                if (!Double.isNaN(world.score[p]) && coin < probability(world, p)) {
                    world.vacate(p, level);
                }
            }
        }
    }

    /** Of somebody who is there. */
    double probability(World world, int p) {
        return base
                * age.at(world.years() - world.birth[p])
                * tenure.at(world.seniority(p))
                * levelTenure.at(world.tenure(p))
                * rating.at(world.rating[p]);
    }
}
