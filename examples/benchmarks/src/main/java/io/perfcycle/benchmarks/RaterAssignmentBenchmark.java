package io.perfcycle.benchmarks;

import io.perfcycle.rules.assignment.FlowKernel;
import io.perfcycle.rules.assignment.RaterFlow;
import io.perfcycle.rules.assignment.RaterNetwork;
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
import org.openjdk.jmh.annotations.Scope;
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
    private static final int HUNDRED_PPM = 100;

    /** {@return the optimum, proved} */
    @Benchmark
    public RaterFlow exact(RaterRound round) {
        return FlowKernel.solve(round.network(), 0);
    }

    /** {@return within 0.01 % of the optimum} */
    @Benchmark
    public RaterFlow near(RaterRound round) {
        return FlowKernel.solve(round.network(), HUNDRED_PPM);
    }

    /** {@return the optimum by JGraphT} */
    @Benchmark
    public double jgrapht(RaterRound round) {
        RaterNetwork network = round.network();
        int people = round.people;
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
            graph.setEdgeWeight(graph.addEdge(group, sink), RaterRound.EMPTY);
            graph.addEdge(people + group, sink);
            graph.setEdgeWeight(people + group, sink, 0);
        }
        MinimumCostFlowProblem<Integer, DefaultWeightedEdge> problem =
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> node < people ? RaterRound.WANTED : node == sink ? -RaterRound.WANTED * people : 0,
                        edge -> most(graph, edge, round));
        return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
                .getMinimumCostFlow(problem)
                .getCost();
    }

    private static int most(Graph<Integer, DefaultWeightedEdge> graph, DefaultWeightedEdge edge, RaterRound round) {
        if (graph.getEdgeTarget(edge) != 2 * round.people) {
            return 1;
        }
        return graph.getEdgeSource(edge) < round.people ? RaterRound.WANTED : round.capacity;
    }
}
