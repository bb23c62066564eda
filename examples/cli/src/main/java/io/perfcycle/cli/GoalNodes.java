package io.perfcycle.cli;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.rules.goal.GoalNode;
import java.util.Objects;
import java.util.Optional;

/** Rows of a file of goals as the nodes of a graph. */
final class GoalNodes {
    private GoalNodes() {}

    static GoalNode of(GoalRow row) {
        GoalNode plain = new GoalNode(
                row.id(), row.level() == GoalLevel.COMPANY, row.unit(), Optional.empty(), false, row.parents());
        GoalNode node = row.owner().map(plain::ownedBy).orElse(plain);
        return row.measure()
                .map(draft -> node.measuredBy(measure(draft), row.current()))
                .orElse(node);
    }

    private static Measure measure(MeasureDraft draft) {
        return Measure.builder()
                .metric(draft.metric())
                .unit(draft.unit())
                .direction(direction(draft))
                .baseline(Optional.ofNullable(draft.baseline()))
                .target(Optional.ofNullable(draft.target()))
                .floor(Optional.ofNullable(draft.floor()))
                .ceiling(Optional.ofNullable(draft.ceiling()))
                .build();
    }

    private static Direction direction(MeasureDraft draft) {
        boolean down = draft.baseline() != null
                && draft.target() != null
                && Objects.requireNonNull(draft.target()).compareTo(Objects.requireNonNull(draft.baseline())) < 0;
        return Optional.ofNullable(draft.direction()).orElse(down ? Direction.DECREASE : Direction.INCREASE);
    }
}
