package io.perfcycle.cli;

import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.quickstart.company.GoalRow;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.ProgressCalculator;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** Rows of a file of goals as the nodes of a graph. */
final class GoalNodes {
    private GoalNodes() {}

    static GoalNode of(GoalRow row) {
        Optional<Measure> measure = row.measure().map(GoalNodes::measure).filter(GoalNodes::canTell);
        GoalNode node = new GoalNode(
                row.id(),
                row.level() == GoalLevel.COMPANY,
                row.unit(),
                measure.flatMap(known -> row.current()
                        .flatMap(current -> ProgressCalculator.progress(known, current, Optional.empty()))),
                measure.isPresent(),
                row.parents());
        if (row.owner().isPresent()) {
            node = node.ownedBy(row.owner().get());
        }
        Optional<GoalNode.Distance> distance = measure.flatMap(GoalNodes::distance);
        return distance.isPresent() ? node.over(distance.get()) : node;
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

    /** A metric with nothing to reach is no measure yet. */
    private static boolean canTell(Measure measure) {
        return measure.target().isPresent()
                || measure.floor().isPresent()
                || measure.ceiling().isPresent()
                || measure.direction() == Direction.BINARY;
    }

    private static Optional<GoalNode.Distance> distance(Measure measure) {
        Optional<BigDecimal> baseline = switch (measure.direction()) {
            case INCREASE, DECREASE -> measure.baseline();
            case MILESTONE -> measure.baseline().or(() -> Optional.of(BigDecimal.ZERO));
            case MAINTAIN, RANGE, BINARY -> Optional.empty();
        };
        return baseline.flatMap(
                        from -> measure.target().map(to -> to.subtract(from).abs()))
                .filter(length -> length.signum() > 0)
                .map(length -> new GoalNode.Distance(measure.unit(), length));
    }
}
