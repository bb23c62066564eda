package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goals in the style of objectives and key results: an objective says what is to be reached and is not measured itself;
 * its key results are the goals with a measure that serve it directly. A view of goals, nothing that is stored.
 *
 * <p>Immutable and thread safe.
 *
 * @param objective the goal without a measure of its own
 * @param keyResults the measured goals that serve it, in the order of the goals
 * @param score the objective's progress by the policy of roll-up, over everything that serves it, measured or not;
 *     nothing for no data
 */
public record ObjectiveView(Goal objective, List<KeyResult> keyResults, Optional<BigDecimal> score) {
    /**
     * A measured goal that serves an objective.
     *
     * @param goal the goal
     * @param weight how much it counts there
     * @param score its own progress; nothing for no data
     */
    public record KeyResult(Goal goal, Weight weight, Optional<BigDecimal> score) {}

    /** Copies the list. */
    public ObjectiveView {
        keyResults = List.copyOf(keyResults);
    }

    /**
     * Looks at goals as objectives and key results.
     *
     * @param goals any goals, each once; proposals that were declined are left out
     * @param policy how scores roll up
     * @param day the day of the progress
     * @return the goals without a measure that a measured goal serves, in the order of the goals
     */
    public static List<ObjectiveView> of(Collection<? extends Goal> goals, GoalPolicy policy, LocalDate day) {
        List<Goal> alive = new ArrayList<>();
        goals.stream().filter(goal -> !(goal instanceof DeclinedGoal)).forEach(alive::add);
        List<GoalNode> nodes =
                alive.stream().map(goal -> GoalDecisions.nodeOf(goal, day)).toList();
        Map<GoalId, RolledUp> scores = RollUpCalculator.rollUp(GoalGraph.of(nodes), policy);
        Map<GoalId, List<KeyResult>> keyResults = keyResults(alive, day);
        List<ObjectiveView> views = new ArrayList<>();
        for (Goal goal : alive) {
            List<KeyResult> own = keyResults.getOrDefault(goal.id(), List.of());
            if (goal.content().measure().isEmpty() && !own.isEmpty()) {
                RolledUp score = scores.get(goal.id());
                views.add(new ObjectiveView(goal, own, score == null ? Optional.empty() : score.progress()));
            }
        }
        return views;
    }

    private static Map<GoalId, List<KeyResult>> keyResults(List<Goal> goals, LocalDate day) {
        Map<GoalId, List<KeyResult>> byObjective = new LinkedHashMap<>();
        for (Goal goal : goals) {
            if (goal.content().measure().isPresent()) {
                Optional<BigDecimal> score = GoalDecisions.progress(goal, day);
                for (GoalLink link : goal.content().parents()) {
                    byObjective
                            .computeIfAbsent(link.parent(), parent -> new ArrayList<>())
                            .add(new KeyResult(goal, link.weight(), score));
                }
            }
        }
        return byObjective;
    }
}
