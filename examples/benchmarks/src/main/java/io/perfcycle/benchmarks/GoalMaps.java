package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** What applications write by hand: maps from id to object and recursion; and the same on JGraphT. In doubles. */
final class GoalMaps {
    private final Map<GoalId, Entry> entryById = new HashMap<>();

    /** A goal with what stands above and below it. */
    private static final class Entry {
        final GoalNode node;
        final List<Entry> children = new ArrayList<>();
        final List<Double> weights = new ArrayList<>();
        final List<Entry> parents = new ArrayList<>();
        double progress;
        boolean known;
        boolean open;

        Entry(GoalNode node) {
            this.node = node;
        }
    }

    /** From goal objects to numbers, orphans and circles looked for on the way. */
    static GoalMaps of(List<GoalNode> nodes) {
        GoalMaps maps = new GoalMaps();
        nodes.forEach(node -> maps.entryById.put(node.id(), new Entry(node)));
        Set<GoalId> orphans = new HashSet<>();
        for (GoalNode node : nodes) {
            Entry entry = maps.entry(node.id());
            for (GoalLink link : node.parents()) {
                Entry parent = maps.entry(link.parent());
                parent.children.add(entry);
                parent.weights.add(link.weight().value().doubleValue());
                entry.parents.add(parent);
            }
            if (entry.parents.isEmpty() && !node.company()) {
                orphans.add(node.id());
            }
        }
        maps.entryById.values().forEach(GoalMaps::settle);
        return maps;
    }

    private Entry entry(GoalId id) {
        Entry entry = entryById.get(id);
        if (entry == null) {
            throw new IllegalStateException("No goal " + id);
        }
        return entry;
    }

    private static double settle(Entry entry) {
        if (!entry.known) {
            if (entry.open) {
                throw new IllegalStateException("A circle at " + entry.node.id());
            }
            entry.open = true;
            entry.children.forEach(GoalMaps::settle);
            entry.progress = mean(entry);
            entry.known = true;
        }
        return entry.progress;
    }

    private static double mean(Entry entry) {
        if (entry.children.isEmpty()) {
            return entry.node.progress().map(BigDecimal::doubleValue).orElse(0.0);
        }
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < entry.children.size(); i++) {
            sum += entry.weights.get(i) * entry.children.get(i).progress;
            weights += entry.weights.get(i);
        }
        return sum / weights;
    }

    double top() {
        double sum = 0;
        for (int goal = 0; goal < GoalForest.companyGoals(); goal++) {
            sum += entry(GoalForest.id(goal)).progress;
        }
        return sum;
    }

    /** One check-in: every goal above is calculated again from its children. */
    double checkIn(GoalId goal, BigDecimal progress) {
        Entry entry = entry(goal);
        entry.progress = progress.doubleValue();
        climb(entry);
        return entry.progress;
    }

    private static void climb(Entry entry) {
        for (Entry parent : entry.parents) {
            parent.progress = mean(parent);
            climb(parent);
        }
    }

    /** From goal objects to numbers on JGraphT: build, topological order, sums. */
    static double jgrapht(List<GoalNode> nodes) {
        SimpleDirectedWeightedGraph<GoalId, DefaultWeightedEdge> graph =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        Map<GoalId, Double> sums = new HashMap<>();
        for (GoalNode node : nodes) {
            graph.addVertex(node.id());
            node.progress().ifPresent(own -> sums.put(node.id(), own.doubleValue()));
        }
        for (GoalNode node : nodes) {
            for (GoalLink link : node.parents()) {
                DefaultWeightedEdge edge = graph.addEdge(node.id(), link.parent());
                graph.setEdgeWeight(edge, link.weight().value().doubleValue());
            }
        }
        Map<GoalId, Double> weights = new HashMap<>();
        double top = 0;
        TopologicalOrderIterator<GoalId, DefaultWeightedEdge> order = new TopologicalOrderIterator<>(graph);
        while (order.hasNext()) {
            GoalId goal = order.next();
            double value = sums.getOrDefault(goal, 0.0) / weights.getOrDefault(goal, 1.0);
            for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(goal)) {
                double weight = graph.getEdgeWeight(edge);
                sums.merge(graph.getEdgeTarget(edge), weight * value, Double::sum);
                weights.merge(graph.getEdgeTarget(edge), weight, Double::sum);
            }
            top += graph.outDegreeOf(goal) == 0 ? value : 0;
        }
        return top;
    }
}
