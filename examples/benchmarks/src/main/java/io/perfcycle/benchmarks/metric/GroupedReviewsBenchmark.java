package io.perfcycle.benchmarks.metric;

import io.perfcycle.rules.metric.ScoreTable;
import io.perfcycle.rules.metric.ScoreTally;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Count, mean, variance and top share of reviews by 40 departments, 4 periods and 6 groups, from columns of codes: the
 * library's table on one and two threads, one pass that adds the columns up, a grouping collector over the rows, and DuckDB
 * over JDBC on the same codes, the load left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class GroupedReviewsBenchmark {
    private static final int DEPARTMENTS = 40;
    private static final int PERIODS = 4;
    private static final int GROUPS = 6;
    private static final int TOP = 45;
    private static final String QUERY = "select d, p, g, count(*), avg(s), var_samp(s), avg(case when s >= " + TOP
            + " then 1.0 else 0.0 end) from reviews group by d, p, g order by d, p, g";

    /** How many reviews. */
    @Param("10000000")
    int rows;

    private ScoreTable.Columns columns = new ScoreTable.Columns(new short[0], new byte[0], new byte[0], new short[0]);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Connection duck;

    /** Opens DuckDB. */
    public GroupedReviewsBenchmark() {
        try {
            duck = DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB cannot be opened", e);
        }
    }

    /** Draws the reviews, loads them, and compares the results. */
    @Setup
    public void draw() throws SQLException {
        SplittableRandom random = new SplittableRandom(144);
        columns = new ScoreTable.Columns(new short[rows], new byte[rows], new byte[rows], new short[rows]);
        for (int i = 0; i < rows; i++) {
            columns.department()[i] = (short) random.nextInt(DEPARTMENTS);
            columns.period()[i] = (byte) random.nextInt(PERIODS);
            columns.group()[i] = (byte) random.nextInt(GROUPS);
            columns.score()[i] = (short) (10 + random.nextInt(41));
        }
        load();
        ScoreTable table = library();
        Map<Integer, ScoreTally> collected = collector();
        ScoreTable parallel = libraryOnTwoThreads();
        try (Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery(QUERY)) {
            while (found.next()) {
                int department = found.getInt(1);
                int period = found.getInt(2);
                int group = found.getInt(3);
                ScoreTally own = table.tally(department, period, group);
                boolean same = own.n() == found.getLong(4)
                        && Math.abs(own.variance().orElseThrow() - found.getDouble(6)) < 1e-6
                        && own.equals(collected.get((department * PERIODS + period) * GROUPS + group))
                        && own.equals(parallel.tally(department, period, group));
                if (!same) {
                    throw new IllegalStateException("The results differ in department " + department);
                }
            }
        }
    }

    private void load() throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute("create table reviews (d smallint, p tinyint, g tinyint, s smallint)");
        }
        try (var appender = duck.unwrap(org.duckdb.DuckDBConnection.class).createAppender("main", "reviews")) {
            for (int i = 0; i < rows; i++) {
                appender.beginRow();
                appender.append(columns.department()[i]);
                appender.append(columns.period()[i]);
                appender.append(columns.group()[i]);
                appender.append(columns.score()[i]);
                appender.endRow();
            }
        }
    }

    /** Ends threads and database. */
    @TearDown
    public void close() throws SQLException {
        threads.shutdown();
        duck.close();
    }

    /** {@return what one pass over the columns adds up} */
    @Benchmark
    public long onePass() {
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += columns.department()[i] + columns.period()[i] + columns.group()[i] + columns.score()[i];
        }
        return sum;
    }

    /** {@return the table of the library} */
    @Benchmark
    public ScoreTable library() {
        ScoreTable table = new ScoreTable(DEPARTMENTS, PERIODS, GROUPS);
        table.add(columns, 0, rows, TOP);
        return table;
    }

    /** {@return the same on two threads} */
    @Benchmark
    public ScoreTable libraryOnTwoThreads() {
        ScoreTable table = new ScoreTable(DEPARTMENTS, PERIODS, GROUPS);
        table.addAll(columns, TOP, 2, threads);
        return table;
    }

    /** {@return the same by a grouping collector} */
    @Benchmark
    public Map<Integer, ScoreTally> collector() {
        return IntStream.range(0, rows)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> (columns.department()[i] * PERIODS + columns.period()[i]) * GROUPS + columns.group()[i],
                        HashMap::new,
                        Collector.of(
                                () -> new long[4],
                                (sums, i) -> {
                                    int score = columns.score()[i];
                                    sums[0]++;
                                    sums[1] += score;
                                    sums[2] += (long) score * score;
                                    sums[3] += score >= TOP ? 1 : 0;
                                },
                                (a, b) -> {
                                    for (int k = 0; k < a.length; k++) {
                                        a[k] += b[k];
                                    }
                                    return a;
                                },
                                sums -> new ScoreTally(sums[0], sums[1], sums[2], sums[3]))));
    }

    /** {@return how many groups DuckDB found} */
    @Benchmark
    public int duckDb() throws SQLException {
        int found = 0;
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(QUERY)) {
            while (result.next()) {
                found++;
            }
        }
        return found;
    }
}
