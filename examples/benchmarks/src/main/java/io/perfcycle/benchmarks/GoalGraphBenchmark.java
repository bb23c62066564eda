package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.RollUpCalculator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The goal graph from goal objects to roll-up, beside the maps and recursion that applications write by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GoalGraphBenchmark {
    /** How many goals. */
    @Param({"10000", "100000"})
    public int goals;

    private List<GoalNode> nodes = List.of();

    /** Makes a random tree with a fixed seed; every fifth goal is measured. */
    @Setup
    public void makeGoals() {
        SplittableRandom random = new SplittableRandom(7);
        List<GoalNode> made = new ArrayList<>();
        for (int i = 0; i < goals; i++) {
            List<GoalLink> parents =
                    i < 10 ? List.of() : List.of(new GoalLink(GoalId.of("g" + random.nextInt(i / 2 + 1)), Weight.ONE));
            boolean leaf = i > goals / 2;
            made.add(new GoalNode(
                    GoalId.of("g" + i),
                    i < 10,
                    Optional.empty(),
                    leaf ? Optional.of(BigDecimal.valueOf(random.nextInt(101), 2)) : Optional.empty(),
                    leaf,
                    parents));
        }
        nodes = made;
    }

    /** {@return the library: snapshot, alignment, roll-up} */
    @Benchmark
    public Object library() {
        GoalGraph graph = GoalGraph.of(nodes);
        return List.of(AlignmentCalculator.measure(graph), RollUpCalculator.rollUp(graph, GoalPolicy.standard()));
    }

    /** {@return the peer: maps by id and recursion, the same alignment and roll-up} */
    @Benchmark
    public Object mapsAndRecursion() {
        Map<GoalId, List<GoalNode>> children = new HashMap<>();
        for (GoalNode node : nodes) {
            for (GoalLink link : node.parents()) {
                children.computeIfAbsent(link.parent(), id -> new ArrayList<>()).add(node);
            }
        }
        Set<GoalId> aligned = new HashSet<>();
        Map<GoalId, Optional<BigDecimal>> progress = new HashMap<>();
        for (GoalNode node : nodes) {
            if (node.company()) {
                reach(node, children, aligned);
            }
            progress(node, children, progress);
        }
        return List.of(aligned, progress);
    }

    private static void reach(GoalNode node, Map<GoalId, List<GoalNode>> children, Set<GoalId> aligned) {
        if (aligned.add(node.id())) {
            for (GoalNode child : children.getOrDefault(node.id(), List.of())) {
                reach(child, children, aligned);
            }
        }
    }

    private static Optional<BigDecimal> progress(
            GoalNode node, Map<GoalId, List<GoalNode>> children, Map<GoalId, Optional<BigDecimal>> known) {
        Optional<BigDecimal> before = known.get(node.id());
        if (before != null) {
            return before;
        }
        List<GoalNode> below = children.getOrDefault(node.id(), List.of());
        Optional<BigDecimal> result = node.progress();
        if (!node.measured() && !below.isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            int n = 0;
            for (GoalNode child : below) {
                Optional<BigDecimal> part = progress(child, children, known);
                sum = sum.add(part.orElse(BigDecimal.ZERO));
                n += part.isPresent() ? 1 : 0;
            }
            result = n == 0 ? Optional.empty() : Optional.of(sum.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128));
        }
        known.put(node.id(), result);
        return result;
    }
}
