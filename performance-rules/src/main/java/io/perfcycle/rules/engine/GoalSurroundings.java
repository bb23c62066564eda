package io.perfcycle.rules.engine;

import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.smart.SmartContext;
import io.perfcycle.rules.smart.SmartPolicy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the SMART rules are told about a goal that somebody would like to have so.
 *
 * @param cycle the days of the cycle
 * @param today the day of the proposal
 * @param policy whether fields are required; where they are not, nothing blocks
 * @param goals finds goals, the ones that the proposer may know of
 */
record GoalSurroundings(DateSpan cycle, LocalDate today, GoalPolicy policy, Function<GoalId, Optional<Goal>> goals) {
    private static final int MAX_ANCESTORS = 10_000;

    /** Without a path: what a change does not touch is not judged anew, and not read for it. */
    SmartContext ofDates() {
        SmartPolicy strict = policy.requireFields() ? SmartPolicy.REQUIRE_FIELDS : SmartPolicy.ADVISE;
        return SmartContext.none().withPolicy(strict).withTime(cycle, today);
    }

    /** With the path that links lead. */
    SmartContext of(List<GoalLink> links) {
        Optional<Goal> parent =
                links.isEmpty() ? Optional.empty() : goals.apply(links.get(0).parent());
        return ofDates()
                .withPath(path(links), parent.map(GoalSurroundings::parent).orElse(null));
    }

    private static SmartContext.Parent parent(Goal goal) {
        return new SmartContext.Parent(
                goal.content().title(),
                goal.content().measure().map(Measure::metric).orElse(""));
    }

    /** A parent that is not there is a finding of the links, not of the path. */
    private SmartContext.Path path(List<GoalLink> links) {
        Deque<GoalId> open = new ArrayDeque<>();
        links.forEach(link -> open.add(link.parent()));
        Set<GoalId> seen = new HashSet<>(open);
        boolean complete = true;
        while (!open.isEmpty() && seen.size() < MAX_ANCESTORS) {
            Optional<Goal> found = goals.apply(open.remove());
            complete &= found.isPresent();
            if (found.isPresent()) {
                if (found.get().content().level() == GoalLevel.COMPANY) {
                    return SmartContext.Path.CONNECTED;
                }
                for (GoalLink link : found.get().content().parents()) {
                    if (seen.add(link.parent())) {
                        open.add(link.parent());
                    }
                }
            }
        }
        return complete && open.isEmpty() ? SmartContext.Path.NONE : SmartContext.Path.UNKNOWN;
    }
}
