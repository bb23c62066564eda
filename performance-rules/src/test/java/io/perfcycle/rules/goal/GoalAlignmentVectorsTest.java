package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.vectors.Vectors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alignment against the vectors {@code goal_alignment}. */
class GoalAlignmentVectorsTest {
    @Test
    void the_tree_of_twelve_goals_agrees() {
        JsonNode vector = vector("tree-12-goals");
        JsonNode expected = vector.get("expected");
        List<GoalNode> nodes = new ArrayList<>();
        List<GoalNode> individual = new ArrayList<>();
        vector.get("input").get("goals").properties().forEach(entry -> {
            GoalNode node = node(entry.getKey(), entry.getValue());
            nodes.add(node);
            if (entry.getValue().get("level").asString().equals("individual")) {
                individual.add(node);
            }
        });
        GoalGraph graph = GoalGraph.of(nodes);
        Alignment alignment = AlignmentCalculator.measure(graph);

        assertThat(alignment.goals())
                .isEqualTo(expected.get("non_company_goals").asInt());
        assertThat(alignment.aligned())
                .isEqualTo(expected.get("aligned_to_company").asInt());
        near(alignment.rate(), expected.get("alignment_rate"));
        near(figure(alignment, "parent-rate"), expected.get("has_parent_rate"));
        assertThat(texts(alignment.orphans())).isEqualTo(texts(expected.get("orphans")));
        assertThat(texts(alignment.childlessCompanyGoals()))
                .isEqualTo(texts(expected.get("company_goals_without_children")));
        assertThat(alignment.crossUnitLinks())
                .isEqualTo(expected.get("cross_department_links").asInt());
        assertThat(alignment.links() - alignment.crossUnitLinks())
                .isEqualTo(expected.get("internal_links").asInt());
        near(alignment.crossUnitShare(), expected.get("cross_department_share"));
        near(figure(alignment, "e-i-index"), expected.get("E_I_index"));
        assertThat(alignment.depth()).isEqualTo(expected.get("max_depth_edges").asInt());
        List<GoalId> aligned = AlignmentCalculator.aligned(graph);
        long reached =
                individual.stream().filter(node -> aligned.contains(node.id())).count();
        assertThat((double) reached / individual.size())
                .isCloseTo(expected.get("individual_alignment_rate").asDouble(), within(1e-9));
    }

    @Test
    void the_circle_is_told_from_its_smallest_id_and_aligns_nothing() {
        JsonNode vector = vector("cycle");
        List<GoalNode> nodes = new ArrayList<>();
        vector.get("input")
                .get("parents")
                .properties()
                .forEach(entry -> nodes.add(node(
                        entry.getKey(),
                        false,
                        Optional.empty(),
                        entry.getValue().asString())));
        GoalGraph graph = GoalGraph.of(nodes);

        assertThat(graph.cycles()).hasSize(1);
        assertThat(texts(graph.cycles().get(0)))
                .isEqualTo(texts(vector.get("expected").get("cycle")));
        assertThat(AlignmentCalculator.measure(graph).aligned())
                .isEqualTo(vector.get("expected").get("aligned").asInt());
    }

    private static JsonNode vector(String name) {
        return Vectors.of("goal_alignment").stream()
                .filter(vector -> vector.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static GoalNode node(String id, JsonNode goal) {
        String parent = goal.get("parent").isNull() ? "" : goal.get("parent").asString();
        Optional<UnitId> unit = goal.get("dept").isNull()
                ? Optional.empty()
                : Optional.of(UnitId.of(goal.get("dept").asString()));
        return node(id, goal.get("level").asString().equals("company"), unit, parent);
    }

    private static GoalNode node(String id, boolean company, Optional<UnitId> unit, String parent) {
        List<GoalLink> parents = parent.isEmpty() ? List.of() : List.of(new GoalLink(GoalId.of(parent), Weight.ONE));
        return new GoalNode(GoalId.of(id), company, unit, Optional.empty(), false, parents);
    }

    private static Optional<BigDecimal> figure(Alignment alignment, String name) {
        return alignment.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .flatMap(Alignment.Figure::value);
    }

    private static void near(Optional<BigDecimal> actual, JsonNode expected) {
        assertThat(actual.orElseThrow().doubleValue()).isCloseTo(expected.asDouble(), within(1e-9));
    }

    private static List<String> texts(List<GoalId> ids) {
        return ids.stream().map(GoalId::value).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
