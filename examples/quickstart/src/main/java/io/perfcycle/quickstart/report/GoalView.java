package io.perfcycle.quickstart.report;

import io.perfcycle.quickstart.report.Alignment.GoalLevel;
import io.perfcycle.quickstart.report.Alignment.GoalNode;
import java.util.List;

/** A goal of the tree, with how many stand below it and whether its branch is open at first. */
record GoalView(GoalNode goal, boolean branch, boolean open, int below, List<GoalView> children) {

    static GoalView of(GoalNode goal) {
        List<GoalView> children = goal.children().stream().map(GoalView::of).toList();
        int below = children.stream().mapToInt(child -> 1 + child.below).sum();
        return new GoalView(goal, below > 0, goal.level() == GoalLevel.COMPANY, below, children);
    }
}
