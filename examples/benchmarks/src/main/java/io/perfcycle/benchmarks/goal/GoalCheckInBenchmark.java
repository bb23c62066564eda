package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.LiveRollUp;
import java.math.BigDecimal;
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

/** One check-in and everything above it, from the id, beside maps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(value = 1, jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-Xss64m"})
public class GoalCheckInBenchmark {
    private static final int DRAWN = 1 << 16;

    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals = 10_000;

    /** How they hang together. */
    @Param({"WIDE", "RANDOM", "DAG"})
    public Shape shape = Shape.RANDOM;

    private final GoalId[] ids = new GoalId[DRAWN];
    private final BigDecimal[] values = new BigDecimal[DRAWN];
    private GoalSet set = GoalSet.draw(10, Shape.RANDOM);
    private LiveRollUp live = Library.rollUp(set.nodes());
    private MapsAndRecursion maps = new MapsAndRecursion(set.nodes());
    private int at;

    /** Draws the goals and checks that both come to the same after some check-ins. */
    @Setup
    public void draw() {
        set = GoalSet.draw(goals, shape);
        live = Library.rollUp(set.nodes());
        maps = new MapsAndRecursion(set.nodes());
        int[] leaves = set.leaves();
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < DRAWN; i++) {
            ids[i] = GoalId.of(set.ids()[leaves[random.nextInt(leaves.length)]]);
            values[i] = BigDecimal.valueOf(random.nextInt(10_000), 4);
        }
        for (int i = 0; i < 1000; i++) {
            live.checkIn(ids[i], values[i]).orElseThrow();
            maps.checkIn(ids[i], values[i].doubleValue());
        }
        Library.result(set, live).check("maps", maps.result(set));
    }

    /** {@return the library} */
    @Benchmark
    public Object library() {
        int next = at++ & DRAWN - 1;
        return live.checkIn(ids[next], values[next]);
    }

    /** {@return maps by id} */
    @Benchmark
    public Object maps() {
        int next = at++ & DRAWN - 1;
        return maps.checkIn(ids[next], values[next].doubleValue());
    }
}
