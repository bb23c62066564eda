package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GoalGraphTest {
    private static GoalNode node(String id, boolean company, String unit, String progress, String... parents) {
        List<GoalLink> links = new ArrayList<>();
        for (String parent : parents) {
            int colon = parent.indexOf(':');
            links.add(
                    colon < 0
                            ? new GoalLink(GoalId.of(parent), Weight.ONE)
                            : new GoalLink(
                                    GoalId.of(parent.substring(0, colon)), Weight.of(parent.substring(colon + 1))));
        }
        return new GoalNode(
                GoalId.of(id),
                company,
                unit.isEmpty() ? Optional.empty() : Optional.of(UnitId.of(unit)),
                progress.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(progress)),
                !progress.isEmpty(),
                links);
    }

    private static List<String> ids(List<GoalId> ids) {
        return ids.stream().map(GoalId::value).toList();
    }

    /** The tree of the reference vector "tree-12-goals", constructed; E-I index after Krackhardt and Stern (1988). */
    private static List<GoalNode> tree() {
        return List.of(
                node("C1", true, "", ""),
                node("C2", true, "", ""),
                node("D1", false, "Eng", "", "C1"),
                node("D2", false, "Sales", "", "C1"),
                node("D3", false, "HR", ""),
                node("T1", false, "Eng", "", "D1"),
                node("T2", false, "HR", "", "D3"),
                node("I1", false, "Eng", "", "T1"),
                node("I2", false, "Sales", "", "T1"),
                node("I3", false, "HR", "", "T2"),
                node("I4", false, "Eng", ""),
                node("I5", false, "Eng", "", "D2"));
    }

    @Test
    void alignment_asks_for_a_path_to_a_company_goal_and_not_only_for_a_parent() {
        Alignment alignment = AlignmentCalculator.measure(GoalGraph.of(tree()));

        assertThat(alignment.goals()).isEqualTo(10);
        assertThat(alignment.aligned()).isEqualTo(6);
        assertThat(alignment.rate().orElseThrow()).isEqualByComparingTo("0.6");
        assertThat(ids(alignment.orphans())).containsExactly("D3", "I4");
        assertThat(ids(alignment.childlessCompanyGoals())).containsExactly("C2");
        assertThat(alignment.crossUnitLinks()).isEqualTo(2);
        assertThat(alignment.crossUnitShare().orElseThrow().doubleValue()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(alignment.depth()).isEqualTo(3);
        assertThat(alignment.figures())
                .extracting(Alignment.Figure::name, Alignment.Figure::numerator, Alignment.Figure::denominator)
                .containsExactly(
                        tuple("alignment-rate", 6L, 10L),
                        tuple("parent-rate", 8L, 10L),
                        tuple("cross-unit-share", 2L, 6L),
                        tuple("e-i-index", -2L, 6L),
                        tuple("goals-per-owner", 0L, 0L),
                        tuple("weights-off", 0L, 0L));
        assertThat(alignment.unitMatrix())
                .extracting(pair -> pair.from() + " " + pair.to() + " " + pair.links())
                .containsExactly("Eng Eng 2", "Eng Sales 1", "HR HR 2", "Sales Eng 1");
    }

    @Test
    void goals_are_counted_by_owner() {
        GoalGraph graph = GoalGraph.of(List.of(
                node("a", false, "", "").ownedBy(EmployeeId.of("ben")),
                node("b", false, "", "").ownedBy(EmployeeId.of("ann")),
                node("c", false, "", "").ownedBy(EmployeeId.of("ben")),
                node("d", false, "", "")));
        Alignment alignment = AlignmentCalculator.measure(graph);

        assertThat(AlignmentCalculator.goalsByOwner(graph))
                .containsExactly(Map.entry(EmployeeId.of("ann"), 1), Map.entry(EmployeeId.of("ben"), 2));
        assertThat(alignment.ownedGoals()).isEqualTo(3);
        assertThat(alignment.owners()).isEqualTo(2);
    }

    @Test
    void a_circle_is_reported_from_its_smallest_id_and_what_hangs_on_it_is_not_aligned() {
        GoalGraph graph = GoalGraph.of(List.of(
                node("B", false, "", "", "C"),
                node("A", false, "", "", "B"),
                node("C", false, "", "", "A"),
                node("D", false, "", "", "A")));

        assertThat(graph.cycles()).hasSize(1);
        assertThat(ids(graph.cycles().get(0))).containsExactly("A", "B", "C");
        assertThat(AlignmentCalculator.measure(graph).aligned()).isZero();
        assertThat(AlignmentCalculator.measure(graph).orphans()).isEmpty();
    }

    @Test
    void progress_rolls_up_by_weight_level_by_level() {
        Map<GoalId, RolledUp> rolled = RollUpCalculator.rollUp(
                GoalGraph.of(List.of(
                        node("top", true, "", ""),
                        node("mid", false, "", "", "top"),
                        node("leaf0", false, "", "0", "top"),
                        node("a", false, "", "0.5", "mid"),
                        node("b", false, "", "0", "mid"))),
                GoalPolicy.standard());

        assertThat(rolled.get(GoalId.of("mid")).progress().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(rolled.get(GoalId.of("top")).progress().orElseThrow()).isEqualByComparingTo("0.125");
    }

    @Test
    void a_child_without_data_is_left_out_and_the_weights_of_the_others_are_normalised() {
        Map<GoalId, RolledUp> rolled = RollUpCalculator.rollUp(
                GoalGraph.of(List.of(
                        node("p", true, "", ""),
                        node("a", false, "", "1", "p:6"),
                        node("b", false, "", "0.5", "p:4"),
                        node("c", false, "", "", "p:90"))),
                GoalPolicy.standard());

        assertThat(rolled.get(GoalId.of("p")).progress().orElseThrow()).isEqualByComparingTo("0.8");
    }

    @Property
    void the_order_of_goals_changes_no_number(@ForAll @IntRange(max = 1_000_000) int seed) {
        Random random = new Random(seed);
        List<GoalNode> nodes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Set<String> parents = new HashSet<>();
            for (int p = 0; p < i; p++) {
                if (random.nextInt(4) == 0) {
                    parents.add("g" + p + ":" + (1 + random.nextInt(5)));
                }
            }
            String progress = random.nextBoolean() ? "0." + random.nextInt(10) : "";
            nodes.add(node("g" + i, i == 0, "", progress, parents.toArray(new String[0])));
        }
        List<GoalNode> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, random);
        Map<GoalId, RolledUp> one = RollUpCalculator.rollUp(GoalGraph.of(nodes), GoalPolicy.standard());
        Map<GoalId, RolledUp> other = RollUpCalculator.rollUp(GoalGraph.of(shuffled), GoalPolicy.standard());

        one.forEach((id, rolled) -> assertThat(other.get(id).progress().map(ProgressText::of))
                .isEqualTo(rolled.progress().map(ProgressText::of)));
    }

    /** Compares to 20 digits: the sum of products is exact, the division is to 34. */
    private static final class ProgressText {
        static String of(BigDecimal number) {
            return number.setScale(20, java.math.RoundingMode.HALF_UP).toPlainString();
        }
    }

    @Test
    void a_chain_of_a_hundred_thousand_goals_needs_no_deep_stack() throws InterruptedException {
        List<GoalNode> nodes = new ArrayList<>();
        nodes.add(node("g0", true, "", ""));
        for (int i = 1; i < 100_000; i++) {
            nodes.add(node("g" + i, false, "", i == 99_999 ? "0.5" : "", "g" + (i - 1)));
        }
        List<BigDecimal> top = new ArrayList<>();
        Thread small = new Thread(
                null,
                () -> top.add(RollUpCalculator.rollUp(GoalGraph.of(nodes), GoalPolicy.standard())
                        .get(GoalId.of("g0"))
                        .progress()
                        .orElseThrow()),
                "small stack",
                128 * 1024);
        small.start();
        small.join();

        assertThat(top).hasSize(1);
        assertThat(top.get(0)).isEqualByComparingTo("0.5");
    }
}
