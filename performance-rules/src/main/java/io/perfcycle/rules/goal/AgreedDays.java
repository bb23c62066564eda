package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChange;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Since when goals are agreed, and with whom. Stateless; to be called. */
public final class AgreedDays {
    private AgreedDays() {}

    /**
     * Since when each owner has had a goal of a cycle in force. Whoever became an owner by a change has had it since the change
     * was approved, and whoever is none any more had it all the same.
     *
     * @param goal the goal in any state
     * @param cycle the cycle; what the goal said while it belonged to another one does not count
     * @return the first instant for each owner; empty for a goal that was never agreed
     */
    public static Map<EmployeeId, Instant> byOwner(Goal goal, CycleId cycle) {
        Map<EmployeeId, Instant> since = new LinkedHashMap<>();
        Optional<Instant> agreed = agreedAt(goal);
        if (agreed.isEmpty()) {
            return since;
        }
        Instant from = agreed.get();
        for (GoalChange change : goal.changes()) {
            enter(change.before(), cycle, from, since);
            from = change.approvedAt();
        }
        enter(goal.content(), cycle, from, since);
        return since;
    }

    private static void enter(GoalContent content, CycleId cycle, Instant from, Map<EmployeeId, Instant> since) {
        if (content.cycle().equals(Optional.of(cycle))) {
            content.owners().forEach(owner -> since.putIfAbsent(owner, from));
        }
    }

    /**
     * When a goal was agreed.
     *
     * @param goal the goal
     * @return the instant; of a goal that was closed before this was kept the first sign that it was in force: a check-in, a
     *     change asked for, or that it was closed; nothing for a goal that was never agreed
     */
    public static Optional<Instant> agreedAt(Goal goal) {
        if (goal instanceof AgreedGoal agreed) {
            return Optional.of(agreed.agreedAt());
        }
        return goal instanceof ClosedGoal closed ? closed.agreedAt().or(() -> firstSign(closed)) : Optional.empty();
    }

    private static Optional<Instant> firstSign(ClosedGoal goal) {
        Stream<Instant> checkIns = goal.checkIns().stream().map(CheckIn::recordedAt);
        Stream<Instant> changes = goal.changes().stream().map(GoalChange::requestedAt);
        return Stream.of(checkIns, changes, Stream.of(goal.closedAt()))
                .flatMap(each -> each)
                .min(Instant::compareTo);
    }
}
