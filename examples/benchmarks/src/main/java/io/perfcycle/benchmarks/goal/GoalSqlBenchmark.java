package io.perfcycle.benchmarks.goal;

import java.io.IOException;
import java.sql.SQLException;
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

/** The same forest rolled up by databases over JDBC, level by level; loading the table is left out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class GoalSqlBenchmark {
    /** How many goals. */
    @Param({"10000", "100000"})
    public int goals = 10_000;

    /** Which database. */
    @Param({"H2", "DUCKDB", "POSTGRESQL"})
    public SqlEngine engine = SqlEngine.H2;

    private GoalSet set = GoalSet.draw(10, Shape.RANDOM);
    private AutoCloseable close = () -> {};

    @SuppressWarnings("NullAway.Init")
    private SqlGoals sql;

    /** Draws the goals, fills the table and checks that both come to the same. */
    @Setup
    public void fill() throws SQLException, IOException {
        set = GoalSet.draw(goals, Shape.RANDOM);
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

    /** {@return the database} */
    @Benchmark
    public Object sql() throws SQLException {
        return sql.rollUp();
    }

    /** {@return the library from goal objects} */
    @Benchmark
    public Object library() {
        return Library.result(set);
    }
}
