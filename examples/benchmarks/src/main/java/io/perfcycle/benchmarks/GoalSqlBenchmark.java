package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.LiveRollUp;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * The same forests in databases: level by level over rows that are loaded already, which favours them; and one check-in.
 * Single shots, because a run may take minutes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class GoalSqlBenchmark {
    private static final int CHECK_INS = 100;

    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals;

    /** How they hang together. */
    @Param({"WIDE", "RANDOM"})
    public GoalForest.Shape shape = GoalForest.Shape.RANDOM;

    /** Which database. */
    @Param({"H2", "DUCKDB", "POSTGRES"})
    public GoalDatabase database = GoalDatabase.H2;

    @SuppressWarnings("NullAway.Init")
    private GoalDatabase.Opened opened;

    @SuppressWarnings("NullAway.Init")
    private SqlCascade cascade;

    private final SplittableRandom random = new SplittableRandom(11);
    private List<GoalNode> nodes = List.of();

    /** Loads the goals and looks whether the database comes to the same as the library, before and after a check-in. */
    @Setup
    public void load() throws Exception {
        nodes = GoalForest.make(shape, goals);
        opened = database.open();
        cascade = new SqlCascade(opened.connection()).load(nodes);
        LiveRollUp live = LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());
        GoalForest.agree(database.name(), cascade.rollUp(), GoalGraphBenchmark.top(live));
        GoalNode leaf = leaf();
        cascade.checkIn(leaf.id(), BigDecimal.ONE);
        live.checkIn(leaf.id(), BigDecimal.ONE).orElseThrow();
        GoalForest.agree(database.name(), cascade.top(), GoalGraphBenchmark.top(live));
    }

    private GoalNode leaf() {
        GoalNode node = nodes.get(random.nextInt(goals));
        while (!node.measured()) {
            node = nodes.get(random.nextInt(goals));
        }
        return node;
    }

    /** Forgets the levels. */
    @Setup(Level.Invocation)
    public void forget() throws SQLException {
        cascade.forget();
    }

    /** Ends the database. */
    @TearDown
    public void close() throws Exception {
        opened.close();
    }

    /** {@return figure 3, a peer: level by level, the load left out} */
    @Benchmark
    public double rollUpSql() throws SQLException {
        return cascade.rollUp();
    }

    /** A hundred check-ins, one after the other. */
    @Benchmark
    public void hundredCheckInsSql() throws SQLException {
        for (int i = 0; i < CHECK_INS; i++) {
            cascade.checkIn(leaf().id(), BigDecimal.valueOf(random.nextInt(121), 2));
        }
    }
}
