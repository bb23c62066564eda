package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.LiveRollUp;
import java.math.BigDecimal;
import java.util.List;
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

/**
 * One check-in, from the id to every number above it, beside objects in a map that are calculated again on the way up. The
 * goals lie where they stay only after some collections, hence the long warm-up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class GoalCheckInBenchmark {
    private static final int CHECK_INS = 1 << 16;

    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals;

    /** How they hang together. */
    @Param({"WIDE", "RANDOM"})
    public GoalForest.Shape shape = GoalForest.Shape.RANDOM;

    private final GoalId[] ids = new GoalId[CHECK_INS];
    private final BigDecimal[] values = new BigDecimal[CHECK_INS];
    private LiveRollUp live = LiveRollUp.of(GoalGraph.of(List.of()), RollUpPolicy.standard());
    private GoalMaps maps = GoalMaps.of(List.of());
    private int next;

    /** Makes the goals and the check-ins and looks whether both come to the same after a thousand of them. */
    @Setup
    public void make() {
        List<GoalNode> nodes = GoalForest.make(shape, goals);
        live = LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());
        maps = GoalMaps.of(nodes);
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < CHECK_INS; i++) {
            GoalNode node = nodes.get(random.nextInt(goals));
            while (!node.measured()) {
                node = nodes.get(random.nextInt(goals));
            }
            ids[i] = GoalId.of(node.id().value());
            values[i] = BigDecimal.valueOf(random.nextInt(121), 2);
        }
        for (int i = 0; i < 1000; i++) {
            live.checkIn(ids[i], values[i]).orElseThrow();
            maps.checkIn(ids[i], values[i]);
        }
        GoalForest.agree("Maps", maps.top(), GoalGraphBenchmark.top(live));
    }

    private int step() {
        next = (next + 1) & (CHECK_INS - 1);
        return next;
    }

    /** {@return the library: how many numbers changed} */
    @Benchmark
    public Outcome<Integer> checkInLibrary() {
        int at = step();
        return live.checkIn(ids[at], values[(at * 31) & (CHECK_INS - 1)]);
    }

    /** {@return what the caller's own id and number take to read, which lie far away here and near where they were just made} */
    @Benchmark
    public long callerAlone() {
        int at = step();
        BigDecimal value = values[(at * 31) & (CHECK_INS - 1)];
        return ids[at].value().hashCode() + (long) value.scale() + value.signum();
    }

    /** {@return the peer} */
    @Benchmark
    public double checkInMaps() {
        int at = step();
        return maps.checkIn(ids[at], values[(at * 31) & (CHECK_INS - 1)]);
    }
}
