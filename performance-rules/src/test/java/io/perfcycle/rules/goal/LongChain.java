package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Decimals;
import io.perfcycle.core.value.Weight;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A million goals, each serving the next; started as a program with little stack and heap. */
final class LongChain {
    private static final int GOALS = 1_000_000;
    private static final GoalId LAST = GoalId.of(Integer.toString(GOALS - 1));

    private LongChain() {}

    /**
     * Prints what the graph says.
     *
     * @param arguments {@code open} for a chain up to a company goal, {@code closed} for a circle
     */
    public static void main(String[] arguments) {
        boolean open = arguments[0].equals("open");
        GoalGraph graph = GoalGraph.of(nodes(open));
        PrintStream out = System.out;
        out.println(open ? chain(graph) : circle(graph));
    }

    /** Ids are made once, so that goals and links share them, as those of a store do. */
    private static List<GoalNode> nodes(boolean open) {
        List<GoalNode> nodes = new ArrayList<>(GOALS);
        GoalId id = GoalId.of("0");
        GoalId last = LAST;
        List<GoalLink> parents = open ? List.of() : List.of(new GoalLink(last, Weight.ONE));
        for (int i = 0; i < GOALS; i++) {
            boolean measured = i == GOALS - 1;
            nodes.add(new GoalNode(
                    id,
                    open && i == 0,
                    Optional.empty(),
                    measured && open ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                    measured && open,
                    parents));
            parents = List.of(new GoalLink(id, Weight.ONE));
            id = GoalId.of(Integer.toString(i + 1));
        }
        return nodes;
    }

    private static String chain(GoalGraph graph) {
        LiveRollUp live = LiveRollUp.of(graph, RollUpPolicy.standard());
        String before = top(live);
        int changed = live.checkIn(LAST, new BigDecimal("0.75")).orElseThrow();
        return graph.size() + " goals, top " + before + ", then " + top(live) + ", changed " + changed + ", depth "
                + AlignmentCalculator.measure(graph).depth();
    }

    private static String top(LiveRollUp live) {
        return Decimals.plain(live.progress(GoalId.of("0")).orElseThrow());
    }

    private static String circle(GoalGraph graph) {
        Alignment alignment = AlignmentCalculator.measure(graph);
        return graph.size() + " goals, circles " + alignment.cycles().size() + " of "
                + alignment.cycles().get(0).size() + " from "
                + alignment.cycles().get(0).get(0) + ", aligned "
                + alignment.aligned();
    }
}
