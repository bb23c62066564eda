package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.Id;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.LiveRollUp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * The goal graph in three figures: building the snapshot beside a pass that interns the ids; rolling up with orphans and
 * circles beside a plain loop over arrays in order; and from goal objects to numbers beside maps, recursion and JGraphT.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class GoalGraphBenchmark {
    /** How many goals. */
    @Param({"10000", "100000", "1000000"})
    public int goals;

    /** How they hang together. */
    @Param({"DEEP", "WIDE", "RANDOM", "DAG"})
    public GoalForest.Shape shape = GoalForest.Shape.RANDOM;

    private List<GoalNode> nodes = List.of();
    private GoalArrays arrays = GoalArrays.of(nodes);
    private LiveRollUp live = LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());

    /** Makes the goals and looks whether all peers come to the same. */
    @Setup
    public void make() {
        nodes = GoalForest.make(shape, goals);
        arrays = GoalArrays.of(nodes);
        live = LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());
        double expected = top(live);
        GoalForest.agree("The array loop", floor(), expected);
        GoalForest.agree("Maps and recursion", endToEndMaps(), expected);
        GoalForest.agree("JGraphT", endToEndJgrapht(), expected);
    }

    static double top(LiveRollUp live) {
        double sum = 0;
        for (int goal = 0; goal < GoalForest.companyGoals(); goal++) {
            sum += live.progress(GoalForest.id(goal)).orElseThrow().doubleValue();
        }
        return sum;
    }

    /** {@return figure 1, the measure: the ids of goals and parents to ints by a map} */
    @Benchmark
    public int buildInternGoals() {
        Map<Id, Integer> numbers = new HashMap<>(2 * nodes.size());
        int sum = 0;
        for (GoalNode node : nodes) {
            sum += number(numbers, node.id());
            for (GoalLink link : node.parents()) {
                sum += number(numbers, link.parent());
            }
        }
        return sum;
    }

    /** {@return figure 1, the measure: every id that a goal has, owner and unit too, to ints by maps} */
    @Benchmark
    public int buildInternAll() {
        Map<Id, Integer> units = new HashMap<>();
        Map<Id, Integer> owners = new HashMap<>();
        int sum = buildInternGoals();
        for (GoalNode node : nodes) {
            sum += node.unit().map(unit -> number(units, unit)).orElse(0);
            sum += node.owner().map(owner -> number(owners, owner)).orElse(0);
        }
        return sum;
    }

    private static int number(Map<Id, Integer> numbers, Id id) {
        Integer known = numbers.get(id);
        if (known == null) {
            known = numbers.size();
            numbers.put(id, known);
        }
        return known;
    }

    /** {@return figure 1: the snapshot from goal objects} */
    @Benchmark
    public GoalGraph buildLibrary() {
        return GoalGraph.of(nodes);
    }

    /** {@return figure 2, the floor: a plain loop over int arrays that are in order already} */
    @Benchmark
    public double floor() {
        return shape == GoalForest.Shape.DAG ? arrays.rollUp() : arrays.rollUpForest();
    }

    /** {@return figure 2: the full roll-up over the snapshot, orphans counted and circles looked for} */
    @Benchmark
    public int rollUpLibrary() {
        live.recalculate();
        return live.hasCircles() ? -1 : live.orphans();
    }

    /** {@return figure 3: from goal objects to numbers} */
    @Benchmark
    public LiveRollUp endToEndLibrary() {
        return LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());
    }

    /** {@return figure 3, a peer: maps from id to object, and recursion} */
    @Benchmark
    public double endToEndMaps() {
        return GoalMaps.of(nodes).top();
    }

    /** {@return figure 3, a peer: build and topological order on JGraphT} */
    @Benchmark
    public double endToEndJgrapht() {
        return GoalMaps.jgrapht(nodes);
    }
}
