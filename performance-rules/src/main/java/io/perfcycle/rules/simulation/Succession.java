package io.perfcycle.rules.simulation;

import java.util.Arrays;

/** Vacancies are filled from one level below, from the top down. */
final class Succession implements Operator {
    /** Up to so many are found one after the other, more by a cut. */
    private static final int FEW = 4;
    /** A cut above up to so many is found in one pass. */
    private static final int SOME = 16;

    private final Phase.Promote phase;
    private final Trait ability;
    private final double keep;
    private final double anew;
    private final Candidates candidates;
    private final boolean chosen;
    private final boolean all;
    /** The highest, if a cut is to be found among few. */
    private final double[] top = new double[SOME];

    Succession(Phase.Promote phase, Trait ability) {
        this.phase = phase;
        this.ability = ability;
        this.keep = phase.transfer().amount();
        this.anew = Math.sqrt(Math.max(0, 1 - keep * keep)) * ability.sd();
        this.candidates = new Candidates(phase);
        this.all = phase.levels().isEmpty();
        this.chosen = Candidates.areNeeded(phase);
    }

    @Override
    public void apply(World world, int time) {
        for (int level = world.levels() - 1; level > 0; level--) {
            if (all || phase.levels().contains(level + 1)) {
                fill(world, level);
            }
        }
    }

    private void fill(World world, int level) {
        int count = Math.min(world.vacant(level), world.occupied(level - 1));
        if (chosen) {
            candidates.fill(world, level, count, this);
        } else if (phase.selection() == Phase.Selection.RANDOM) {
            for (int i = 0; i < count; i++) {
                move(world, anybody(world, level - 1), level);
            }
        } else if (count > FEW) {
            cut(world, level, count);
        } else {
            for (int i = 0; i < count; i++) {
                move(world, extreme(world, level - 1), level);
            }
        }
    }

    private static int anybody(World world, int level) {
        RandomStream random = world.random(Purpose.SELECTION);
        int size = world.to[level] - world.from[level];
        int p;
        do {
            p = world.from[level] + random.below(size);
        } while (Double.isNaN(world.score[p]));
        return p;
    }

    private int extreme(World world, int level) {
        return phase.selection() == Phase.Selection.BEST
                ? highest(world.score, world.from[level], world.to[level])
                : lowest(world.score, world.from[level], world.to[level]);
    }

    private static int highest(double[] score, int from, int to) {
        double most = Double.NEGATIVE_INFINITY;
        int found = -1;
        for (int p = from; p < to; p++) {
            if (score[p] > most) {
                most = score[p];
                found = p;
            }
        }
        return found;
    }

    private static int lowest(double[] score, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        int found = -1;
        for (int p = from; p < to; p++) {
            if (score[p] < least) {
                least = score[p];
                found = p;
            }
        }
        return found;
    }

    private double sign() {
        return phase.selection() == Phase.Selection.BEST ? 1 : -1;
    }

    private void cut(World world, int level, int count) {
        double sign = sign();
        int from = world.from[level - 1];
        int to = world.to[level - 1];
        double cut = count <= SOME ? topCut(world.score, from, to, count) : selected(world, from, to, count);
        int left = count;
        for (int p = from; p < to; p++) {
            if (sign * world.score[p] > cut) {
                move(world, p, level);
                left--;
            }
        }
        for (int p = from; left > 0; p++) {
            if (sign * world.score[p] == cut) {
                move(world, p, level);
                left--;
            }
        }
    }

    private double selected(World world, int from, int to, int count) {
        double sign = sign();
        int n = 0;
        for (int p = from; p < to; p++) {
            if (!Double.isNaN(world.score[p])) {
                world.sorted[n++] = sign * world.score[p];
            }
        }
        return Ordering.at(world.sorted, n, n - count);
    }

    /** The same, by keeping the highest so far in order: few are higher than the lowest of them. */
    private double topCut(double[] score, int from, int to, int count) {
        double sign = sign();
        Arrays.fill(top, 0, count, Double.NEGATIVE_INFINITY);
        double least = Double.NEGATIVE_INFINITY;
        for (int p = from; p < to; p++) {
            double value = sign * score[p];
            if (value > least) {
                int place = count - 1;
                for (; place > 0 && top[place - 1] < value; place--) {
                    top[place] = top[place - 1];
                }
                top[place] = value;
                least = top[count - 1];
            }
        }
        return least;
    }

    private void move(World world, int from, int level) {
        int to = world.promote(from, level);
        world.score[to] = inNewRole(world, to);
    }

    /** What the score of somebody becomes in another role. */
    double inNewRole(World world, int position) {
        RandomStream random = world.random(Purpose.TRANSFER);
        double score = world.score[position];
        return switch (phase.transfer().kind()) {
            case KEEP -> score;
            case SHIFT -> ability.kept(score + keep * (2 * random.uniform() - 1));
            case CORRELATED -> {
                double mean = ability.mean();
                yield keep == 0
                        ? world.draws().fresh(random, world.tag[position])
                        : ability.kept(mean + keep * (score - mean) + anew * random.gaussian());
            }
            case SCALE -> ability.kept(keep * score);
        };
    }
}
