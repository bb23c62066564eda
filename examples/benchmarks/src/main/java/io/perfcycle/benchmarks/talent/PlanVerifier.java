package io.perfcycle.benchmarks.talent;

import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Works out from the task alone what plans cover and whether they keep every limit. Knows neither the library's kernel nor
 * a solver's score.
 */
final class PlanVerifier {
    private final PlanTask task;
    private final Map<ActionId, CatalogAction> actions = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * An action in somebody's plan.
     *
     * @param person the person's number
     * @param action which action
     * @param start the first month, from 1
     */
    record Step(int person, ActionId action, int start) {}

    /**
     * What was found.
     *
     * @param coverage Σ lift × weight over all people, each level once
     * @param cost what all steps cost
     * @param broken each limit that is not kept
     */
    record Verdict(BigDecimal coverage, BigDecimal cost, List<String> broken) {}

    PlanVerifier(PlanTask task) {
        this.task = task;
        task.catalog().forEach(action -> actions.put(action.id(), action));
    }

    Verdict judge(List<Step> steps) {
        broken.clear();
        Map<Integer, List<Step>> stepsByPerson = new HashMap<>();
        Map<ActionId, Integer> taken = new HashMap<>();
        for (Step step : steps) {
            stepsByPerson
                    .computeIfAbsent(step.person(), key -> new ArrayList<>())
                    .add(step);
            taken.merge(step.action(), 1, Integer::sum);
        }
        taken.forEach((action, count) -> {
            if (count > task.places().getOrDefault(action, Integer.MAX_VALUE)) {
                broken.add(action + " has " + count + " people and fewer places");
            }
        });
        BigDecimal coverage = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (Map.Entry<Integer, List<Step>> own : stepsByPerson.entrySet()) {
            coverage = coverage.add(coverage(task.people().get(own.getKey()), own.getValue()));
            cost = cost.add(limits(own.getKey(), own.getValue()));
        }
        return new Verdict(coverage, cost, List.copyOf(broken));
    }

    private CatalogAction action(Step step) {
        return Objects.requireNonNull(actions.get(step.action()));
    }

    private BigDecimal coverage(List<Gap> gaps, List<Step> steps) {
        BigDecimal covered = BigDecimal.ZERO;
        for (Gap gap : gaps) {
            int reached = gap.achieved();
            for (Step step : steps) {
                for (Lift lift : action(step).lifts()) {
                    if (lift.competency().equals(gap.competency())) {
                        reached = Math.max(reached, Math.min(lift.buildsTo(), gap.required()));
                    }
                }
            }
            covered = covered.add(gap.weight().value().multiply(BigDecimal.valueOf(reached - gap.achieved())));
        }
        return covered;
    }

    /** Notes what is broken, and gives the cost. */
    private BigDecimal limits(int person, List<Step> steps) {
        Map<ActionId, Integer> endByAction = new HashMap<>();
        int[] running = new int[task.policy().months() + 1];
        BigDecimal cost = BigDecimal.ZERO;
        for (Step step : steps) {
            int end = step.start() + action(step).months() - 1;
            if (endByAction.put(step.action(), end) != null) {
                broken.add("Person " + person + " takes " + step.action() + " twice");
            }
            if (step.start() < 1 || end > task.policy().months()) {
                broken.add("Person " + person + " takes " + step.action() + " out of time");
                continue;
            }
            for (int month = step.start(); month <= end; month++) {
                running[month]++;
            }
            cost = cost.add(action(step).cost());
        }
        for (int busy : running) {
            if (busy > task.policy().parallel()) {
                broken.add("Person " + person + " does " + busy + " things at a time");
            }
        }
        if (cost.compareTo(task.policy().budget()) > 0) {
            broken.add("Person " + person + " spends " + cost);
        }
        prerequisites(person, steps, endByAction);
        return cost;
    }

    private void prerequisites(int person, List<Step> steps, Map<ActionId, Integer> endByAction) {
        for (Step step : steps) {
            action(step).prerequisite().ifPresent(before -> {
                if (endByAction.getOrDefault(before, Integer.MAX_VALUE) >= step.start()) {
                    broken.add("Person " + person + " takes " + step.action() + " before " + before);
                }
            });
        }
    }
}
