package io.perfcycle.benchmarks.metric;

import io.perfcycle.rules.metric.ScoreTable;
import io.perfcycle.rules.metric.ScoreTally;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Count, mean, variance and top share of reviews by 40 departments, 4 periods and 6 groups, from columns of codes: the
 * library's table on one and two threads, one pass that adds the columns up, a grouping collector over the rows, and DuckDB,
 * H2 and Tablesaw on the same codes, what it takes to load them left out. Every peer's figures are compared first;
 * H2 and Tablesaw, which take seconds, are measured once after that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class GroupedReviewsBenchmark {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    /** DuckDB with the reviews. */
    @State(Scope.Benchmark)
    public static class Duck {
        private final ReviewDatabase database = new ReviewDatabase("jdbc:duckdb:");

        /** Loads and compares. */
        @Setup
        public void load(ReviewColumns reviews) throws SQLException {
            database.append(reviews.columns());
            reviews.check(database.figures());
        }

        /** Closes. */
        @TearDown
        public void close() throws SQLException {
            database.close();
        }
    }

    /** H2 in memory with the reviews; it does not answer a repeated query from memory. */
    @State(Scope.Benchmark)
    public static class H2 {
        private final ReviewDatabase database = new ReviewDatabase("jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=0");

        /** Loads and compares. */
        @Setup
        public void load(ReviewColumns reviews) throws SQLException {
            database.insert(reviews.columns());
            reviews.check(database.figures());
        }

        /** Closes. */
        @TearDown
        public void close() throws SQLException {
            database.close();
        }
    }

    /** Tablesaw with the reviews. */
    @State(Scope.Benchmark)
    public static class Tablesaw {
        private List<ReviewFrame> frame = List.of();

        /** Loads and compares. */
        @Setup
        public void load(ReviewColumns reviews) {
            frame = List.of(new ReviewFrame(reviews.columns()));
            reviews.check(frame.get(0).figures());
        }
    }

    /** Compares two threads and the collector with one thread. */
    @Setup
    public void compare(ReviewColumns reviews) {
        reviews.check(figures(libraryOnTwoThreads(reviews)));
        double[][] collected = ReviewColumns.noFigures();
        collector(reviews).forEach((cell, tally) -> collected[cell] = figures(tally));
        reviews.check(collected);
    }

    private static double[][] figures(ScoreTable table) {
        double[][] figures = ReviewColumns.noFigures();
        for (int cell = 0; cell < figures.length; cell++) {
            int period = cell / ReviewColumns.GROUPS;
            figures[cell] = figures(table.tally(
                    period / ReviewColumns.PERIODS, period % ReviewColumns.PERIODS, cell % ReviewColumns.GROUPS));
        }
        return figures;
    }

    private static double[] figures(ScoreTally tally) {
        return new double[] {
            tally.n(),
            tally.mean().orElseThrow(),
            tally.variance().orElseThrow(),
            tally.topShare().orElseThrow()
        };
    }

    /** Ends the threads. */
    @TearDown
    public void close() {
        threads.shutdown();
    }

    /** {@return what one pass over the columns adds up} */
    @Benchmark
    public long onePass(ReviewColumns reviews) {
        ScoreTable.Columns columns = reviews.columns();
        long sum = 0;
        for (int i = 0; i < columns.score().length; i++) {
            sum += columns.department()[i] + columns.period()[i] + columns.group()[i] + columns.score()[i];
        }
        return sum;
    }

    /** {@return the table of the library} */
    @Benchmark
    public ScoreTable library(ReviewColumns reviews) {
        return reviews.table();
    }

    /** {@return the same on two threads} */
    @Benchmark
    public ScoreTable libraryOnTwoThreads(ReviewColumns reviews) {
        ScoreTable table = new ScoreTable(ReviewColumns.DEPARTMENTS, ReviewColumns.PERIODS, ReviewColumns.GROUPS);
        table.addAll(reviews.columns(), ReviewColumns.TOP, 2, threads);
        return table;
    }

    /** {@return the same by a grouping collector} */
    @Benchmark
    public Map<Integer, ScoreTally> collector(ReviewColumns reviews) {
        ScoreTable.Columns columns = reviews.columns();
        return IntStream.range(0, columns.score().length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> ReviewColumns.cell(columns.department()[i], columns.period()[i], columns.group()[i]),
                        HashMap::new,
                        Collector.of(
                                () -> new long[4],
                                (sums, i) -> {
                                    int score = columns.score()[i];
                                    sums[0]++;
                                    sums[1] += score;
                                    sums[2] += (long) score * score;
                                    sums[3] += score >= ReviewColumns.TOP ? 1 : 0;
                                },
                                (a, b) -> {
                                    for (int k = 0; k < a.length; k++) {
                                        a[k] += b[k];
                                    }
                                    return a;
                                },
                                sums -> new ScoreTally(sums[0], sums[1], sums[2], sums[3]))));
    }

    /** {@return the figures of DuckDB, on all its threads} */
    @Benchmark
    public double[][] duckDb(Duck duck) throws SQLException {
        return duck.database.figures();
    }

    /** {@return the figures of H2} */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public double[][] h2(H2 h2) throws SQLException {
        return h2.database.figures();
    }

    /** {@return the figures of Tablesaw} */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public double[][] tablesaw(Tablesaw tablesaw) {
        return tablesaw.frame.get(0).figures();
    }
}
