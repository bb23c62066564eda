package io.perfcycle.benchmarks.goal;

import io.perfcycle.rules.goal.GoalGraph;
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

/** Goal objects laid out as a snapshot, beside one pass that only turns their ids into ints. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class GoalSnapshotBenchmark {
    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals = 10_000;

    /** How they hang together. */
    @Param({"DEEP", "WIDE", "RANDOM", "DAG"})
    public Shape shape = Shape.RANDOM;

    private GoalSet set = GoalSet.draw(10, Shape.RANDOM);

    /** Draws the goals. */
    @Setup
    public void draw() {
        set = GoalSet.draw(goals, shape);
    }

    /** {@return the library: snapshot with order and circles} */
    @Benchmark
    public Object snapshot() {
        return GoalGraph.of(set.nodes());
    }

    /** {@return one pass with a table written for it} */
    @Benchmark
    public Object idsByHand() {
        return IdPass.byHand(set.nodes());
    }

    /** {@return one pass with the map of the JDK} */
    @Benchmark
    public Object idsByMap() {
        return IdPass.byMap(set.nodes());
    }
}
