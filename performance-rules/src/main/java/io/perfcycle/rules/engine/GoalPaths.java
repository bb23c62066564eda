package io.perfcycle.rules.engine;

import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows links upwards. What it looks at, and nothing else, becomes part of what the decision read, so that of two
 * commands whose links would close a circle together only one can be committed. A goal that was carried over leads to
 * the one as which it goes on.
 */
final class GoalPaths {
    private final Desk desk;
    private final Set<GoalId> named = new HashSet<>();

    /** Paths from links that somebody names: what that person may not know of is not there. */
    GoalPaths(Desk desk, List<GoalLink> links) {
        this.desk = desk;
        links.forEach(link -> named.add(link.parent()));
    }

    /** A goal with the links that lead on from it; of a shared goal everybody may know that it is. */
    Optional<Goal> find(GoalId id) {
        Optional<Goal> found = desk.peek(id.key(), Goal.class);
        return found.filter(goal -> !named.contains(id) || isKnown(goal)).map(GoalPaths::leadingOn);
    }

    private boolean isKnown(Goal goal) {
        boolean shared = goal.content().visibility() == Visibility.SHARED;
        return !(goal instanceof DeclinedGoal)
                && (shared || desk.mayRead(goal.id().key()));
    }

    private static Goal leadingOn(Goal goal) {
        return successorOf(goal)
                .map(next -> goal.withContent(goal.content().linkedTo(List.of(new GoalLink(next, Weight.ONE)))))
                .orElse(goal);
    }

    private static Optional<GoalId> successorOf(Goal goal) {
        return goal instanceof ClosedGoal closed ? closed.carriedTo() : Optional.empty();
    }

    /** The same links, each to where its goal goes on; of two to one goal the first counts. */
    List<GoalLink> following(List<GoalLink> links) {
        List<GoalLink> followed = new ArrayList<>();
        Set<GoalId> seen = new HashSet<>();
        for (GoalLink link : links) {
            GoalId end = endOf(link.parent());
            if (seen.add(end)) {
                followed.add(new GoalLink(end, link.weight()));
            }
        }
        return followed;
    }

    private GoalId endOf(GoalId id) {
        Optional<GoalId> next = desk.peek(id.key(), Goal.class).flatMap(GoalPaths::successorOf);
        GoalId end = id;
        while (next.isPresent() && desk.peek(next.get().key(), Goal.class).isPresent()) {
            end = next.get();
            next = desk.peek(end.key(), Goal.class).flatMap(GoalPaths::successorOf);
        }
        return end;
    }
}
