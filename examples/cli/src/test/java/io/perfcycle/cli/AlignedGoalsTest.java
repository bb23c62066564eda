package io.perfcycle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.AlignmentCalculator;
import io.perfcycle.rules.goal.GoalGraph;
import io.perfcycle.rules.goal.GoalNode;
import io.perfcycle.rules.goal.LiveRollUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlignedGoalsTest {
    private static GoalNode goal(String id, String... parents) {
        List<GoalLink> links = new ArrayList<>();
        for (String parent : parents) {
            links.add(new GoalLink(GoalId.of(parent), Weight.ONE));
        }
        return new GoalNode(GoalId.of(id), false, Optional.empty(), Optional.empty(), false, links);
    }

    private static List<String> lines(List<GoalNode> nodes) {
        GoalGraph graph = GoalGraph.of(nodes);
        return new AlignedGoals(
                        LiveRollUp.of(graph, RollUpPolicy.standard()),
                        AlignmentCalculator.measure(graph),
                        graph.findings())
                .lines();
    }

    @Test
    void many_orphans_are_counted_and_stand_in_lines_that_can_be_read_each_of_them_once() {
        List<GoalNode> nodes = new ArrayList<>();
        for (int i = 100; i < 400; i++) {
            nodes.add(goal("goal-" + i));
        }
        List<String> lines = lines(nodes);
        int from = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("orphans: 300: goal-100, "))
                .findFirst()
                .orElseThrow());
        int to = lines.indexOf("company goals without children: none");
        List<String> told = lines.subList(from, to);

        assertThat(told).hasSizeGreaterThan(20).allMatch(line -> line.length() <= 100);
        assertThat(told.subList(1, told.size())).allMatch(line -> line.startsWith("  goal-"));
        assertThat(String.join(" ", told).split("goal-", -1)).hasSize(301);
        assertThat(told.get(told.size() - 1)).endsWith("goal-399");
    }

    @Test
    void a_parent_that_is_not_there_is_told_with_the_goal_that_names_it() {
        assertThat(lines(List.of(goal("a", "nowhere"))))
                .contains("orphans: 1: a", "BLOCK GOAL-PARENT-UNKNOWN: Goal a: There is no goal nowhere to link to.");
    }
}
