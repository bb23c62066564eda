package io.perfcycle.rules.statistics;

/**
 * The restricted likelihood of two crossed random effects, as a function of θ² = variance / error variance of each (Bates et al.
 * 2015). Ratees are absorbed, which leaves a matrix of raters. For one run in one thread.
 */
final class CrossedLikelihood {
    private final RatingColumns ratings;
    private final int[] perRatee;
    private final int[][] byRatee;
    private final double origin;

    CrossedLikelihood(RatingColumns ratings) {
        this.ratings = ratings;
        this.origin = ratings.value(0);
        this.perRatee = new int[ratings.rateeCount()];
        for (int at = 0; at < ratings.size(); at++) {
            perRatee[ratings.ratee(at)]++;
        }
        this.byRatee = new int[perRatee.length][];
        for (int i = 0; i < byRatee.length; i++) {
            byRatee[i] = new int[perRatee[i]];
        }
        int[] filled = new int[perRatee.length];
        for (int at = 0; at < ratings.size(); at++) {
            int ratee = ratings.ratee(at);
            byRatee[ratee][filled[ratee]++] = at;
        }
    }

    RandomRaterModel fit() {
        double[] theta = SimplexSearch.least(point -> new Solved(point).deviance(), new double[] {1, 1});
        return new Solved(theta).model();
    }

    /** The equations for one pair of θ. */
    private final class Solved {
        private final double ratees;
        private final double raters;
        private final Cholesky inner;
        private final double logDeterminant;
        private final double[] ones;
        private final double[] values;
        private double oneOne;
        private double oneValue;
        private double valueValue;

        Solved(double[] theta) {
            this.ratees = theta[0] * theta[0];
            this.raters = theta[1] * theta[1];
            int k = ratings.raterCount();
            double[][] matrix = new double[k][k];
            this.ones = new double[k];
            this.values = new double[k];
            double log = 0;
            for (int[] own : byRatee) {
                log += Math.log1p(ratees * own.length);
                absorb(own, matrix);
            }
            for (int j = 0; j < k; j++) {
                for (int i = 0; i < k; i++) {
                    matrix[j][i] = raters * matrix[j][i] + (i == j ? 1 : 0);
                }
            }
            this.inner =
                    Cholesky.of(matrix).orElseThrow(() -> new IllegalStateException("A sum of squares is negative"));
            this.logDeterminant = log + inner.logDeterminant();
            oneOne -= raters * product(ones, inner.solve(ones));
            oneValue -= raters * product(ones, inner.solve(values));
            valueValue -= raters * product(values, inner.solve(values));
        }

        /** Adds what one ratee's ratings contribute after the ratee's own effect is absorbed. */
        private void absorb(int[] own, double[][] matrix) {
            double pulled = ratees / (1 + ratees * own.length);
            double sum = 0;
            for (int at : own) {
                sum += value(at);
            }
            for (int at : own) {
                int rater = ratings.rater(at);
                double one = 1 - pulled * own.length;
                double value = value(at) - pulled * sum;
                ones[rater] += one;
                values[rater] += value;
                oneOne += one;
                oneValue += value;
                valueValue += value * value(at);
                matrix[rater][rater] += 1;
                for (int other : own) {
                    matrix[rater][ratings.rater(other)] -= pulled;
                }
            }
        }

        private double value(int at) {
            return ratings.value(at) - origin;
        }

        private double residual() {
            return (valueValue - oneValue * oneValue / oneOne) / (ratings.size() - 1);
        }

        double deviance() {
            return (ratings.size() - 1) * Math.log(Math.max(residual(), 1e-300)) + logDeterminant + Math.log(oneOne);
        }

        RandomRaterModel model() {
            double centre = oneValue / oneOne;
            double[] rest = new double[values.length];
            for (int j = 0; j < rest.length; j++) {
                rest[j] = raters * (values[j] - centre * ones[j]);
            }
            double[] raterEffects = inner.solve(rest);
            double[] rateeEffects = new double[byRatee.length];
            for (int i = 0; i < byRatee.length; i++) {
                for (int at : byRatee[i]) {
                    rateeEffects[i] += value(at) - centre - raterEffects[ratings.rater(at)];
                }
                rateeEffects[i] *= ratees / (1 + ratees * byRatee[i].length);
            }
            return new RandomRaterModel(
                    ratings.size(),
                    origin + centre,
                    ratees * residual(),
                    raters * residual(),
                    residual(),
                    rateeEffects,
                    raterEffects);
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
