package io.perfcycle.benchmarks;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.LiveRollUp;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;

/** A program that tells how many bytes the goal graph holds for each goal, by the heap before and after. */
public final class GoalMemory {
    private GoalMemory() {}

    /**
     * Prints one line for each shape.
     *
     * @param arguments how many goals; a million unless said otherwise
     */
    public static void main(String[] arguments) {
        int goals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        GoalGraph.of(GoalForest.make(GoalForest.Shape.RANDOM, 1000));
        for (GoalForest.Shape shape : GoalForest.Shape.values()) {
            List<GoalNode> nodes = GoalForest.make(shape, goals);
            long before = used();
            GoalGraph graph = GoalGraph.of(nodes);
            long snapshot = used();
            LiveRollUp live = LiveRollUp.of(graph, RollUpPolicy.standard());
            long rolledUp = used();
            System.out.printf(
                    Locale.ROOT,
                    "%s: snapshot %.1f bytes per goal, progress of all %.1f more (counted: %.1f and %.1f)%n",
                    shape,
                    (double) (snapshot - before) / goals,
                    (double) (rolledUp - snapshot) / goals,
                    (double) graph.bytes() / goals,
                    (double) live.bytes() / goals);
            Reference.reachabilityFence(nodes);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
