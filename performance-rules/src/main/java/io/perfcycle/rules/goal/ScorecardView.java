package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PerspectiveId;
import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goals by the perspectives of a balanced scorecard: the four that the field knows, then the tenant's own by id, then
 * the goals without one. A view of goals, nothing that is stored.
 *
 * <p>Immutable and thread safe.
 *
 * @param perspective the perspective; nothing for the goals without one
 * @param goals its goals, in the order in which they were given
 * @param score the mean of the rolled-up progress of its goals that have data; nothing if none has
 */
public record ScorecardView(Optional<PerspectiveId> perspective, List<Goal> goals, Optional<BigDecimal> score) {
    private static final List<PerspectiveId> KNOWN = List.of(
            PerspectiveId.FINANCIAL,
            PerspectiveId.CUSTOMER,
            PerspectiveId.INTERNAL_PROCESS,
            PerspectiveId.LEARNING_AND_GROWTH);

    /** Copies the list. */
    public ScorecardView {
        goals = List.copyOf(goals);
    }

    /**
     * Looks at goals by perspective. A perspective without goals is there if it is one of the four, so that a gap shows.
     *
     * @param goals any goals, each once; proposals that were declined are left out
     * @param policy how progress rolls up
     * @param day the day of the progress
     * @return the perspectives in order
     */
    public static List<ScorecardView> of(Collection<? extends Goal> goals, GoalPolicy policy, LocalDate day) {
        Map<Optional<PerspectiveId>, List<Goal>> byPerspective = new LinkedHashMap<>();
        KNOWN.forEach(known -> byPerspective.put(Optional.of(known), new ArrayList<>()));
        own(goals).forEach(own -> byPerspective.put(Optional.of(PerspectiveId.of(own)), new ArrayList<>()));
        List<GoalNode> nodes = new ArrayList<>();
        for (Goal goal : goals) {
            if (!(goal instanceof DeclinedGoal)) {
                byPerspective
                        .computeIfAbsent(goal.content().perspective(), none -> new ArrayList<>())
                        .add(goal);
                nodes.add(GoalDecisions.nodeOf(goal, day));
            }
        }
        Map<GoalId, RolledUp> scores = RollUpCalculator.rollUp(GoalGraph.of(nodes), policy);
        List<ScorecardView> views = new ArrayList<>();
        byPerspective.forEach(
                (perspective, members) -> views.add(new ScorecardView(perspective, members, mean(members, scores))));
        return views;
    }

    private static Set<String> own(Collection<? extends Goal> goals) {
        Set<String> own = new TreeSet<>();
        for (Goal goal : goals) {
            if (!(goal instanceof DeclinedGoal)) {
                goal.content()
                        .perspective()
                        .filter(perspective -> !KNOWN.contains(perspective))
                        .ifPresent(perspective -> own.add(perspective.value()));
            }
        }
        return own;
    }

    private static Optional<BigDecimal> mean(List<Goal> goals, Map<GoalId, RolledUp> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        int counted = 0;
        for (Goal goal : goals) {
            RolledUp score = scores.get(goal.id());
            if (score != null && score.progress().isPresent()) {
                sum = sum.add(score.progress().get());
                counted++;
            }
        }
        return counted == 0
                ? Optional.empty()
                : Optional.of(sum.divide(BigDecimal.valueOf(counted), Rounding.INTERMEDIATE));
    }
}
