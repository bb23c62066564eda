package io.perfcycle.benchmarks;

import io.perfcycle.rules.assignment.FlowKernel;
import io.perfcycle.rules.assignment.RaterFlow;
import io.perfcycle.rules.assignment.RaterNetwork;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
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
 * Five raters for each of many people out of twenty candidates, two in three of them near: with slack (16 places per
 * rater), scarce (7), and tight (5, as many places as are wanted), beside the capacity scaling of JGraphT.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx3g")
public class RaterAssignmentBenchmark {
    private static final int WANTED = 5;
    private static final int CANDIDATES = 20;
    private static final int EMPTY = 1_000_000;
    private static final int HUNDRED_PPM = 100;

    /** How many people. */
    @Param({"10000", "100000"})
    int people;

    /** How many places each rater takes. */
    @Param({"16", "7", "5"})
    int capacity;

    private RaterNetwork network = new RaterNetwork(
            new int[0], new int[1], new int[0], new int[0], new RaterNetwork.Tariff(new int[0], 0, EMPTY));

    /** Draws the candidates. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(360);
        int[] places = new int[people];
        int[] start = new int[people + 1];
        int[] rater = new int[people * CANDIDATES];
        int[] cost = new int[people * CANDIDATES];
        Arrays.fill(places, WANTED);
        for (int group = 0; group < people; group++) {
            TreeSet<Integer> drawn = new TreeSet<>();
            while (drawn.size() < CANDIDATES) {
                boolean near = random.nextInt(3) > 0;
                int other = near ? Math.floorMod(group + random.nextInt(61) - 30, people) : random.nextInt(people);
                if (other != group) {
                    drawn.add(other);
                }
            }
            int a = start[group];
            for (int other : drawn) {
                rater[a] = other;
                cost[a++] = random.nextInt(1000);
            }
            start[group + 1] = a;
        }
        int[] most = new int[people];
        Arrays.fill(most, capacity);
        network = new RaterNetwork(places, start, rater, cost, new RaterNetwork.Tariff(most, 0, EMPTY));
    }

    /** {@return the optimum, proved} */
    @Benchmark
    public RaterFlow exact() {
        return FlowKernel.solve(network, 0);
    }

    /** {@return within 0.01 % of the optimum} */
    @Benchmark
    public RaterFlow near() {
        return FlowKernel.solve(network, HUNDRED_PPM);
    }

    /** {@return the optimum by JGraphT} */
    @Benchmark
    public double jgrapht() {
        Graph<Integer, DefaultWeightedEdge> graph = GraphTypeBuilder.<Integer, DefaultWeightedEdge>directed()
                .edgeClass(DefaultWeightedEdge.class)
                .weighted(true)
                .buildGraph();
        int sink = 2 * people;
        for (int node = 0; node <= sink; node++) {
            graph.addVertex(node);
        }
        for (int group = 0; group < people; group++) {
            for (int a = network.start()[group]; a < network.start()[group + 1]; a++) {
                int rater = people + network.rater()[a];
                graph.setEdgeWeight(graph.addEdge(group, rater), network.cost()[a]);
            }
            graph.setEdgeWeight(graph.addEdge(group, sink), EMPTY);
            graph.addEdge(people + group, sink);
            graph.setEdgeWeight(people + group, sink, 0);
        }
        MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem =
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node < people ? WANTED : node == sink ? -WANTED * people : 0,
                        edge -> most(graph, edge, sink));
        return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost();
    }

    private int most(Graph<Integer, DefaultWeightedEdge> graph, DefaultWeightedEdge edge, int sink) {
        if (graph.getEdgeTarget(edge) != sink) {
            return 1;
        }
        return graph.getEdgeSource(edge) < people ? WANTED : capacity;
    }
}
