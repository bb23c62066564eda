package io.perfcycle.rules.goal;

import io.perfcycle.core.id.GoalId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures alignment: the share of goals below company level with a path to a company goal; a parent alone is not
 * enough. Stateless.
 */
public final class AlignmentCalculator {
    private AlignmentCalculator() {}

    /**
     * How the goals hang together.
     *
     * @param goals how many goals below company level
     * @param aligned how many of them have a path to a company goal
     * @param rate aligned over goals; nothing where there are none
     * @param alignedIds the goals with a path, company goals among them, in the order of the graph
     * @param orphans goals below company level without an existing parent, in the order of ids; members of a circle are
     *     not orphans
     * @param childlessCompanyGoals company goals that nothing serves, in the order of ids
     * @param links links between goals whose units are both known
     * @param crossUnitLinks those of them that join two units
     * @param cycles the circles
     */
    public record Alignment(
            int goals,
            int aligned,
            Optional<BigDecimal> rate,
            List<GoalId> alignedIds,
            List<GoalId> orphans,
            List<GoalId> childlessCompanyGoals,
            int links,
            int crossUnitLinks,
            List<List<GoalId>> cycles) {
        /** {@return cross-unit links over links; nothing where there are none} */
        public Optional<BigDecimal> crossUnitShare() {
            return ratio(crossUnitLinks, links);
        }
    }

    /**
     * Measures.
     *
     * @param graph the goals
     * @return the alignment
     */
    public static Alignment measure(GoalGraph graph) {
        boolean[] aligned = reached(graph);
        List<GoalId> alignedIds = new ArrayList<>();
        List<GoalId> orphans = new ArrayList<>();
        List<GoalId> childless = new ArrayList<>();
        int below = 0;
        int alignedBelow = 0;
        for (int i = 0; i < graph.nodes.size(); i++) {
            GoalNode node = graph.nodes.get(i);
            if (aligned[i]) {
                alignedIds.add(node.id());
            }
            if (node.company()) {
                if (graph.downFrom[i] == graph.downFrom[i + 1]) {
                    childless.add(node.id());
                }
            } else {
                below++;
                alignedBelow += aligned[i] ? 1 : 0;
                if (graph.upFrom[i] == graph.upFrom[i + 1]) {
                    orphans.add(node.id());
                }
            }
        }
        orphans.sort(java.util.Comparator.comparing(GoalId::value));
        childless.sort(java.util.Comparator.comparing(GoalId::value));
        int[] links = links(graph);
        return new Alignment(
                below,
                alignedBelow,
                ratio(alignedBelow, below),
                List.copyOf(alignedIds),
                List.copyOf(orphans),
                List.copyOf(childless),
                links[0],
                links[1],
                graph.cycles());
    }

    private static boolean[] reached(GoalGraph graph) {
        int n = graph.nodes.size();
        boolean[] reached = new boolean[n];
        int[] queue = new int[n];
        int tail = 0;
        for (int i = 0; i < n; i++) {
            if (graph.nodes.get(i).company()) {
                reached[i] = true;
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            int parent = queue[head];
            for (int at = graph.downFrom[parent]; at < graph.downFrom[parent + 1]; at++) {
                int child = graph.down[at];
                if (!reached[child]) {
                    reached[child] = true;
                    queue[tail++] = child;
                }
            }
        }
        return reached;
    }

    private static int[] links(GoalGraph graph) {
        int known = 0;
        int cross = 0;
        for (int child = 0; child < graph.nodes.size(); child++) {
            for (int at = graph.upFrom[child]; at < graph.upFrom[child + 1]; at++) {
                var from = graph.nodes.get(child).unit();
                var to = graph.nodes.get(graph.up[at]).unit();
                if (from.isPresent() && to.isPresent()) {
                    known++;
                    cross += from.get().equals(to.get()) ? 0 : 1;
                }
            }
        }
        return new int[] {known, cross};
    }

    private static Optional<BigDecimal> ratio(int part, int whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }
}
