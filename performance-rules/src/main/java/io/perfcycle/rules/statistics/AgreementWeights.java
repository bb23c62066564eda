package io.perfcycle.rules.statistics;

/**
 * How much two categories agree: 1 for the same one, down to 0. A square matrix with ones on its diagonal. Immutable.
 */
public final class AgreementWeights {
    private final double[][] weights;

    private AgreementWeights(double[][] weights) {
        this.weights = weights;
    }

    /**
     * No agreement but in the same category.
     *
     * @param categories how many, 1 or more
     * @return the weights
     */
    public static AgreementWeights identity(int categories) {
        return made(categories, (i, j) -> i == j ? 0 : 1);
    }

    /**
     * 1 − |i − j| / (q − 1) over the places of the categories.
     *
     * @param categories q, the whole scale and not only what was used
     * @return the weights
     */
    public static AgreementWeights linear(int categories) {
        return made(categories, (i, j) -> Math.abs(i - j) / (categories - 1.0));
    }

    /**
     * 1 − ((i − j) / (q − 1))² over the places of the categories.
     *
     * @param categories q, the whole scale and not only what was used
     * @return the weights
     */
    public static AgreementWeights quadratic(int categories) {
        return made(categories, (i, j) -> Math.pow((i - j) / (categories - 1.0), 2));
    }

    /**
     * From weights of disagreement: 1 − d / greatest d.
     *
     * @param disagreement a square matrix, 0 on its diagonal, none negative, one above 0
     * @return the weights
     * @throws IllegalArgumentException if the matrix is not as said
     */
    public static AgreementWeights ofDisagreement(double[][] disagreement) {
        double greatest = 0;
        for (int i = 0; i < disagreement.length; i++) {
            for (int j = 0; j < disagreement.length; j++) {
                double weight = disagreement[i].length == disagreement.length ? disagreement[i][j] : -1;
                if (!(weight >= 0) || (i == j && weight != 0)) {
                    throw new IllegalArgumentException(
                            "Weights of disagreement are a square matrix, 0 on its diagonal and not negative");
                }
                greatest = Math.max(greatest, weight);
            }
        }
        if (greatest == 0 || Double.isInfinite(greatest)) {
            throw new IllegalArgumentException("One weight of disagreement is above 0, and all are finite");
        }
        double most = greatest;
        return made(disagreement.length, (i, j) -> disagreement[i][j] / most);
    }

    private interface Distance {
        double between(int i, int j);
    }

    private static AgreementWeights made(int categories, Distance distance) {
        if (categories < 1) {
            throw new IllegalArgumentException("There is one category or more, not " + categories);
        }
        double[][] weights = new double[categories][categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                weights[i][j] = i == j ? 1 : 1 - distance.between(i, j);
            }
        }
        return new AgreementWeights(weights);
    }

    /** {@return how many categories} */
    public int categories() {
        return weights.length;
    }

    /**
     * One weight.
     *
     * @param one a category, from 0
     * @param other another
     * @return their agreement
     */
    public double at(int one, int other) {
        return weights[one][other];
    }

    /** {@return the sum of all weights} */
    double sum() {
        double sum = 0;
        for (double[] row : weights) {
            for (double weight : row) {
                sum += weight;
            }
        }
        return sum;
    }
}
