package io.perfcycle.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import io.perfcycle.rules.assignment.FlowKernel;
import io.perfcycle.rules.assignment.RaterNetwork;
import java.util.concurrent.TimeUnit;
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
 * The network of {@link RaterAssignmentBenchmark} for the minimum-cost flow of OR-Tools, with and without its handing over
 * edge by edge. The optimum is compared with the library's first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class OrToolsBenchmark {
    static {
        Loader.loadNativeLibraries();
    }

    private MinCostFlow ready = new MinCostFlow();
    private MinCostFlow full = new MinCostFlow();

    /** Hands the network over and compares the optimum. */
    @Setup
    public void compare(RaterRound round) {
        ready = flow(round, true);
        full = flow(round, false);
        long expected = FlowKernel.solve(round.network(), 0).cost();
        agree("least cost", solve(), expected);
        agree("most places at least cost", solveFull(round), expected);
    }

    private static void agree(String what, long found, long expected) {
        if (found != expected) {
            throw new IllegalStateException("OR-Tools, " + what + ": " + found + " and not " + expected);
        }
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        ready.delete();
        full.delete();
    }

    private static MinCostFlow flow(RaterRound round, boolean mayStayEmpty) {
        RaterNetwork network = round.network();
        int people = round.people;
        int sink = 2 * people;
        MinCostFlow flow = new MinCostFlow(sink + 1, network.candidates() + sink);
        for (int group = 0; group < people; group++) {
            for (int a = network.start()[group]; a < network.start()[group + 1]; a++) {
                flow.addArcWithCapacityAndUnitCost(group, people + network.rater()[a], 1, network.cost()[a]);
            }
            if (mayStayEmpty) {
                flow.addArcWithCapacityAndUnitCost(group, sink, RaterRound.WANTED, RaterRound.EMPTY);
            }
            flow.addArcWithCapacityAndUnitCost(people + group, sink, round.capacity, 0);
            flow.setNodeSupply(group, RaterRound.WANTED);
        }
        flow.setNodeSupply(sink, -(long) RaterRound.WANTED * people);
        return flow;
    }

    private static long cost(MinCostFlow flow, MinCostFlowBase.Status status) {
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-Tools ends with " + status);
        }
        return flow.getOptimalCost();
    }

    /** {@return the optimum of the same network, handed over before} */
    @Benchmark
    public long solve() {
        return cost(ready, ready.solve());
    }

    /**
     * {@return the optimum where as many places as can be are filled first; those left empty are counted afterwards, so
     * that their cost does not widen the range of costs}
     */
    @Benchmark
    public long solveFull(RaterRound round) {
        long cost = cost(full, full.solveMaxFlowWithMinCost());
        return cost + ((long) RaterRound.WANTED * round.people - full.getMaximumFlow()) * RaterRound.EMPTY;
    }

    /** {@return the optimum of the same network, from the columns} */
    @Benchmark
    public long handOverAndSolve(RaterRound round) {
        MinCostFlow flow = flow(round, true);
        try {
            return cost(flow, flow.solve());
        } finally {
            flow.delete();
        }
    }
}
