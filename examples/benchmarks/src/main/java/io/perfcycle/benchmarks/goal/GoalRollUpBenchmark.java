package io.perfcycle.benchmarks.goal;

import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.LiveRollUp;
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

/** A full roll-up with orphans and circles over the snapshot, beside a loop over arrays that are in order already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class GoalRollUpBenchmark {
    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals = 10_000;

    /** How they hang together. */
    @Param({"DEEP", "WIDE", "RANDOM", "DAG"})
    public Shape shape = Shape.RANDOM;

    private GoalSet set = GoalSet.draw(10, Shape.RANDOM);
    private LiveRollUp live = Library.rollUp(set.nodes());
    private ArrayFloor floor = new ArrayFloor(set);

    /** Draws the goals and checks that both come to the same. */
    @Setup
    public void draw() {
        set = GoalSet.draw(goals, shape);
        live = Library.rollUp(set.nodes());
        floor = new ArrayFloor(set);
        floor.rollUp();
        floor.result().check("the library", Library.result(set, live));
    }

    /** {@return the library: every number again, the orphans, the circles} */
    @Benchmark
    public Object rollUpOrphansAndCircles() {
        live.recalculate();
        return AlignmentCalculator.orphans(live.graph()).size() + live.graph().cycles().size();
    }

    /** {@return the library: every number again} */
    @Benchmark
    public Object rollUp() {
        live.recalculate();
        return live;
    }

    /** {@return all figures of alignment} */
    @Benchmark
    public Object alignment() {
        return AlignmentCalculator.measure(live.graph());
    }

    /** {@return the loop over arrays in order} */
    @Benchmark
    public Object arrays() {
        return floor.rollUp();
    }
}
