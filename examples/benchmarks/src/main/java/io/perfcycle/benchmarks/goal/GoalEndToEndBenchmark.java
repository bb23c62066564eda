package io.perfcycle.benchmarks.goal;

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

/** From goal objects to roll-up, orphans and circles, beside a graph library and maps with recursion. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 8)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xss64m"})
public class GoalEndToEndBenchmark {
    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals = 10_000;

    /** How they hang together. */
    @Param({"DEEP", "WIDE", "RANDOM", "DAG"})
    public Shape shape = Shape.RANDOM;

    private GoalSet set = GoalSet.draw(10, Shape.RANDOM);

    /** Draws the goals and checks that all come to the same. */
    @Setup
    public void draw() {
        set = GoalSet.draw(goals, shape);
        Result result = Library.result(set);
        result.check("JGraphT", GraphLibrary.result(set));
        result.check("maps and recursion", new MapsAndRecursion(set.nodes()).result(set));
    }

    /** {@return the library} */
    @Benchmark
    public Object library() {
        return Library.result(set);
    }

    /** {@return JGraphT} */
    @Benchmark
    public Object graphLibrary() {
        return GraphLibrary.result(set);
    }

    /** {@return maps and recursion} */
    @Benchmark
    public Object mapsAndRecursion() {
        return new MapsAndRecursion(set.nodes()).result(set);
    }
}
