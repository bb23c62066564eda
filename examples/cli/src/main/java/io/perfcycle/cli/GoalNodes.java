package io.perfcycle.cli;

import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.MeasureDecisions;
import java.util.Optional;

/** Rows of a file of goals as the nodes of a graph. */
final class GoalNodes {
    private GoalNodes() {}

    static GoalNode of(GoalRow row) {
        GoalNode plain = new GoalNode(
                row.id(), row.level() == GoalLevel.COMPANY, row.unit(), Optional.empty(), false, row.parents());
        GoalNode node = row.owner().map(plain::ownedBy).orElse(plain);
        return row.measure()
                .map(draft -> node.measuredBy(MeasureDecisions.measureOf(draft), row.current()))
                .orElse(node);
    }
}
