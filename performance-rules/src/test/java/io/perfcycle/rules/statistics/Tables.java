package io.perfcycle.rules.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Tables of ratings for tests. */
final class Tables {
    /** Shrout and Fleiss (1979), Table 2: 6 targets by 4 judges. */
    static final double[][] SHROUT_FLEISS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    /** The first two raters of irr::anxiety, 20 patients on a scale of 1 to 6, from 0. */
    static final int[] ANXIETY_1 = {2, 2, 2, 3, 4, 4, 1, 2, 4, 1, 1, 5, 0, 4, 1, 1, 0, 1, 3, 2};

    static final int[] ANXIETY_2 = {2, 5, 3, 5, 1, 3, 1, 3, 2, 2, 1, 2, 2, 2, 1, 1, 0, 2, 2, 3};

    private static final double NONE = Double.NaN;

    /** Krippendorff (2011): 4 observers by 12 units, written as units by observers. */
    static final double[][] KRIPPENDORFF = {
        {1, 1, NONE, 1}, {2, 2, 3, 2}, {3, 3, 3, 3}, {3, 3, 3, 3}, {2, 2, 2, 2}, {1, 2, 3, 4},
        {4, 4, 4, 4}, {1, 1, 2, 1}, {2, 2, 2, 2}, {NONE, 5, 5, 5}, {NONE, NONE, 1, 1}, {NONE, NONE, 3, NONE}
    };

    private Tables() {}

    /** Tables of 2 to 8 rows and 2 to 5 columns with whole numbers from 1 to 5. */
    static Arbitrary<double[][]> full() {
        return sized(Arbitraries.integers().between(1, 5).map(Integer::doubleValue));
    }

    /** The same with holes. */
    static Arbitrary<double[][]> withHoles() {
        return sized(Arbitraries.integers().between(0, 5).map(value -> value == 0 ? NONE : value.doubleValue()));
    }

    private static Arbitrary<double[][]> sized(Arbitrary<Double> cell) {
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(columns -> cell.list()
                        .ofSize(columns)
                        .map(row ->
                                row.stream().mapToDouble(Double::doubleValue).toArray())
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(8)
                        .map(rows -> rows.toArray(new double[0][])));
    }

    /** The same table with rows and columns in another order. */
    static double[][] shuffled(double[][] rows, long seed) {
        Random random = new Random(seed);
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < rows[0].length; j++) {
            columns.add(j);
        }
        Collections.shuffle(columns, random);
        List<double[]> shuffled = new ArrayList<>();
        for (double[] row : rows) {
            shuffled.add(columns.stream().mapToDouble(j -> row[j]).toArray());
        }
        Collections.shuffle(shuffled, random);
        return shuffled.toArray(new double[0][]);
    }

    /** The same table with a × value + b. */
    static double[][] linear(double[][] rows, double a, double b) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(value -> a * value + b).toArray())
                .toArray(double[][]::new);
    }

    /** Whether two figures are the same to rounding, or both undefined. */
    static boolean same(Figure one, Figure other) {
        return one.isDefined() == other.isDefined()
                && (!one.isDefined()
                        || Math.abs(one.orElseThrow() - other.orElseThrow())
                                <= 1e-9 * Math.max(1, Math.abs(one.orElseThrow())));
    }
}
