package io.perfcycle.benchmarks.talent;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;

/**
 * The score of a choice of actions, kept up to date over arrays with each change: the fastest way that Timefold Solver has.
 * Levels are counted, so that a level that two actions reach counts once.
 */
public class PlanChoiceScore implements IncrementalScoreCalculator<PlanChoiceModel, HardMediumSoftLongScore> {
    private static final int LEVELS = 16;

    private PlanChoiceModel model = new PlanChoiceModel();
    private int[] running = new int[0];
    private int[] reached = new int[0];
    private int[] taken = new int[0];
    private long[] spent = new long[0];
    private long hard;
    private long medium;
    private long soft;

    /** Called by the solver. */
    public PlanChoiceScore() {}

    @Override
    public void resetWorkingSolution(PlanChoiceModel solution) {
        model = solution;
        running = new int[solution.people * (solution.last + 1)];
        reached = new int[solution.people * solution.gaps * LEVELS];
        taken = new int[solution.actions];
        spent = new long[solution.people];
        hard = 0;
        medium = 0;
        soft = 0;
        for (PlanChoiceModel.Choice choice : solution.choices) {
            count(choice, 1);
            hard -= waiting(choice);
        }
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {
        change((PlanChoiceModel.Choice) entity, 1);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        change((PlanChoiceModel.Choice) entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        change((PlanChoiceModel.Choice) entity, 1);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        change((PlanChoiceModel.Choice) entity, -1);
    }

    @Override
    public void afterEntityRemoved(Object entity) {}

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(hard, medium, soft);
    }

    private void change(PlanChoiceModel.Choice choice, int by) {
        count(choice, by);
        hard -= (long) by * waiting(choice);
        for (PlanChoiceModel.Choice after : choice.after) {
            hard -= (long) by * waiting(after);
        }
    }

    /** How many months too early an action starts for what must come before it. */
    private int waiting(PlanChoiceModel.Choice choice) {
        PlanChoiceModel.Choice before = choice.before;
        if (before == null || choice.start == null) {
            return 0;
        }
        int free = before.start == null ? 2 * model.last : before.start + before.length;
        return Math.max(0, free - choice.start);
    }

    private void count(PlanChoiceModel.Choice choice, int by) {
        if (choice.start == null) {
            return;
        }
        int start = Objects.requireNonNull(choice.start);
        int end = start + choice.length - 1;
        hard -= (long) by * Math.max(0, end - model.last);
        for (int month = start; month <= Math.min(end, model.last); month++) {
            int at = choice.person * (model.last + 1) + month;
            hard += over(running[at], model.parallel);
            running[at] += by;
            hard -= over(running[at], model.parallel);
        }
        hard += over(spent[choice.person], model.budget);
        spent[choice.person] += by * choice.cost;
        hard -= over(spent[choice.person], model.budget);
        soft -= by * choice.cost;
        hard += over(taken[choice.action], model.places[choice.action]);
        taken[choice.action] += by;
        hard -= over(taken[choice.action], model.places[choice.action]);
        for (int lift = 0; lift < choice.liftGap.length; lift++) {
            int gap = (choice.person * model.gaps + choice.liftGap[lift]) * LEVELS;
            for (int level = choice.liftFrom[lift] + 1; level <= choice.liftTo[lift]; level++) {
                medium -= reached[gap + level] > 0 ? choice.weight[lift] : 0;
                reached[gap + level] += by;
                medium += reached[gap + level] > 0 ? choice.weight[lift] : 0;
            }
        }
    }

    private static long over(long used, long most) {
        return Math.max(0, used - most);
    }
}
