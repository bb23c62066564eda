package io.perfcycle.rules.engine;

import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads the goals that hang together in a cycle: those of the cycle, and above them those without a cycle. Links lead to
 * where goals that were carried over go on; proposals that were declined are left out. For one call.
 */
final class CascadeReader {
    private final Desk desk;
    private final GoalPaths paths;

    CascadeReader(Desk desk) {
        this.desk = desk;
        this.paths = new GoalPaths(desk, List.of());
    }

    /** The nodes as the caller may see them, with the progress of a day. */
    List<GoalNode> nodes(CycleId cycle, LocalDate day) {
        List<Goal> goals = linked(desk.openAll(GoalOperations.ofCycle(cycle), Goal.class), this::whole);
        List<Goal> above = above(goals, goal -> desk.mayRead(goal.key()));
        return Stream.concat(goals.stream(), above.stream())
                .map(goal -> GoalDecisions.nodeOf(goal, day))
                .toList();
    }

    /** Progress is part of a goal, also where its check-ins are not shown. */
    private Goal whole(Goal seen) {
        return desk.need(seen.key(), Goal.class);
    }

    /** All goals of a cycle for figures, with links that lead on. */
    List<Goal> everything(CycleId cycle) {
        return linked(desk.peekAll(GoalOperations.ofCycle(cycle), Goal.class), UnaryOperator.identity());
    }

    /** The goals without a cycle above goals for figures, with links that lead on. */
    List<Goal> above(List<Goal> goals) {
        return above(goals, goal -> true);
    }

    private List<Goal> linked(List<Goal> goals, UnaryOperator<Goal> whole) {
        loadParents(goals);
        return goals.stream()
                .filter(goal -> !(goal instanceof DeclinedGoal))
                .map(whole)
                .map(this::leadingOn)
                .toList();
    }

    /** Together, not one by one. */
    private void loadParents(List<Goal> goals) {
        Set<DocumentKey> keys = new LinkedHashSet<>();
        goals.forEach(goal ->
                goal.content().parents().forEach(link -> keys.add(link.parent().key())));
        desk.snapshot().load(keys);
    }

    private List<Goal> above(List<Goal> goals, Predicate<Goal> known) {
        Map<GoalId, Goal> found = new LinkedHashMap<>();
        Deque<GoalId> open = new ArrayDeque<>();
        goals.forEach(goal -> goal.content().parents().forEach(link -> open.add(link.parent())));
        while (!open.isEmpty()) {
            GoalId id = open.remove();
            Optional<Goal> next = found.containsKey(id)
                    ? Optional.empty()
                    : desk.peek(id.key(), Goal.class)
                            .filter(CascadeReader::isOngoing)
                            .filter(known);
            next.map(this::leadingOn).ifPresent(goal -> {
                found.put(id, goal);
                goal.content().parents().forEach(link -> open.add(link.parent()));
            });
        }
        return List.copyOf(found.values());
    }

    private static boolean isOngoing(Goal goal) {
        return goal.content().cycle().isEmpty() && !(goal instanceof DeclinedGoal);
    }

    private Goal leadingOn(Goal goal) {
        return goal.withContent(
                goal.content().linkedTo(paths.following(goal.content().parents())));
    }
}
