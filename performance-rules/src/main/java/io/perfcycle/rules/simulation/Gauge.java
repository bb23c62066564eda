package io.perfcycle.rules.simulation;

import java.util.function.IntToDoubleFunction;

/** Works out the figures of one indicator in a world. */
final class Gauge {
    private final double[] figures;
    private final double[] sums;

    Gauge(int levels) {
        figures = new double[levels];
        sums = new double[levels];
    }

    /** What the last measurement found. */
    double[] figures() {
        return figures;
    }

    /** Measures; returns how many figures there are. */
    int measure(Reading reading, World world) {
        switch (reading.indicator()) {
            case EFFICIENCY -> figures[0] = efficiency(world);
            case MEAN -> figures[0] = mean(world);
            case LEVEL_MEAN -> {
                for (int level = 0; level < world.levels(); level++) {
                    figures[level] = mean(world.score, world.from[level], world.to[level]);
                }
            }
            case FAVOURED_SHARE -> shares(world, true);
            case OTHER_SHARE -> shares(world, false);
            case LOWEST_ERROR -> figures[0] = TailError.of(world, reading.tail(), true, false);
            case HIGHEST_ERROR -> figures[0] = TailError.of(world, reading.tail(), false, false);
            case LOWEST_ERROR_BY_CHANCE -> figures[0] = TailError.of(world, reading.tail(), true, true);
            case HIGHEST_ERROR_BY_CHANCE -> figures[0] = TailError.of(world, reading.tail(), false, true);
            case TOP_MISSED -> figures[0] = TailError.missed(world, reading.tail(), -1);
            case BOTTOM_MISSED -> figures[0] = TailError.missed(world, reading.tail(), 1);
            case TEAM_ERROR -> figures[0] = TailError.ofTeams(world);
            case RELIABILITY -> figures[0] = correlation(world, world.rating, world.parallel);
            case VALIDITY -> figures[0] = correlation(world, world.score, world.rating);
            case PERFORMANCE -> figures[0] = mean(world, world::performance);
            case TENURE ->
                figures[0] = mean(world, p -> Double.isNaN(world.score[p]) ? Double.NaN : world.seniority(p));
            case TOP_SHARE -> figures[0] = TailError.topShare(world, reading.tail());
            case ALIGNED_SHARE -> figures[0] = world.goals().alignment();
            case REPORTED_PROGRESS -> figures[0] = world.goals().reported();
            case OUTCOME -> figures[0] = world.goals().outcome();
        }
        return reading.indicator().isByLevel() ? figures.length : 1;
    }

    private double efficiency(World world) {
        addUp(world);
        double sum = 0;
        double weights = 0;
        for (int level = 0; level < world.levels(); level++) {
            sum += world.weight[level] * sums[level];
            weights += world.weight[level] * (world.to[level] - world.from[level]);
        }
        return 100 * sum / (10 * weights);
    }

    /**
     * The sum of scores of each level, each in the order of positions. The bottom is added up beside the levels above it: an
     * addition has to wait for the one before it, but not for one of another sum.
     */
    private void addUp(World world) {
        double[] score = world.score;
        double bottom = 0;
        int b = world.from[0];
        for (int level = 1; level < sums.length; level++) {
            double scores = 0;
            int p = world.from[level];
            int end = world.to[level];
            int both = Math.min(end - p, world.to[0] - b);
            for (int i = 0; i < both; i++) {
                scores += there(score[p + i]);
                bottom += there(score[b + i]);
            }
            b += both;
            for (p += both; p < end; p++) {
                scores += there(score[p]);
            }
            sums[level] = scores;
        }
        for (; b < world.to[0]; b++) {
            bottom += there(score[b]);
        }
        sums[0] = bottom;
    }

    private static double there(double score) {
        return !Double.isNaN(score) ? score : 0;
    }

    static double mean(double[] values, int from, int to) {
        double sum = 0;
        int n = 0;
        for (int i = from; i < to; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return sum / n;
    }

    private static double mean(World world) {
        double sum = 0;
        int n = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double score = world.score[p];
                if (!Double.isNaN(score)) {
                    sum += score;
                    n++;
                }
            }
        }
        return sum / n;
    }

    private static double mean(World world, IntToDoubleFunction figure) {
        double sum = 0;
        int n = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int p = world.from[level]; p < world.to[level]; p++) {
                double value = figure.applyAsDouble(p);
                if (!Double.isNaN(value)) {
                    sum += value;
                    n++;
                }
            }
        }
        return sum / n;
    }

    private void shares(World world, boolean favoured) {
        for (int level = 0; level < world.levels(); level++) {
            int of = 0;
            int n = 0;
            for (int p = world.from[level]; p < world.to[level]; p++) {
                if (!Double.isNaN(world.score[p])) {
                    of += world.tag[p];
                    n++;
                }
            }
            figures[level] = (double) (favoured ? of : n - of) / n;
        }
    }

    /** Over those who have both. */
    private static double correlation(World world, double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        int n = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int i = world.from[level]; i < world.to[level]; i++) {
                boolean both = !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
                sumA += both ? a[i] : 0;
                sumB += both ? b[i] : 0;
                n += both ? 1 : 0;
            }
        }
        double meanA = sumA / n;
        double meanB = sumB / n;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int level = 0; level < world.levels(); level++) {
            for (int i = world.from[level]; i < world.to[level]; i++) {
                double da = a[i] - meanA;
                double db = b[i] - meanB;
                boolean both = !Double.isNaN(da) && !Double.isNaN(db);
                ab += both ? da * db : 0;
                aa += both ? da * da : 0;
                bb += both ? db * db : 0;
            }
        }
        return ab / Math.sqrt(aa * bb);
    }
}
