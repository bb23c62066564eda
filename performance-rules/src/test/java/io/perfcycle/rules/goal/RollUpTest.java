package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy.NoData;
import io.perfcycle.core.goal.GoalPolicy.OwnMeasure;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Roll-up with numbers that can be worked out by hand. Where a test names no source they follow from the definition.
 * The mean of 94, 80, 100, 94 and 120 % is GitLab's, quarter 3 of 2018 (Dev Backend), printed in its OKRs.
 */
class RollUpTest {
    private static final RollUpPolicy STANDARD = RollUpPolicy.standard();
    private static final GoalId PARENT = GoalId.of("p");

    private static GoalNode parent(String progress) {
        return goal("p", progress);
    }

    private static GoalNode goal(String id, String progress, String... parents) {
        List<GoalLink> links = new ArrayList<>();
        for (String parent : parents) {
            String[] parts = parent.split(":");
            links.add(new GoalLink(GoalId.of(parts[0]), parts.length > 1 ? Weight.of(parts[1]) : Weight.ONE));
        }
        boolean number = !progress.isEmpty() && !progress.equals("?");
        return new GoalNode(
                GoalId.of(id),
                false,
                Optional.empty(),
                number ? Optional.of(new BigDecimal(progress)) : Optional.empty(),
                !progress.isEmpty(),
                links);
    }

    private static GoalNode over(String unit, String length, GoalNode goal) {
        return goal.over(new GoalNode.Distance(unit, new BigDecimal(length)));
    }

    private static RolledUp rolled(RollUpPolicy policy, GoalNode... goals) {
        return LiveRollUp.of(GoalGraph.of(List.of(goals)), policy)
                .explain(PARENT)
                .orElseThrow();
    }

    private static void assertProgress(RolledUp rolled, String expected) {
        assertThat(rolled.progress()).as(rolled.explain().toString()).isPresent();
        assertThat(rolled.progress().orElseThrow()).isEqualByComparingTo(expected);
    }

    @Test
    void weights_6_and_4_count_60_and_40_per_cent() {
        RolledUp rolled = rolled(STANDARD, parent(""), goal("a", "1", "p:6"), goal("b", "0.5", "p:4"));

        assertProgress(rolled, "0.8");
        assertThat(rolled.parts().get(0).share()).isEqualByComparingTo("0.6");
        assertThat(rolled.parts().get(1).share()).isEqualByComparingTo("0.4");
        assertThat(rolled.parts().get(0).contribution()).isEqualByComparingTo("0.6");
        assertThat(rolled.parts().get(1).contribution()).isEqualByComparingTo("0.2");
    }

    @Test
    void ways_of_100k_20k_and_1k_in_one_unit_weigh_82_6_16_5_and_0_8_per_cent() {
        RolledUp rolled = rolled(
                STANDARD.withRollUp(RollUp.SUM),
                parent(""),
                over("EUR", "100000", goal("a", "0.5", "p")),
                over("EUR", "20000", goal("b", "1", "p")),
                over("EUR", "1000", goal("c", "0", "p:90")));

        assertThat(rolled.parts().get(0).share()).isEqualByComparingTo("0.826446280992");
        assertThat(rolled.parts().get(1).share()).isEqualByComparingTo("0.165289256198");
        assertThat(rolled.parts().get(2).share()).isEqualByComparingTo("0.008264462810");
        assertProgress(rolled, "0.578512396694");
    }

    @Test
    void sums_of_sums_weigh_what_all_below_them_weigh_and_different_units_have_none() {
        RolledUp rolled = rolled(
                STANDARD.withRollUp(RollUp.SUM),
                parent(""),
                goal("m", "", "p"),
                over("EUR", "30", goal("a", "1", "m")),
                over("EUR", "60", goal("b", "0", "m")),
                over("EUR", "10", goal("c", "1", "p")));
        assertProgress(rolled, "0.4");

        RolledUp mixed = rolled(
                STANDARD.withRollUp(RollUp.SUM),
                parent(""),
                over("EUR", "30", goal("a", "1", "p")),
                over("pieces", "60", goal("b", "0", "p")));
        assertThat(mixed.progress()).isEmpty();
        assertThat(mixed.reason()).isEqualTo(RolledUp.Reason.UNITS_DIFFER);
    }

