package io.perfcycle.rules.goal;

import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds circles as people want them told: short, from the smallest id, the same whatever the order of goals. */
final class CircleSearch {
    private final GoalGraph graph;

    CircleSearch(GoalGraph graph) {
        this.graph = graph;
    }

    List<List<GoalId>> cycles() {
        List<List<GoalId>> cycles = new ArrayList<>();
        for (int goal = 0; goal < graph.size(); goal++) {
            if (graph.is(goal, GoalGraph.SELF_PARENT)) {
                cycles.add(List.of(graph.id(goal)));
            }
        }
        for (int i = 0; i < graph.tangles.length; i += 2) {
            cycles.add(cycle(graph.tangles[i], graph.tangles[i + 1]));
        }
        cycles.sort(Comparator.<List<GoalId>, GoalId>comparing(cycle -> cycle.get(0), graph.idOrder())
                .thenComparing(List::size));
        return List.copyOf(cycles);
    }

    /** The shortest circle through the smallest id of a tangle, and of those the first in the order of ids. */
    private List<GoalId> cycle(int begin, int end) {
        int first = begin;
        for (int goal = begin + 1; goal < end; goal++) {
            first = graph.idOrder().compare(graph.id(goal), graph.id(first)) < 0 ? goal : first;
        }
        int[] steps = stepsUpTo(first, begin, end);
        List<GoalId> path = new ArrayList<>();
        int goal = first;
        do {
            path.add(graph.id(goal));
            goal = nearest(goal, first, begin, steps);
        } while (goal != first);
        return List.copyOf(path);
    }

    /** How many links lead from each goal of a tangle up to one of them. */
    private int[] stepsUpTo(int top, int begin, int end) {
        Links down = graph.down();
        int[] steps = new int[end - begin];
        int[] queue = new int[end - begin];
        int filled = 1;
        queue[0] = top;
        for (int head = 0; head < filled; head++) {
            int parent = queue[head];
            for (int at = down.from()[parent]; at < down.from()[parent + 1]; at++) {
                int child = down.targets()[at];
                if (child >= begin && child < end && child != top && steps[child - begin] == 0) {
                    steps[child - begin] = steps[parent - begin] + 1;
                    queue[filled++] = child;
                }
            }
        }
        return steps;
    }

    private int nearest(int goal, int top, int begin, int[] steps) {
        Links up = graph.up;
        int best = -1;
        for (int at = up.from()[goal]; at < up.from()[goal + 1]; at++) {
            int parent = up.targets()[at];
            int place = parent - begin;
            if (place < 0 || place >= steps.length) {
                continue;
            }
            if (parent == top) {
                return top;
            }
            int nearer = best < 0 ? -1 : Integer.compare(steps[place], steps[best - begin]);
            if (nearer < 0 || (nearer == 0 && graph.idOrder().compare(graph.id(parent), graph.id(best)) < 0)) {
                best = parent;
            }
        }
        return best;
    }

    Optional<Finding> link(GoalId childId, GoalId parentId) {
        if (childId.equals(parentId)) {
            return Optional.of(Finding.of(GoalFinding.SELF_PARENT).with("goal", childId));
        }
        int child = graph.ids.find(childId.value());
        int parent = graph.ids.find(parentId.value());
        if (parent < 0) {
            return Optional.of(Finding.of(GoalFinding.PARENT_UNKNOWN).with("parent", parentId));
        }
        if (child < 0) {
            return Optional.empty();
        }
        for (int at = graph.up.from()[child]; at < graph.up.from()[child + 1]; at++) {
            if (graph.up.targets()[at] == parent) {
                return Optional.of(Finding.of(GoalFinding.PARENT_TWICE).with("parent", parentId));
            }
        }
        List<GoalId> circle = circle(child, parent);
        return circle.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(GoalFinding.CIRCLE).with("path", circle));
    }

    /** The circle that a link would close, from its smallest id; empty where it would close none. */
    private List<GoalId> circle(int child, int parent) {
        GoalQueue met = new GoalQueue();
        int last = lastBelow(child);
        if (parent <= last) {
            met.add(parent, 1);
        }
        boolean closes = false;
        for (int head = 0; head < met.size() && !closes; head++) {
            int goal = met.goal(head);
            for (int at = graph.up.from()[goal]; at < graph.up.from()[goal + 1]; at++) {
                int above = graph.up.targets()[at];
                closes |= above == child;
                if (above <= last) {
                    met.add(above, met.steps(head) + 1);
                }
            }
        }
        return closes ? path(child, met) : List.of();
    }

    /** The greatest number that a goal below this one can have: its own, or that of the last goal of its tangle. */
    private int lastBelow(int goal) {
        int tangle = graph.tangle(goal);
        return tangle < 0 ? goal : graph.tangles[tangle + 1] - 1;
    }

    private List<GoalId> path(int child, GoalQueue met) {
        boolean[] leads = new boolean[met.size()];
        leads[met.place(child)] = true;
        for (int place = met.size() - 1; place >= 0; place--) {
            leads[place] |= next(place, met, leads) >= 0;
        }
        List<GoalId> ids = new ArrayList<>(List.of(graph.id(child)));
        int place = 0;
        while (met.goal(place) != child) {
            ids.add(graph.id(met.goal(place)));
            place = next(place, met, leads);
        }
        int smallest = ids.indexOf(Collections.min(ids, graph.idOrder()));
        Collections.rotate(ids, -smallest);
        return List.copyOf(ids);
    }

    /** One step up on a shortest path to the child, to the smallest id; -1 where none leads there. */
    private int next(int place, GoalQueue met, boolean[] leads) {
        int goal = met.goal(place);
        int best = -1;
        for (int at = graph.up.from()[goal]; at < graph.up.from()[goal + 1]; at++) {
            int above = met.place(graph.up.targets()[at]);
            boolean onTheWay = above >= 0 && leads[above] && met.steps(above) == met.steps(place) + 1;
            if (onTheWay
                    && (best < 0 || graph.idOrder().compare(graph.id(met.goal(above)), graph.id(met.goal(best))) < 0)) {
                best = above;
            }
        }
        return best;
    }
}
