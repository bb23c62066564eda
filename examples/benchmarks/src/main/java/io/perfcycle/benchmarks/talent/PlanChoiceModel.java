package io.perfcycle.benchmarks.talent;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A task as Timefold Solver takes it: an entity for each person and action that may help, whose variable is the first month,
 * or nothing. Actions that lift no open gap and come before none that does are left out, as the library does.
 */
@PlanningSolution
public class PlanChoiceModel {
    /** The first months there are. */
    @ValueRangeProvider
    public List<Integer> months = new ArrayList<>();

    /** What may be chosen. */
    @PlanningEntityCollectionProperty
    public List<Choice> choices = new ArrayList<>();

    /** Hard: what is broken; medium: what is covered; soft: the cost below zero. */
    @PlanningScore
    public @Nullable HardMediumSoftLongScore score;

    /** How many people. */
    public int people;

    /** How many actions the catalogue has. */
    public int actions;

    /** The places of each action. */
    public int[] places = new int[0];

    /** The last month. */
    public int last;

    /** How many things a person does at a time. */
    public int parallel;

    /** What a person may spend. */
    public long budget;

    /** The greatest number of gaps of one person. */
    public int gaps;

    /** An action for a person. */
    @PlanningEntity
    public static class Choice {
        /** Its number. */
        @PlanningId
        public int id;

        /** Whose. */
        public int person;

        /** The action's number in the catalogue. */
        public int action;

        /** Which it is. */
        public ActionId name = ActionId.of("none");

        /** How long it takes. */
        public int length;

        /** What it costs. */
        public long cost;

        /** The gaps that it lifts, as numbers within the person's. */
        public int[] liftGap = new int[0];

        /** From which level the gaps are lifted. */
        public int[] liftFrom = new int[0];

        /** To which level they are lifted, at most the one asked for. */
        public int[] liftTo = new int[0];

        /** What a level of the gap counts. */
        public int[] weight = new int[0];

        /** What must be finished before, if anything. */
        public @Nullable Choice before;

        /** What waits for this. */
        public List<Choice> after = new ArrayList<>();

        /** The first month, nothing if it is not taken. */
        @PlanningVariable(allowsUnassigned = true)
        public @Nullable Integer start;
    }

    /** Called by the solver. */
    public PlanChoiceModel() {}

    static PlanChoiceModel of(PlanTask task) {
        PlanChoiceModel model = new PlanChoiceModel();
        model.months = IntStream.rangeClosed(1, task.policy().months()).boxed().toList();
        model.people = task.people().size();
        model.actions = task.catalog().size();
        model.last = task.policy().months();
        model.parallel = task.policy().parallel();
        model.budget = task.policy().budget().longValueExact();
        model.places = task.catalog().stream()
                .mapToInt(action -> task.places().getOrDefault(action.id(), Integer.MAX_VALUE))
                .toArray();
        Map<ActionId, Integer> rows = new HashMap<>();
        for (int row = 0; row < task.catalog().size(); row++) {
            rows.put(task.catalog().get(row).id(), row);
        }
        for (int person = 0; person < model.people; person++) {
            model.add(task, person, rows);
            model.gaps = Math.max(model.gaps, task.people().get(person).size());
        }
        return model;
    }

    private void add(PlanTask task, int person, Map<ActionId, Integer> rows) {
        List<Gap> own = task.people().get(person);
        TreeSet<Integer> helpful = new TreeSet<>();
        for (int row = 0; row < task.catalog().size(); row++) {
            if (helps(task.catalog().get(row), own)) {
                for (Optional<Integer> at = Optional.of(row); at.isPresent(); ) {
                    helpful.add(at.get());
                    at = task.catalog().get(at.get()).prerequisite().map(rows::get);
                }
            }
        }
        Map<Integer, Choice> byRow = new HashMap<>();
        for (int row : helpful) {
            Choice choice = choice(task.catalog().get(row), own);
            choice.id = choices.size();
            choice.person = person;
            choice.action = row;
            choices.add(choice);
            byRow.put(row, choice);
        }
        for (int row : helpful) {
            task.catalog().get(row).prerequisite().ifPresent(id -> {
                Choice before = Objects.requireNonNull(byRow.get(rows.get(id)));
                Choice after = Objects.requireNonNull(byRow.get(row));
                after.before = before;
                before.after.add(after);
            });
        }
    }

    private static boolean helps(CatalogAction action, List<Gap> own) {
        return action.lifts().stream().anyMatch(lift -> own.stream().anyMatch(gap -> isLifting(lift, gap)));
    }

    private static boolean isLifting(Lift lift, Gap gap) {
        return gap.competency().equals(lift.competency()) && Math.min(lift.buildsTo(), gap.required()) > gap.achieved();
    }

    private static Choice choice(CatalogAction action, List<Gap> own) {
        Choice choice = new Choice();
        choice.name = action.id();
        choice.length = action.months();
        choice.cost = action.cost().longValueExact();
        List<int[]> lifts = new ArrayList<>();
        for (Lift lift : action.lifts()) {
            for (int gap = 0; gap < own.size(); gap++) {
                if (isLifting(lift, own.get(gap))) {
                    int to = Math.min(lift.buildsTo(), own.get(gap).required());
                    int weight = own.get(gap).weight().value().intValueExact();
                    lifts.add(new int[] {gap, own.get(gap).achieved(), to, weight});
                }
            }
        }
        choice.liftGap = lifts.stream().mapToInt(lift -> lift[0]).toArray();
        choice.liftFrom = lifts.stream().mapToInt(lift -> lift[1]).toArray();
        choice.liftTo = lifts.stream().mapToInt(lift -> lift[2]).toArray();
        choice.weight = lifts.stream().mapToInt(lift -> lift[3]).toArray();
        return choice;
    }
}
