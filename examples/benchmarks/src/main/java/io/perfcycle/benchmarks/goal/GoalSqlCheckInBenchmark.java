package io.perfcycle.benchmarks.goal;

import java.io.IOException;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One check-in and everything above it in a database over JDBC. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class GoalSqlCheckInBenchmark {
    /** How many goals. */
    @Param({"10000", "100000"})
    public int goals = 10_000;

    /** Which database. */
    @Param({"H2", "DUCKDB", "POSTGRESQL"})
    public SqlEngine engine = SqlEngine.H2;

    private final SplittableRandom random = new SplittableRandom(17);
    private GoalSet set = GoalSet.draw(10, Shape.RANDOM);
    private int[] leaves = {};
    private AutoCloseable close = () -> {};

    @SuppressWarnings("NullAway.Init")
    private SqlGoals sql;

    /** Draws the goals, fills the tables and checks that both come to the same. */
    @Setup
    public void fill() throws SQLException, IOException {
        set = GoalSet.draw(goals, Shape.RANDOM);
        leaves = set.leaves();
        SqlEngine.Open open = engine.open();
        close = open.close();
        sql = new SqlGoals(open.connection());
        sql.load(engine, set);
        Library.result(set).check(engine.name(), sql.rollUp());
    }

    /** Ends the database. */
    @TearDown
    public void end() throws Exception {
        close.close();
    }

    /** One check-in. */
    @Benchmark
    public void sql() throws SQLException {
        sql.checkIn(set.ids()[leaves[random.nextInt(leaves.length)]], random.nextInt(10_000) / 10_000.0);
    }
}
