package io.perfcycle.rules.simulation;

/** Works out the figures of one indicator in a world. */
final class Gauge {
    private final double[] figures;

    Gauge(int levels) {
        figures = new double[levels];
    }

    /** What the last measurement found. */
    double[] figures() {
        return figures;
    }

    /** Measures; returns how many figures there are. */
    int measure(Reading reading, World world) {
        switch (reading.indicator()) {
            case EFFICIENCY -> figures[0] = efficiency(world);
            case MEAN -> figures[0] = mean(world.score, 0, world.score.length);
            case LEVEL_MEAN -> {
                for (int level = 0; level < world.levels(); level++) {
                    figures[level] = mean(world.score, world.start[level], world.start[level + 1]);
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
            case RELIABILITY -> figures[0] = correlation(world.rating, world.parallel);
            case VALIDITY -> figures[0] = correlation(world.score, world.rating);
            case PERFORMANCE -> figures[0] = performance(world);
            case TOP_SHARE -> figures[0] = TailError.topShare(world, reading.tail());
            case ALIGNED_SHARE -> figures[0] = world.goals().alignment();
            case REPORTED_PROGRESS -> figures[0] = world.goals().reported();
            case OUTCOME -> figures[0] = world.goals().outcome();
        }
        return reading.indicator().isByLevel() ? figures.length : 1;
    }

    private static double efficiency(World world) {
        double sum = 0;
        double weights = 0;
        for (int level = 0; level < world.levels(); level++) {
            double scores = 0;
            int end = world.start[level + 1];
            for (int p = world.start[level]; p < end; p++) {
                double score = world.score[p];
                scores += !Double.isNaN(score) ? score : 0;
            }
            sum += world.weight[level] * scores;
            weights += world.weight[level] * (end - world.start[level]);
        }
        return 100 * sum / (10 * weights);
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

    private static double performance(World world) {
        double sum = 0;
        int n = 0;
        for (int p = 0; p < world.score.length; p++) {
            double performance = world.performance(p);
            if (!Double.isNaN(performance)) {
                sum += performance;
                n++;
            }
        }
        return sum / n;
    }

    private void shares(World world, boolean favoured) {
        for (int level = 0; level < world.levels(); level++) {
            int of = 0;
            int n = 0;
            for (int p = world.start[level]; p < world.start[level + 1]; p++) {
                if (!Double.isNaN(world.score[p])) {
                    of += world.tag[p];
                    n++;
                }
            }
            figures[level] = (double) (favoured ? of : n - of) / n;
        }
    }

    /** Over those who have both. */
    private static double correlation(double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        int n = 0;
        for (int i = 0; i < a.length; i++) {
            boolean both = !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
            sumA += both ? a[i] : 0;
            sumB += both ? b[i] : 0;
            n += both ? 1 : 0;
        }
        double meanA = sumA / n;
        double meanB = sumB / n;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            double da = a[i] - meanA;
            double db = b[i] - meanB;
            boolean both = !Double.isNaN(da) && !Double.isNaN(db);
            ab += both ? da * db : 0;
            aa += both ? da * da : 0;
            bb += both ? db * db : 0;
        }
        return ab / Math.sqrt(aa * bb);
    }
}
