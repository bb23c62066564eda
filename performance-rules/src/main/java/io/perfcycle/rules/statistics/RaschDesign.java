package io.perfcycle.rules.statistics;

/** Whether a many-facet design determines its parameters. Stateless. */
final class RaschDesign {
    private static final double NONE = 1e-9;

    private RaschDesign() {}

    /** What is wrong with it; empty where nothing is. */
    static String fault(RaschColumns rows, int highest) {
        if (rows.size() == 0) {
            return "every ratee has only lowest or only highest categories";
        }
        boolean[] used = new boolean[highest + 1];
        for (int row = 0; row < rows.size(); row++) {
            used[rows.category(row)] = true;
        }
        for (int category = 0; category <= highest; category++) {
            if (!used[category]) {
                return "category " + category + " is never used";
            }
        }
        String extreme = extreme(rows, 1, "criterion", highest) + extreme(rows, 2, "rater", highest);
        if (!extreme.isEmpty()) {
            return extreme;
        }
        int free = rows.count(1) + rows.count(2) - 2;
        return rank(absorbed(rows)) < free
                ? "the design does not connect all ratees, criteria and raters, so they cannot be told apart"
                : "";
    }

    private static String extreme(RaschColumns rows, int facet, String name, int highest) {
        int[] sums = new int[rows.count(facet)];
        int[] sizes = new int[rows.count(facet)];
        for (int row = 0; row < rows.size(); row++) {
            sums[rows.at(facet, row)] += rows.category(row);
            sizes[rows.at(facet, row)]++;
        }
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] == 0 || sums[i] == sizes[i] * highest) {
                return name + " " + i + " has only lowest or only highest categories, or no response; ";
            }
        }
        return "";
    }

    /** The products of the columns of criteria and raters, after those of ratees are taken out. */
    private static double[][] absorbed(RaschColumns rows) {
        int criteria = rows.count(1);
        int size = criteria + rows.count(2);
        double[][] perRatee = new double[rows.count(0)][size];
        double[] sizes = new double[rows.count(0)];
        double[][] products = new double[size][size];
        for (int row = 0; row < rows.size(); row++) {
            int ratee = rows.at(0, row);
            int one = rows.at(1, row);
            int other = criteria + rows.at(2, row);
            sizes[ratee]++;
            perRatee[ratee][one]++;
            perRatee[ratee][other]++;
            products[one][one]++;
            products[other][other]++;
            products[one][other]++;
            products[other][one]++;
        }
        for (int ratee = 0; ratee < sizes.length; ratee++) {
            for (int i = 0; i < size && sizes[ratee] > 0; i++) {
                for (int j = 0; j < size; j++) {
                    products[i][j] -= perRatee[ratee][i] * perRatee[ratee][j] / sizes[ratee];
                }
            }
        }
        return products;
    }

    /** The rank of a symmetric matrix without negative eigenvalues, by pivoting on its diagonal. */
    private static int rank(double[][] matrix) {
        int size = matrix.length;
        double whole = 0;
        for (int i = 0; i < size; i++) {
            whole = Math.max(whole, matrix[i][i]);
        }
        int rank = 0;
        while (true) {
            int pivot = 0;
            for (int i = 1; i < size; i++) {
                pivot = matrix[i][i] > matrix[pivot][pivot] ? i : pivot;
            }
            double diagonal = matrix[pivot][pivot];
            if (!(diagonal > NONE * whole)) {
                return rank;
            }
            rank++;
            double[] line = matrix[pivot].clone();
            for (int i = 0; i < size; i++) {
                double share = line[i] / diagonal;
                for (int j = 0; j < size && share != 0; j++) {
                    matrix[i][j] -= share * line[j];
                }
            }
            matrix[pivot][pivot] = 0;
        }
    }
}
