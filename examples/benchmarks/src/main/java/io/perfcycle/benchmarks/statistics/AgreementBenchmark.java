package io.perfcycle.benchmarks.statistics;

import io.perfcycle.rules.statistics.Figure;
import io.perfcycle.rules.statistics.IntraclassCorrelation;
import io.perfcycle.rules.statistics.KrippendorffAlpha;
import io.perfcycle.rules.statistics.RatingTable;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Krippendorff's alpha of 100,000 units by 20 raters on five points, one rating in twenty missing, beside the definition
 * pair by pair of raters; and the six intraclass correlations of the same table without holes, beside their sums of squares
 * alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class AgreementBenchmark {
    private static final int UNITS = 100_000;
    private static final int RATERS = 20;
    private static final int POINTS = 5;

    /** The level of alpha. */
    @Param({"NOMINAL", "ORDINAL", "INTERVAL", "RATIO"})
    public KrippendorffAlpha.Level level = KrippendorffAlpha.Level.NOMINAL;

    private RatingTable holes = RatingTable.of(new double[1], 1);
    private RatingTable full = holes;

    /** Makes the ratings and looks whether the peer comes to the same. */
    @Setup
    public void make() {
        SplittableRandom random = new SplittableRandom(11);
        double[] some = new double[UNITS * RATERS];
        double[] all = new double[some.length];
        for (int unit = 0; unit < UNITS; unit++) {
            double level = random.nextDouble() * 3;
            for (int rater = 0; rater < RATERS; rater++) {
                int at = unit * RATERS + rater;
                all[at] = 1 + Math.min(POINTS - 1, (int) (level + random.nextDouble() * 2.5));
                some[at] = random.nextInt(20) == 0 ? Double.NaN : all[at];
            }
        }
        holes = RatingTable.of(some, RATERS);
        full = RatingTable.of(all, RATERS);
        if (Math.abs(alpha() - alphaPairByPair()) > 1e-9) {
            throw new IllegalStateException(alpha() + " and pair by pair " + alphaPairByPair());
        }
    }

    /**
     * The library.
     *
     * @return alpha
     */
    @Benchmark
    public double alpha() {
        return KrippendorffAlpha.measure(holes, level).alpha().orElseThrow();
    }

    /**
     * The definition: every pair of ratings of a unit goes into the matrix of coincidences.
     *
     * @return alpha
     */
    @Benchmark
    public double alphaPairByPair() {
        double[][] matrix = new double[POINTS + 1][POINTS + 1];
        for (int unit = 0; unit < UNITS; unit++) {
            int given = 0;
            for (int rater = 0; rater < RATERS; rater++) {
                given += Double.isNaN(holes.at(unit, rater)) ? 0 : 1;
            }
            for (int one = 0; one < RATERS && given > 1; one++) {
                for (int other = 0; other < RATERS; other++) {
                    double first = holes.at(unit, one);
                    double second = holes.at(unit, other);
                    if (one != other && !Double.isNaN(first) && !Double.isNaN(second)) {
                        matrix[(int) first][(int) second] += 1.0 / (given - 1);
                    }
                }
            }
        }
        return ofMatrix(matrix);
    }

    private double ofMatrix(double[][] matrix) {
        double[] totals = new double[POINTS + 1];
        double n = 0;
        for (int c = 1; c <= POINTS; c++) {
            for (int k = 1; k <= POINTS; k++) {
                totals[c] += matrix[c][k];
            }
            n += totals[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 1; c <= POINTS; c++) {
            for (int k = 1; k <= POINTS; k++) {
                observed += matrix[c][k] * difference(c, k, totals);
                expected += totals[c] * totals[k] * difference(c, k, totals);
            }
        }
        return 1 - (n - 1) * observed / expected;
    }

    private double difference(int c, int k, double[] totals) {
        double between = 0;
        for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
            between += totals[g];
        }
        double root = switch (level) {
            case NOMINAL -> c == k ? 0 : 1;
            case ORDINAL -> between - (totals[c] + totals[k]) / 2;
            case INTERVAL -> c - k;
            case RATIO -> (double) (c - k) / (c + k);
        };
        return root * root;
    }

    /**
     * The library: six forms with their intervals. The level does not matter.
     *
     * @return the form ICC(2,1)
     */
    @Benchmark
    public double intraclass() {
        return IntraclassCorrelation.measure(full, 0.95)
                .values()
                .getOrDefault(IntraclassCorrelation.Form.RANDOM_SINGLE, Figure.of(0))
                .orElseThrow();
    }

    /**
     * The floor: sums and squares in one pass, which lose digits where ratings lie far from 0. The level does not matter.
     *
     * @return the form ICC(2,1)
     */
    @Benchmark
    public double intraclassOnePass() {
        double[] columns = new double[RATERS];
        double rows = 0;
        double squares = 0;
        double sum = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            double row = 0;
            for (int rater = 0; rater < RATERS; rater++) {
                double rating = full.at(unit, rater);
                row += rating;
                columns[rater] += rating;
                squares += rating * rating;
            }
            rows += row * row;
            sum += row;
        }
        double correction = sum * sum / UNITS / RATERS;
        double judges = -correction;
        for (double column : columns) {
            judges += column * column / UNITS;
        }
        double between = rows / RATERS - correction;
        double error = (squares - correction - between - judges) / (UNITS - 1) / (RATERS - 1);
        double bms = between / (UNITS - 1);
        double jms = judges / (RATERS - 1);
        return (bms - error) / (bms + (RATERS - 1) * error + RATERS * (jms - error) / UNITS);
    }
}
