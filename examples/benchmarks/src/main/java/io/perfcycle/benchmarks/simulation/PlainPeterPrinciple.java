package io.perfcycle.benchmarks.simulation;

import java.util.SplittableRandom;

/** The Peter principle, common sense and the best, as somebody would write it who needs nothing else. */
final class PlainPeterPrinciple {
    private static final int[] SIZES = {81, 41, 21, 11, 5, 1};
    private static final double[] WEIGHTS = {0.2, 0.4, 0.6, 0.8, 0.9, 1};

    private final double[][] competence = new double[SIZES.length][];
    private final double[][] age = new double[SIZES.length][];
    private final SplittableRandom random;

    PlainPeterPrinciple(long seed) {
        random = new SplittableRandom(seed);
        for (int level = 0; level < SIZES.length; level++) {
            competence[level] = new double[SIZES[level]];
            age[level] = new double[SIZES[level]];
            for (int i = 0; i < SIZES[level]; i++) {
                hire(level, i);
            }
        }
    }

    private void hire(int level, int i) {
        competence[level][i] = clipped(random.nextGaussian(7, 2));
        age[level][i] = random.nextGaussian(25, 5);
    }

    private static double clipped(double value) {
        return value < 1 ? 1 : value > 10 ? 10 : value;
    }

    /** The mean efficiency of so many steps. */
    double run(int steps) {
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            leave();
            for (int level = SIZES.length - 1; level > 0; level--) {
                promote(level);
            }
            for (int i = 0; i < SIZES[0]; i++) {
                if (Double.isNaN(competence[0][i])) {
                    hire(0, i);
                }
            }
            sum += measure();
        }
        return sum / steps;
    }

    private void leave() {
        for (int level = 0; level < SIZES.length; level++) {
            for (int i = 0; i < SIZES[level]; i++) {
                if (competence[level][i] < 4 || age[level][i] > 60) {
                    competence[level][i] = Double.NaN;
                }
            }
        }
    }

    private void promote(int level) {
        for (int i = 0; i < SIZES[level]; i++) {
            if (Double.isNaN(competence[level][i])) {
                int best = -1;
                double most = -1;
                for (int j = 0; j < SIZES[level - 1]; j++) {
                    if (competence[level - 1][j] > most) {
                        most = competence[level - 1][j];
                        best = j;
                    }
                }
                competence[level][i] = clipped(most + 2 * random.nextDouble() - 1);
                age[level][i] = age[level - 1][best];
                competence[level - 1][best] = Double.NaN;
            }
        }
    }

    private double measure() {
        double sum = 0;
        double weights = 0;
        for (int level = 0; level < SIZES.length; level++) {
            double scores = 0;
            for (int i = 0; i < SIZES[level]; i++) {
                age[level][i]++;
                scores += competence[level][i];
            }
            sum += WEIGHTS[level] * scores;
            weights += WEIGHTS[level] * SIZES[level];
        }
        return 100 * sum / (10 * weights);
    }
}
