package io.perfcycle.benchmarks.metric;

import io.perfcycle.rules.metric.ScoreTable;
import io.perfcycle.rules.metric.ScoreTally;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reviews of 40 departments, 4 periods and 6 groups as columns of codes, scores from 1.0 to 5.0 in tenths; the same in each run. */
@State(Scope.Benchmark)
public class ReviewColumns {
    static final int DEPARTMENTS = 40;
    static final int PERIODS = 4;
    static final int GROUPS = 6;

    /** The score from which one is at the top. */
    static final int TOP = 45;

    private static final int FIGURES = 4;

    /** How many reviews. */
    @Param("10000000")
    int rows;

    private ScoreTable.Columns columns = new ScoreTable.Columns(new short[0], new byte[0], new byte[0], new short[0]);

    /** Draws the reviews. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(144);
        columns = new ScoreTable.Columns(new short[rows], new byte[rows], new byte[rows], new short[rows]);
        for (int i = 0; i < rows; i++) {
            columns.department()[i] = (short) random.nextInt(DEPARTMENTS);
            columns.period()[i] = (byte) random.nextInt(PERIODS);
            columns.group()[i] = (byte) random.nextInt(GROUPS);
            columns.score()[i] = (short) (10 + random.nextInt(41));
        }
    }

    ScoreTable.Columns columns() {
        return columns;
    }

    ScoreTable table() {
        ScoreTable table = new ScoreTable(DEPARTMENTS, PERIODS, GROUPS);
        table.add(columns, 0, rows, TOP);
        return table;
    }

    static int cell(int department, int period, int group) {
        return (department * PERIODS + period) * GROUPS + group;
    }

    /** Room for count, mean, variance and top share of each cell. */
    static double[][] noFigures() {
        return new double[DEPARTMENTS * PERIODS * GROUPS][FIGURES];
    }

    /** A peer's figures, each against the library's. */
    void check(double[][] figures) {
        ScoreTable table = table();
        for (int cell = 0; cell < figures.length; cell++) {
            ScoreTally own = table.tally(cell / GROUPS / PERIODS, cell / GROUPS % PERIODS, cell % GROUPS);
            double[] expected = {
                own.n(),
                own.mean().orElseThrow(),
                own.variance().orElseThrow(),
                own.topShare().orElseThrow()
            };
            for (int i = 0; i < FIGURES; i++) {
                if (!(Math.abs(figures[cell][i] - expected[i]) <= 1e-9 * Math.abs(expected[i]))) {
                    throw new IllegalStateException(
                            "Figure " + i + " of cell " + cell + " is " + figures[cell][i] + ", not " + expected[i]);
                }
            }
        }
    }
}
