package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.RollUpPolicy;
import java.util.Arrays;

/**
 * Roll-up and alignment of goals that are numbers in columns, each serving one other at most: the passes that
 * {@link LiveRollUp} and {@link AlignmentCalculator} run, without ids, texts and explanations. For calculations that change
 * links and progress again and again, such as simulations; nothing is allocated for a goal then.
 *
 * <p>Goals are numbered children first: those that are measured, which nothing serves, then the others, company goals last.
 * All weigh the same. Not thread safe.
 */
public final class CascadeKernel {
    /** A progress of 1, 100 %. */
    public static final long ONE = FixedPoint.ONE;

    /** Stands for no data. */
    public static final long NO_DATA = FixedPoint.NO_DATA;

    private final GoalGraph graph;
    private final RollUpKernel kernel;

    private CascadeKernel(GoalGraph graph, RollUpPolicy policy) {
        this.graph = graph;
        this.kernel = RollUpKernel.passed(graph, policy);
    }

    /**
     * Goals without links and data.
     *
     * @param goals how many there are
     * @param measured how many of them are measured; they come first
     * @param company the number of the first company goal, {@code measured} or more
     * @param policy how all of them roll up; nothing adds up by {@code SUM}, because goals have no unit here
     * @return the kernel
     * @throws IllegalArgumentException if the numbers are not in that order
     */
    public static CascadeKernel of(int goals, int measured, int company, RollUpPolicy policy) {
        if (measured < 0 || company < measured || goals < company) {
            throw new IllegalArgumentException(
                    "Measured goals come first, company goals last: " + measured + ", " + company + " of " + goals);
        }
        byte[] kinds = new byte[goals];
        Arrays.fill(kinds, 0, measured, GoalGraph.MEASURED);
        Arrays.fill(kinds, company, goals, GoalGraph.COMPANY);
        long[] own = new long[measured];
        Arrays.fill(own, NO_DATA);
        return new CascadeKernel(
                new GoalGraph(new Links(new int[goals + 1], new int[goals]), measured, kinds, own), policy);
    }

    /**
     * Links goals anew.
     *
     * @param parents the goal that each one serves, a greater number that is not measured, or -1 for none
     * @throws IllegalArgumentException if a number is not as said
     */
    public void link(int[] parents) {
        int[] from = graph.up.from();
        int[] targets = graph.up.targets();
        int links = 0;
        for (int goal = 0; goal < from.length - 1; goal++) {
            int parent = parents[goal];
            if (parent >= 0) {
                if (parent <= goal || parent < graph.leaves || parent >= from.length - 1) {
                    throw new IllegalArgumentException("Goal " + goal + " cannot serve goal " + parent);
                }
                targets[links++] = parent;
            }
            from[goal + 1] = links;
        }
    }

    /**
     * Which goals have a path to a company goal.
     *
     * @param reached where it goes, by goal; company goals have one
     * @return how many goals below company level have one
     */
    public int align(boolean[] reached) {
        return AlignmentCalculator.reach(graph, reached);
    }

    /**
     * Rolls up.
     *
     * @param own the progress of measured goals in units of {@link #ONE}, less than a million times as much, or
     *     {@link #NO_DATA}
     */
    public void rollUp(long[] own) {
        System.arraycopy(own, 0, graph.own, 0, graph.leaves);
        kernel.run();
    }

    /**
     * What the last roll-up came to.
     *
     * @param goal which goal
     * @return its progress in units of {@link #ONE}, or {@link #NO_DATA}
     */
    public long progress(int goal) {
        return kernel.progress(goal);
    }
}
