package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is wrong with goals is told all at once; nothing comes as an exception from inside. */
class GoalGraphInputTest {
    private static final BigDecimal HUGE = new BigDecimal("1e1000000000");

    private static GoalNode goal(String id, String progress, GoalLink... parents) {
        return new GoalNode(
                GoalId.of(id),
                false,
                Optional.empty(),
                progress.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(progress)),
                !progress.isEmpty(),
                List.of(parents));
    }

    private static GoalLink to(String parent, String weight) {
        return new GoalLink(GoalId.of(parent), Weight.of(weight));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    @Timeout(10)
    void every_reason_why_goals_are_no_graph_is_told_at_once() {
        Outcome<GoalGraph> judged = GoalGraph.judge(List.of(
                goal("a", "0.5"),
                goal("a", "0.6"),
                goal("b", "1e1000000000", to("a", "1"), to("a", "2")),
                goal("c", "-1000000", to("a", "1")),
                goal("d", "1", to("a", "123456789012345678.5"))));

        assertThat(codes(judged.findings()))
                .containsExactlyInAnyOrder(
                        "GRAPH-GOAL-TWICE",
                        "GOAL-PARENT-TWICE",
                        "GRAPH-PROGRESS-RANGE",
                        "GRAPH-PROGRESS-RANGE",
                        "GRAPH-WEIGHT-RANGE");
        assertThat(judged.isDone()).isFalse();
        assertThatThrownBy(() -> GoalGraph.of(List.of(goal("a", ""), goal("a", ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GRAPH-GOAL-TWICE");
    }

    @Test
    void weights_that_do_not_fit_beside_each_other_are_told_with_their_goal() {
        List<Finding> findings = GoalGraph.judge(List.of(
                        goal("p", ""),
                        goal("great", "1", to("p", "100000000000000000")),
                        goal("fine", "1", to("p", "0.000000000000000001"))))
                .findings();

        assertThat(codes(findings)).containsExactly("GRAPH-WEIGHT-RANGE");
        assertThat(findings.get(0).arguments()).containsEntry("goal", "great");
    }

    @Test
    void a_progress_too_fine_for_twelve_digits_is_rounded_half_even_and_a_tiny_one_is_zero() {
        LiveRollUp live = LiveRollUp.of(
                GoalGraph.of(List.of(
                        goal("half", "0.1234567890125"),
                        goal("tiny", "1e-1000000000"),
                        goal("zero", "0e-1000000000"),
                        goal("great", "0e1000000000"),
                        goal("negative", "-0.1234567890135"))),
                RollUpPolicy.standard());

        assertThat(live.progress(GoalId.of("half"))).contains(new BigDecimal("0.123456789012"));
        assertThat(live.progress(GoalId.of("negative"))).contains(new BigDecimal("-0.123456789014"));
        assertThat(live.progress(GoalId.of("tiny"))).contains(BigDecimal.ZERO);
        assertThat(live.progress(GoalId.of("zero"))).contains(BigDecimal.ZERO);
        assertThat(live.progress(GoalId.of("great"))).contains(BigDecimal.ZERO);
    }

    @Test
    void what_is_wrong_with_links_is_found_and_does_not_keep_goals_from_being_a_graph() {
        GoalGraph graph = GoalGraph.of(List.of(
                goal("self", "", to("self", "1")),
                goal("y", "", to("x", "1")),
                goal("x", "", to("y", "1"), to("nowhere", "1")),
                goal("p", ""),
                goal("a", "1", to("p", "60")),
                goal("b", "0", to("p", "30")),
                goal("q", ""),
                goal("c", "0", to("q", "0.4")),
                goal("d", "1", to("q", "0.6")),
                goal("r", ""),
                goal("e", "1", to("r", "1")),
                goal("f", "1", to("r", "1"))));

        assertThat(codes(graph.findings()))
                .containsExactly("GOAL-SELF-PARENT", "GOAL-CIRCLE", "GOAL-PARENT-UNKNOWN", "GRAPH-WEIGHTS-OFF");
        assertThat(graph.findings().get(1).arguments()).containsEntry("path", "[x, y]");
        assertThat(graph.findings().get(2).arguments()).containsEntry("parent", "nowhere");
        assertThat(graph.findings().get(3).arguments())
                .containsEntry("goal", "p")
                .containsEntry("sum", "90");
        Alignment alignment = AlignmentCalculator.measure(graph);
        assertThat(alignment.weightedParents()).isEqualTo(2);
        assertThat(alignment.weightsOff()).containsExactly(GoalId.of("p"));
    }

    @Test
    @Timeout(10)
    void check_ins_and_questions_out_of_range_are_refused_and_change_nothing() {
        GoalGraph graph = GoalGraph.of(List.of(goal("p", ""), goal("a", "0.5", to("p", "1")), goal("z", "1")));
        LiveRollUp live = LiveRollUp.of(graph, RollUpPolicy.standard());
        GoalId a = GoalId.of("a");
        GoalId p = GoalId.of("p");

        assertThat(codes(live.checkIn(a, HUGE).findings())).containsExactly("GRAPH-PROGRESS-RANGE");
        assertThat(codes(live.checkIn(GoalId.of("nowhere"), BigDecimal.ONE).findings()))
                .containsExactly("GRAPH-GOAL-UNKNOWN");
        assertThat(codes(live.needed(GoalId.of("nowhere"), GoalId.of("nobody"), HUGE)
                        .findings()))
                .containsExactly("GRAPH-GOAL-UNKNOWN", "GRAPH-GOAL-UNKNOWN", "GRAPH-PROGRESS-RANGE");
        assertThat(codes(live.needed(GoalId.of("z"), p, BigDecimal.ONE).findings()))
                .containsExactly("GRAPH-NO-LINK");
        assertThat(live.progress(p)).contains(new BigDecimal("0.5"));
        assertThat(live.explain(GoalId.of("nowhere"))).isEmpty();
    }

    @Test
    @Timeout(30)
    void ids_chosen_to_collide_do_not_make_it_slow() {
        List<GoalNode> goals = new ArrayList<>();
        for (int i = 0; i < 1 << 15; i++) {
            StringBuilder id = new StringBuilder();
            for (int bit = 0; bit < 15; bit++) {
                id.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            goals.add(goal(id.toString(), "0.5"));
        }
        GoalGraph graph = GoalGraph.of(goals);

        assertThat(graph.size()).isEqualTo(1 << 15);
        assertThat(goals)
                .allSatisfy(goal -> assertThat(graph.contains(goal.id())).isTrue());
        assertThat(graph.contains(GoalId.of("AaBB"))).isFalse();
    }

    @Test
    void no_goals_at_all_are_a_graph() {
        GoalGraph graph = GoalGraph.of(List.of());
        Alignment alignment = AlignmentCalculator.measure(graph);

        assertThat(graph.size()).isZero();
        assertThat(graph.findings()).isEmpty();
        assertThat(alignment.rate()).isEmpty();
        assertThat(alignment.crossUnitShare()).isEmpty();
        assertThat(alignment.figures())
                .allSatisfy(figure -> assertThat(figure.value()).isEmpty());
        assertThat(RollUpCalculator.rollUp(graph, RollUpPolicy.standard())).isEmpty();
    }
}
