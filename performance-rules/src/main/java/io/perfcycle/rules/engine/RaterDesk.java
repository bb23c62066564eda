package io.perfcycle.rules.engine;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.assignment.RaterRequest;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a proposal of raters looks up: who is employed today, and who shares goals of the cycle that all may see. */
final class RaterDesk {
    private final Desk desk;

    RaterDesk(Desk desk) {
        this.desk = desk;
    }

    RaterRequest request(CycleId cycle, List<EmployeeId> subjects, List<RaterRequest.Pair> conflicts) {
        List<RaterRequest.Person> people = new ArrayList<>();
        for (Employee person : desk.everybody()) {
            if (person.isEmployedOn(desk.today())) {
                people.add(new RaterRequest.Person(
                        person.id(), person.managerOn(desk.today()), person.unitOn(desk.today())));
            }
        }
        Set<EmployeeId> employed = people.stream().map(RaterRequest.Person::id).collect(Collectors.toSet());
        List<EmployeeId> about =
                subjects.stream().distinct().filter(employed::contains).toList();
        return new RaterRequest(
                people,
                about,
                new RaterRequest.Ties(sharedGoals(cycle), conflicts),
                desk.roundPolicy(cycle).limits(),
                0);
    }

    private List<RaterRequest.Pair> sharedGoals(CycleId cycle) {
        Map<GoalId, GoalContent> goals = new HashMap<>();
        desk.peekAll(Query.of(DocumentKind.GOAL).with(IndexField.CYCLE, cycle.value()), Goal.class).stream()
                .filter(AgreedGoal.class::isInstance)
                .filter(goal -> goal.content().visibility() == Visibility.SHARED)
                .forEach(goal -> goals.put(goal.id(), goal.content()));
        List<RaterRequest.Pair> pairs = new ArrayList<>();
        for (GoalContent goal : goals.values()) {
            List<EmployeeId> together = new ArrayList<>(goal.owners());
            for (GoalLink link : goal.parents()) {
                GoalContent parent = goals.get(link.parent());
                if (parent != null) {
                    together.addAll(parent.owners());
                }
            }
            for (int i = 1; i < together.size(); i++) {
                if (!together.get(i).equals(together.get(0))) {
                    pairs.add(new RaterRequest.Pair(together.get(0), together.get(i)));
                }
            }
        }
        return pairs;
    }
}
