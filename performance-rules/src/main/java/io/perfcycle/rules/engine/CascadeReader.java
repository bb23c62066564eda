package io.perfcycle.rules.engine;

import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.rules.goal.GoalDecisions;
import io.perfcycle.rules.goal.GoalNode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        Map<GoalId, GoalNode> nodes = new LinkedHashMap<>();
        Deque<GoalId> above = new ArrayDeque<>();
        List<Goal> ofCycle = desk.openAll(GoalOperations.ofCycle(cycle), Goal.class);
        loadParents(ofCycle);
        for (Goal seen : ofCycle) {
            if (!(seen instanceof DeclinedGoal)) {
                add(desk.need(seen.key(), Goal.class), day, nodes, above);
            }
        }
        while (!above.isEmpty()) {
            GoalId id = above.remove();
            Optional<Goal> found = nodes.containsKey(id) ? Optional.empty() : ongoing(id);
            found.ifPresent(goal -> add(goal, day, nodes, above));
        }
        return List.copyOf(nodes.values());
    }

    /** Together, not one by one. */
    private void loadParents(List<Goal> goals) {
        Set<DocumentKey> keys = new LinkedHashSet<>();
        goals.forEach(goal ->
                goal.content().parents().forEach(link -> keys.add(link.parent().key())));
        desk.load(keys);
    }

    private void add(Goal goal, LocalDate day, Map<GoalId, GoalNode> nodes, Deque<GoalId> above) {
        List<GoalLink> links = paths.following(goal.content().parents());
        links.forEach(link -> above.add(link.parent()));
        Goal linked = goal.withContent(goal.content().linkedTo(links));
        nodes.put(goal.id(), GoalDecisions.nodeOf(linked, day));
    }

    private Optional<Goal> ongoing(GoalId id) {
        return desk.peek(id.key(), Goal.class).filter(CascadeReader::isOngoing).filter(goal -> desk.mayRead(id.key()));
    }

    /** The goals without a cycle above goals for figures, with links that lead on. */
    List<Goal> above(List<Goal> goals) {
        Map<GoalId, Goal> found = new LinkedHashMap<>();
        Deque<GoalId> open = new ArrayDeque<>();
        goals.forEach(goal -> goal.content().parents().forEach(link -> open.add(link.parent())));
        while (!open.isEmpty()) {
            GoalId id = open.remove();
            Optional<Goal> next = found.containsKey(id)
                    ? Optional.empty()
                    : desk.peek(id.key(), Goal.class).filter(CascadeReader::isOngoing);
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

    /** All goals of a cycle for figures, with links that lead on. */
    List<Goal> everything(CycleId cycle) {
        List<Goal> goals = new ArrayList<>();
        List<Goal> ofCycle = desk.peekAll(GoalOperations.ofCycle(cycle), Goal.class);
        loadParents(ofCycle);
        for (Goal goal : ofCycle) {
            if (!(goal instanceof DeclinedGoal)) {
                goals.add(leadingOn(goal));
            }
        }
        return goals;
    }
}