    /** The sums of the upper two parents fit in no long; a million times the target is the most that one goal has. */
    @Test
    void sums_beyond_a_long_are_exact_on_every_level() {
        List<GoalNode> nodes = new ArrayList<>();
        nodes.add(goal("top", ""));
        nodes.add(goal("mid", "", "top:1"));
        nodes.add(goal("low", "999999.5", "top:99999"));
        for (int i = 0; i < 40; i++) {
            nodes.add(goal("leaf-" + i, "999999." + (i % 4), "mid:" + (99990 + i % 4)));
        }
        LiveRollUp live = LiveRollUp.of(GoalGraph.of(nodes), RollUpPolicy.standard());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < 40; i++) {
            BigDecimal weight = BigDecimal.valueOf(99990 + i % 4);
            sum = sum.add(weight.multiply(new BigDecimal("999999." + (i % 4))));
            weights = weights.add(weight);
        }
        BigDecimal mid = sum.divide(weights, 12, RoundingMode.HALF_EVEN);
        BigDecimal top = mid.add(new BigDecimal("999999.5").multiply(BigDecimal.valueOf(99999)))
                .divide(BigDecimal.valueOf(100000), 12, RoundingMode.HALF_EVEN);

        assertThat(live.progress(GoalId.of("mid")).orElseThrow()).isEqualByComparingTo(mid);
        assertThat(live.progress(GoalId.of("top")).orElseThrow()).isEqualByComparingTo(top);
    }

    /** The mean of i with weights i, for i from 1 to n, is (2 n + 1) / 3. */
    @Test
    void a_thousand_different_weights_count_each_by_itself() {
        List<GoalNode> nodes = new ArrayList<>(List.of(goal("p", "")));
        for (int i = 1; i <= 1000; i++) {
            nodes.add(goal("leaf-" + i, Integer.toString(i), "p:" + i));
        }

        assertProgress(rolled(STANDARD, nodes.toArray(GoalNode[]::new)), "667");
    }

    @Test
    void a_goal_with_children_takes_a_progress_of_its_own_where_none_had_one() {
        LiveRollUp live = LiveRollUp.of(
                GoalGraph.of(List.of(
                        new GoalNode(PARENT, false, Optional.empty(), Optional.empty(), true, List.of()),
                        goal("q", "", "p"),
                        goal("c", "0.5", "q"))),
                STANDARD);
        live.checkIn(PARENT, new BigDecimal("0.7")).orElseThrow();

        assertThat(live.progress(PARENT)).contains(new BigDecimal("0.7"));
        assertThat(live.progress(GoalId.of("q"))).contains(new BigDecimal("0.5"));
        live.recalculate();
        assertThat(live.progress(PARENT)).contains(new BigDecimal("0.7"));
    }

    @Test
    void over_achievement_counts_up_to_the_cap() {
        GoalNode[] goals = {
            parent(""),
            goal("a", "0.94", "p"),
            goal("b", "0.8", "p"),
            goal("c", "1.0", "p"),
            goal("d", "0.94", "p"),
            goal("e", "1.2", "p")
        };
        assertProgress(rolled(STANDARD, goals), "0.976");
        assertProgress(rolled(STANDARD.withCap(BigDecimal.ONE), goals), "0.936");
    }

    @Test
    void the_lowest_counts_and_has_the_whole_share() {
        RollUpPolicy lowest = STANDARD.withRollUp(RollUp.MINIMUM);
        RolledUp rolled =
                rolled(lowest, parent(""), goal("a", "0.7", "p"), goal("b", "-0.2", "p"), goal("c", "?", "p"));
        assertProgress(rolled, "-0.2");
        assertThat(rolled.parts().get(1).share()).isEqualByComparingTo("1");
        assertThat(rolled.parts().get(1).contribution()).isEqualByComparingTo("-0.2");

        assertProgress(
                rolled(lowest.withNoData(NoData.ZERO), parent(""), goal("a", "0.7", "p"), goal("c", "?", "p")), "0");
    }

    @Test
    void a_part_without_data_is_left_out_or_counts_nothing() {
        GoalNode[] goals = {parent(""), goal("a", "5", "p"), goal("b", "5", "p"), goal("c", "?", "p")};
        assertProgress(rolled(STANDARD, goals), "5");
        assertProgress(rolled(STANDARD.withNoData(NoData.ZERO), goals), "3.333333333333");
    }

    @Test
    void the_own_measure_counts_beside_its_children_unless_the_policy_says_otherwise() {
        GoalNode[] goals = {parent("0.9"), goal("a", "0.5", "p"), goal("b", "0.1", "p")};
        RolledUp own = rolled(STANDARD, goals);
        assertProgress(own, "0.9");
        assertThat(own.children().orElseThrow()).isEqualByComparingTo("0.3");
        assertThat(own.parts()).hasSize(2);
        assertProgress(rolled(STANDARD.withOwnMeasure(OwnMeasure.CHILDREN), goals), "0.3");
        assertProgress(rolled(STANDARD.withOwnMeasure(OwnMeasure.COMBINED), goals), "0.6");
        assertProgress(rolled(STANDARD.combined(new BigDecimal("0.25")), goals), "0.45");
        assertProgress(rolled(STANDARD.withRollUp(RollUp.NONE), goals), "0.9");
    }

    @Test
    void each_parent_may_roll_up_in_its_own_way() {
        GoalNode low = goal("m", "", "p").rolledUpBy(STANDARD.withRollUp(RollUp.MINIMUM));
        RolledUp rolled =
                rolled(STANDARD, parent(""), low, goal("a", "0.2", "m"), goal("b", "0.8", "m"), goal("c", "0.6", "p"));

        assertProgress(rolled, "0.4");
    }

    @Test
    void a_goal_without_a_number_says_why() {
        assertThat(rolled(STANDARD, parent("")).reason()).isEqualTo(RolledUp.Reason.NOT_MEASURED);
        assertThat(rolled(STANDARD, parent("?")).reason()).isEqualTo(RolledUp.Reason.NO_VALUE);
        assertThat(rolled(STANDARD, parent(""), goal("a", "?", "p")).reason())
                .isEqualTo(RolledUp.Reason.NO_CHILD_COUNTS);
        assertThat(rolled(STANDARD, parent(""), goal("a", "1", "p:0")).reason())
                .isEqualTo(RolledUp.Reason.NO_CHILD_COUNTS);
        assertThat(rolled(STANDARD, goal("p", "", "a"), goal("a", "", "p")).reason())
                .isEqualTo(RolledUp.Reason.CIRCLE);
        RolledUp kept = rolled(STANDARD, goal("p", "0.4", "a"), goal("a", "", "p"));
        assertProgress(kept, "0.4");
    }

    @Test
    void above_a_circle_its_members_count_as_children_without_data() {
        assertProgress(
                rolled(STANDARD, parent(""), goal("x", "", "y", "p"), goal("y", "", "x"), goal("a", "0.6", "p")),
                "0.6");
    }

    @Test
    void what_a_child_must_reach_is_told_exactly_or_with_the_reason_why_nothing_helps() {
        GoalGraph graph = GoalGraph.of(List.of(
                parent(""),
                goal("a", "0.5", "p:3"),
                goal("b", "?", "p:1"),
                goal("c", "0.1", "p:0"),
                goal("q", "1"),
                goal("d", "1", "q")));
        LiveRollUp live = LiveRollUp.of(graph, STANDARD.withCap(new BigDecimal("1.5")));

        assertThat(needed(live, "a", "0.7")).isEqualByComparingTo("0.7");
        assertThat(needed(live, "b", "0.7")).isEqualByComparingTo("1.3");
        assertThat(codes(live, "b", "p", "0.8")).containsExactly("GRAPH-BEYOND-CAP");
        assertThat(codes(live, "c", "p", "0.8")).containsExactly("GRAPH-WEIGHTLESS");
        assertThat(codes(live, "d", "q", "0.8")).containsExactly("GRAPH-CHILDREN-BESIDE");
        LiveRollUp lowest = LiveRollUp.of(graph, STANDARD.withRollUp(RollUp.MINIMUM));
        assertThat(codes(lowest, "a", "p", "0.6")).containsExactly("GRAPH-SIBLING-LOWER");
        assertThat(needed(lowest, "c", "0.5")).isEqualByComparingTo("0.5");
    }

    private static BigDecimal needed(LiveRollUp live, String child, String wanted) {
        return live.needed(GoalId.of(child), PARENT, new BigDecimal(wanted)).orElseThrow();
    }

    private static List<String> codes(LiveRollUp live, String child, String parent, String wanted) {
        return live.needed(GoalId.of(child), GoalId.of(parent), new BigDecimal(wanted)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void an_explanation_names_what_went_in_and_can_be_compared() {
        GoalGraph graph = GoalGraph.of(List.of(parent(""), goal("a", "0.5", "p:3"), goal("b", "0.1", "p")));
        LiveRollUp live = LiveRollUp.of(graph, STANDARD);
        RolledUp before = live.explain(PARENT).orElseThrow();
        int changed = live.checkIn(GoalId.of("b"), new BigDecimal("0.5")).orElseThrow();

        assertThat(changed).isEqualTo(2);
        assertThat(before.explain()
                        .differencesTo(live.explain(PARENT).orElseThrow().explain()))
                .containsExactly(
                        "progress of goal p: 0.4 -> 0.5",
                        "progress of goal p.children: 0.4 -> 0.5",
                        "progress of goal p / goal b: 0.1 -> 0.5",
                        "progress of goal p / goal b.contribution: 0.025 -> 0.125");
    }
}
