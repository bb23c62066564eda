package io.perfcycle.benchmarks.simulation;

import java.util.SplittableRandom;

/** One firm under a forced distribution, as somebody would write it who needs nothing else. */
final class PlainForcedDistribution {
    private static final int PEOPLE = 100;
    private static final int GROUP = 10;
    private static final int APPLICANTS = 10;
    private static final double VALIDITY = 0.3;
    private static final double UNSEEN = Math.sqrt(1 - VALIDITY * VALIDITY);
    private static final double SIGNAL = Math.sqrt(0.7);
    private static final double NOISE = Math.sqrt(0.3);

    private final double[] potential = new double[PEOPLE];
    private final boolean[] left = new boolean[PEOPLE];
    private final SplittableRandom random;

    PlainForcedDistribution(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < PEOPLE; i++) {
            hire(i);
        }
    }

    private void hire(int i) {
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < APPLICANTS; a++) {
            double quality = random.nextGaussian();
            double seen = VALIDITY * quality + UNSEEN * random.nextGaussian();
            if (seen > most) {
                most = seen;
                potential[i] = quality;
            }
        }
        left[i] = false;
    }

    /** The mean potential over so many years. */
    double run(int years) {
        double sum = 0;
        for (int year = 0; year < years; year++) {
            voluntary();
            for (double each : potential) {
                sum += each;
            }
            for (int from = 0; from < PEOPLE; from += GROUP) {
                int lowest = from;
                double least = Double.POSITIVE_INFINITY;
                for (int i = from; i < from + GROUP; i++) {
                    double rating = SIGNAL * potential[i] + NOISE * random.nextGaussian();
                    if (rating < least) {
                        least = rating;
                        lowest = i;
                    }
                }
                hire(lowest);
            }
        }
        return sum / years / PEOPLE;
    }

    private void voluntary() {
        int count = 0;
        double product = random.nextDouble();
        double bound = Math.exp(-10);
        while (product > bound) {
            count++;
            product *= random.nextDouble();
        }
        while (count > 0) {
            int i = random.nextInt(PEOPLE);
            if (!left[i]) {
                left[i] = true;
                count--;
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            if (left[i]) {
                hire(i);
            }
        }
    }
}
