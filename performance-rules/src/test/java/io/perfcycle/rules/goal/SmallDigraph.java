package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A graph of a few goals, by the bits of a number: bit {@code n * i + p} is the link of goal i to goal p, itself
 * included. Its questions are answered by trying everything.
 */
final class SmallDigraph {
    final int n;
    private final int bits;
    private final int companies;
    private final boolean[][] reaches;

    SmallDigraph(int n, int bits, int companies) {
        this.n = n;
        this.bits = bits;
        this.companies = companies;
        reaches = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < n; p++) {
                reaches[i][p] = links(i, p) && i != p;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int p = 0; p < n; p++) {
                    reaches[i][p] |= reaches[i][k] && reaches[k][p];
                }
            }
        }
    }

    static GoalId id(int goal) {
        return GoalId.of("g" + goal);
    }

    boolean links(int goal, int parent) {
        return (bits >> (n * goal + parent) & 1) == 1;
    }

    boolean isCompany(int goal) {
        return (companies >> goal & 1) == 1;
    }

    /** Whether links lead from a goal up to another; from a goal to itself by way of others only. */
    boolean reaches(int goal, int other) {
        return reaches[goal][other];
    }

    /** Goals in the order that the number says, so that the order of ids is not always theirs. */
    GoalGraph graph(int turn) {
        List<GoalNode> nodes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<GoalLink> parents = new ArrayList<>();
            for (int p = 0; p < n; p++) {
                if (links(i, p)) {
                    parents.add(new GoalLink(id(p), Weight.ONE));
                }
            }
            nodes.add(new GoalNode(
                    id(i), isCompany(i), Optional.of(UnitId.of("u" + i % 2)), Optional.empty(), false, parents));
        }
        Collections.rotate(nodes, turn);
        return GoalGraph.of(nodes);
    }

    /** All shortest ways of links from one goal up to another, each with both ends; empty where there is none. */
    List<List<Integer>> shortest(int from, int to) {
        List<List<Integer>> ways = List.of(List.of(from));
        for (int length = 1; length <= n; length++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> way : ways) {
                int end = way.get(way.size() - 1);
                for (int next = 0; next < n; next++) {
                    if (end != next && links(end, next)) {
                        List<Integer> more = new ArrayList<>(way);
                        more.add(next);
                        longer.add(more);
                    }
                }
            }
            List<List<Integer>> there =
                    longer.stream().filter(way -> way.get(way.size() - 1) == to).toList();
            if (!there.isEmpty()) {
                return there;
            }
            ways = longer;
        }
        return List.of();
    }

    /** The first of some ways in the order of ids, which are the order of goals. */
    static List<Integer> first(List<List<Integer>> ways) {
        return Collections.min(ways, (a, b) -> {
            for (int i = 0; i < a.size(); i++) {
                if (!a.get(i).equals(b.get(i))) {
                    return Integer.compare(a.get(i), b.get(i));
                }
            }
            return 0;
        });
    }

    static List<GoalId> ids(List<Integer> goals) {
        return goals.stream().map(SmallDigraph::id).toList();
    }
}
