package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What applications write: goals by id, children by id, recursion; a check-in recalculates each ancestor. */
final class MapsAndRecursion {
    private final Map<GoalId, GoalNode> goals;
    private final Map<GoalId, List<Child>> children;
    private final Map<GoalId, Double> progress;
    private final Set<GoalId> open = new HashSet<>();
    private int orphans;
    private boolean circular;

    private record Child(GoalId goal, double weight) {}

    MapsAndRecursion(List<GoalNode> nodes) {
        goals = new HashMap<>(nodes.size() * 2);
        children = new HashMap<>();
        progress = new HashMap<>(nodes.size() * 2);
        for (GoalNode node : nodes) {
            goals.put(node.id(), node);
            for (GoalLink link : node.parents()) {
                children.computeIfAbsent(link.parent(), id -> new ArrayList<>())
                        .add(new Child(node.id(), link.weight().value().doubleValue()));
            }
        }
        for (GoalNode node : nodes) {
            orphans += !node.company() && node.parents().stream().noneMatch(link -> goals.containsKey(link.parent()))
                    ? 1
                    : 0;
            rollUp(node);
        }
    }

    private double rollUp(GoalNode node) {
        Double known = progress.get(node.id());
        if (known != null) {
            return known;
        }
        if (!open.add(node.id())) {
            circular = true;
            return Double.NaN;
        }
        double value = node.progress().isPresent() ? node.progress().get().doubleValue() : mean(node, true);
        open.remove(node.id());
        progress.put(node.id(), value);
        return value;
    }

    private double mean(GoalNode node, boolean recursive) {
        double sum = 0;
        double weights = 0;
        for (Child child : children.getOrDefault(node.id(), List.of())) {
            double value = recursive ? rollUp(goals.get(child.goal())) : progress.get(child.goal());
            sum += child.weight() * value;
            weights += child.weight();
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }

    /** Changes a goal and recalculates those above it, level by level upwards. */
    double checkIn(GoalId goal, double value) {
        progress.put(goal, value);
        Set<GoalId> level = new HashSet<>(Set.of(goal));
        double last = value;
        while (!level.isEmpty()) {
            Set<GoalId> above = new HashSet<>();
            for (GoalId each : level) {
                for (GoalLink link : goals.get(each).parents()) {
                    above.add(link.parent());
                }
            }
            for (GoalId each : above) {
                last = mean(goals.get(each), false);
                progress.put(each, last);
            }
            level = above;
        }
        return last;
    }

    double progress(GoalId goal) {
        return Optional.ofNullable(progress.get(goal)).orElse(Double.NaN);
    }

    Result result(GoalSet set) {
        double sum = 0;
        for (int goal = 0; goal < set.tops(); goal++) {
            sum += progress(GoalId.of(set.ids()[goal]));
        }
        return new Result(sum, orphans, circular);
    }
}
