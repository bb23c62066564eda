package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.NotDirectedAcyclicGraphException;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** JGraphT: the graph is built of ids, and goals come in its topological order, children first. */
final class GraphLibrary {
    private static final int SUM = 0;
    private static final int WEIGHT = 1;

    private GraphLibrary() {}

    static Result result(GoalSet set) {
        SimpleDirectedWeightedGraph<GoalId, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<GoalId, GoalNode> goals = new HashMap<>(set.size() * 2);
        set.nodes().forEach(node -> {
            graph.addVertex(node.id());
            goals.put(node.id(), node);
        });
        int orphans = 0;
        for (GoalNode node : set.nodes()) {
            boolean parent = false;
            for (GoalLink link : node.parents()) {
                DefaultWeightedEdge edge =
                        graph.containsVertex(link.parent()) ? graph.addEdge(node.id(), link.parent()) : null;
                if (edge != null) {
                    graph.setEdgeWeight(edge, link.weight().value().doubleValue());
                    parent = true;
                }
            }
            orphans += !node.company() && !parent ? 1 : 0;
        }
        return rollUp(graph, goals, orphans, set);
    }

    private static Result rollUp(
            SimpleDirectedWeightedGraph<GoalId, DefaultWeightedEdge> graph,
            Map<GoalId, GoalNode> goals,
            int orphans,
            GoalSet set) {
        Map<GoalId, double[]> cells = new HashMap<>();
        Map<GoalId, Double> progress = new HashMap<>(goals.size() * 2);
        try {
            TopologicalOrderIterator<GoalId, DefaultWeightedEdge> order = new TopologicalOrderIterator<>(graph);
            while (order.hasNext()) {
                GoalId id = order.next();
                GoalNode node = goals.get(id);
                double[] cell = cells.get(id);
                double value = node.progress().isPresent() || cell == null
                        ? node.progress().orElseThrow().doubleValue()
                        : cell[SUM] / cell[WEIGHT];
                progress.put(id, value);
                for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(id)) {
                    double weight = graph.getEdgeWeight(edge);
                    double[] above = cells.computeIfAbsent(graph.getEdgeTarget(edge), parent -> new double[2]);
                    above[SUM] += weight * value;
                    above[WEIGHT] += weight;
                }
            }
        } catch (NotDirectedAcyclicGraphException circular) {
            return new Result(Double.NaN, orphans, true);
        }
        double sum = 0;
        for (int goal = 0; goal < set.tops(); goal++) {
            sum += progress.get(GoalId.of(set.ids()[goal]));
        }
        return new Result(sum, orphans, false);
    }
}
