package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The progress of every goal of a graph, kept current: a check-in changes the goal and what follows from it above, and
 * nothing else is looked at. The numbers are the same to the last digit as those of a calculation from the start.
 *
 * <p>Each number has twelve digits after the point and is rounded once, half even, from the exact sum over its children.
 * A mean never moves an error up enlarged, so a number over {@code n} levels is off by at most {@code n / 2} units of the
 * twelfth digit.
 *
 * <p>A goal in a circle has no number, unless its own measure counts; for those above it counts as a child without data.
 *
 * <p>Not thread safe: for one thread, or guarded by the caller.
 */
public final class LiveRollUp {
    private final GoalGraph graph;
    private final RollUpKernel kernel;
    private final RollUpUpdate update;
    private final RollUpPolicy policy;
    private @Nullable RollUpExplainer explainer;

    private LiveRollUp(GoalGraph graph, RollUpPolicy policy) {
        this.graph = graph;
        this.policy = policy;
        this.kernel = RollUpKernel.climbed(graph, policy);
        this.update = new RollUpUpdate(graph, kernel);
    }

    /**
     * Calculates every goal.
     *
     * @param graph the goals
     * @param policy how goals roll up that have no way of their own
     * @return the progress of all
     * @throws IllegalArgumentException if a share of the own measure has more than twelve digits after the point
     */
    public static LiveRollUp of(GoalGraph graph, RollUpPolicy policy) {
        return new LiveRollUp(graph, policy);
    }

    /** {@return the goals} */
    public GoalGraph graph() {
        return graph;
    }

    /**
     * The progress of a goal.
     *
     * @param goal which goal
     * @return the progress as a fraction; nothing for no number, or no such goal
     */
    public Optional<BigDecimal> progress(GoalId goal) {
        int number = graph.ids.find(goal.value());
        long progress = number < 0 ? FixedPoint.NO_DATA : kernel.progress(number);
        return progress == FixedPoint.NO_DATA ? Optional.empty() : Optional.of(FixedPoint.decimal(progress));
    }

    /**
     * Takes the new progress of a goal's own measure.
     *
     * @param goal which goal
     * @param progress its own progress as a fraction, without cap; rounded to twelve digits
     * @return how many goals have another number now, or why it is refused; then nothing has changed
     */
    public Outcome<Integer> checkIn(GoalId goal, BigDecimal progress) {
        if (!FixedPoint.fits(progress)) {
            return Outcome.refused(
                    List.of(Finding.of(GraphFinding.PROGRESS_RANGE).with("goal", goal)));
        }
        return update(goal, FixedPoint.of(progress));
    }

    /**
     * Takes back the progress of a goal's own measure: there is no data any more.
     *
     * @param goal which goal
     * @return how many goals have another number now, or why it is refused
     */
    public Outcome<Integer> clear(GoalId goal) {
        return update(goal, FixedPoint.NO_DATA);
    }

    private Outcome<Integer> update(GoalId goal, long progress) {
        int number = graph.ids.find(goal.value());
        return number < 0
                ? Outcome.refused(List.of(Finding.of(GraphFinding.GOAL_UNKNOWN).with("goal", goal)))
                : Outcome.done(update.update(number, progress));
    }

    /** Calculates every goal from the start. The numbers do not change; for checking, and for measuring. */
    public void recalculate() {
        kernel.run();
    }

    /** {@return how many goals below company level have no existing parent and stand in no circle} */
    public int orphans() {
        return kernel.orphans();
    }

    /**
     * {@return whether goals serve each other in a circle; goals that serve only themselves are not counted. The pass that
     * rolls up tells it from links that lead back in its order}
     */
    public boolean hasCircles() {
        return kernel.circleLinks() > 0;
    }

    /**
     * A goal's progress and how it came about.
     *
     * @param goal which goal
     * @return the explained progress; nothing for no such goal
     */
    public Optional<RolledUp> explain(GoalId goal) {
        int number = graph.ids.find(goal.value());
        return number < 0 ? Optional.empty() : Optional.of(explainer().explain(number));
    }

    private RollUpExplainer explainer() {
        RollUpExplainer known = explainer;
        if (known == null) {
            known = new RollUpExplainer(graph, kernel, policy);
            explainer = known;
        }
        return known;
    }

    /**
     * What a goal must reach for a goal that it serves to come to a wanted number, the others staying as they are.
     *
     * @param child the goal
     * @param parent the goal that it serves
     * @param wanted what the parent is to reach
     * @return the least progress with twelve digits after the point with which the exact number of the parent is at least
     *     the wanted one, or why there is none
     */
    public Outcome<BigDecimal> needed(GoalId child, GoalId parent, BigDecimal wanted) {
        return new WhatIf(graph, kernel).needed(child, parent, wanted);
    }

    /** {@return about how many bytes are held, the graph and its goals' ids left out} */
    public long bytes() {
        return kernel.bytes();
    }
}
