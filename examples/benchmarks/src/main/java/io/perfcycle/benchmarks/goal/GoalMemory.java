package io.perfcycle.benchmarks.goal;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.LiveRollUp;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints what a snapshot and its roll-up hold for each goal, as they say themselves and as the heap says. Run with
 * {@code java -Xmx3g -XX:+UseSerialGC -cp benchmarks.jar io.perfcycle.benchmarks.goal.GoalMemory}.
 */
public final class GoalMemory {
    private static final int[] SIZES = {10_000, 100_000, 1_000_000};

    private GoalMemory() {}

    /**
     * Measures every shape.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        for (Shape shape : Shape.values()) {
            for (int size : SIZES) {
                GoalSet set = GoalSet.draw(size, shape);
                long before = used();
                GoalGraph graph = GoalGraph.of(set.nodes());
                long laid = used();
                LiveRollUp live = LiveRollUp.of(graph, RollUpPolicy.standard());
                long rolled = used();
                System.out.println(String.format(
                        Locale.ROOT,
                        "%s %d goals: snapshot %.1f bytes a goal (heap %.1f), with roll-up %.1f (heap %.1f)",
                        shape,
                        set.nodes().size(),
                        (double) graph.bytes() / size,
                        (double) (laid - before) / size,
                        (double) (graph.bytes() + live.bytes()) / size,
                        (double) (rolled - before) / size));
            }
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
