package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every roll-up, on drawn graphs with policies drawn for each parent. */
class RollUpLawsTest {
    private static final int GOALS = 14;

    private static Map<GoalId, RolledUp> rolledUp(List<GoalNode> nodes, RollUpPolicy policy) {
        return RollUpCalculator.rollUp(GoalGraph.of(nodes), policy);
    }

    @Property
    void the_kernel_says_what_exact_decimals_say(@ForAll int seed, @ForAll @IntRange(min = 1, max = 20) int goals) {
        RandomGoals random = new RandomGoals(seed, true);
        List<GoalNode> nodes = random.draw(goals);
        RollUpPolicy policy = random.policy();
        ExactRollUp exact = new ExactRollUp(nodes, policy);

        rolledUp(nodes, policy)
                .forEach((id, rolled) -> assertThat(plain(rolled.progress()))
                        .as("goal %s of seed %s", id, seed)
                        .isEqualTo(plain(exact.progress(id))));
    }

    private static Optional<String> plain(Optional<BigDecimal> number) {
        return number.map(value -> value.setScale(12, RoundingMode.UNNECESSARY).toPlainString());
    }

    @Property
    void a_change_leads_to_the_same_bits_as_a_calculation_from_the_start(@ForAll int seed) {
        RandomGoals random = new RandomGoals(seed, true);
        changeAndCompare(random, random.draw(GOALS), random.policy(), seed);
    }

    @Property
    void so_it_does_where_all_goals_are_the_mean_of_their_children_and_serve_one_at_most(@ForAll int seed) {
        RandomGoals random = new RandomGoals(seed, false);
        changeAndCompare(random, random.drawForest(GOALS), RollUpPolicy.standard(), seed);
    }

    @Property
    void so_it_does_where_cells_say_what_comes_next_above(@ForAll int seed) {
        RandomGoals random = new RandomGoals(seed, false);
        List<GoalNode> nodes = random.drawForestOfSmallWeights(GOALS);
        Assume.that(RollUpKernel.climbed(GoalGraph.of(nodes), RollUpPolicy.standard())
                .cells
                .areLinked());
        changeAndCompare(random, nodes, RollUpPolicy.standard(), seed);
    }

    private static void changeAndCompare(RandomGoals random, List<GoalNode> nodes, RollUpPolicy policy, int seed) {
        LiveRollUp live = LiveRollUp.of(GoalGraph.of(nodes), policy);
        for (int change = 0; change < 12; change++) {
            int at = random.below(GOALS);
            GoalNode node = nodes.get(at);
            Optional<BigDecimal> now = random.below(4) == 0 ? Optional.empty() : Optional.of(random.progress());
            nodes.set(at, withProgress(node, now));
            int told = now.map(progress -> live.checkIn(node.id(), progress).orElseThrow())
                    .orElseGet(() -> live.clear(node.id()).orElseThrow());
            Map<GoalId, RolledUp> fresh = rolledUp(nodes, policy);

            assertThat(told).isBetween(0, GOALS);
            fresh.forEach((id, rolled) ->
                    assertThat(live.explain(id)).as("seed %s", seed).contains(rolled));
            live.recalculate();
            fresh.forEach((id, rolled) -> assertThat(live.explain(id)).contains(rolled));
        }
    }

    private static GoalNode withProgress(GoalNode node, Optional<BigDecimal> progress) {
        return new GoalNode(
                node.id(),
                node.company(),
                node.unit(),
                progress,
                node.measured(),
                node.parents(),
                node.owner(),
                node.distance(),
                node.policy());
    }

    @Property
    void the_order_of_goals_changes_nothing(@ForAll int seed) {
        RandomGoals random = new RandomGoals(seed, true);
        List<GoalNode> nodes = random.draw(GOALS);
        RollUpPolicy policy = random.policy();
        List<GoalNode> shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled, new Random(seed));
        GoalGraph graph = GoalGraph.of(nodes);
        GoalGraph other = GoalGraph.of(shuffled);

        assertThat(RollUpCalculator.rollUp(other, policy)).isEqualTo(RollUpCalculator.rollUp(graph, policy));
        assertThat(AlignmentCalculator.measure(other)).isEqualTo(AlignmentCalculator.measure(graph));
        assertThat(other.findings()).isEqualTo(graph.findings());
    }

    @Property
    void parts_add_up_to_the_whole_to_the_last_digit(@ForAll int seed) {
        RandomGoals random = new RandomGoals(seed, true);
        for (RolledUp rolled : rolledUp(random.draw(GOALS), random.policy()).values()) {
            if (rolled.children().isPresent()) {
                assertThat(sum(rolled, RolledUp.Part::contribution))
                        .isEqualByComparingTo(rolled.children().get());
                assertThat(sum(rolled, RolledUp.Part::share)).isEqualByComparingTo(BigDecimal.ONE);
            } else {
                assertThat(rolled.parts())
                        .allSatisfy(part -> assertThat(part.share()).isZero());
            }
            assertThat(rolled.explain().parts()).hasSameSizeAs(rolled.parts());
            assertThat(rolled.reason() == RolledUp.Reason.NONE)
                    .isEqualTo(rolled.progress().isPresent());
        }
    }

    private static BigDecimal sum(RolledUp rolled, java.util.function.Function<RolledUp.Part, BigDecimal> number) {
        return rolled.parts().stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void a_goal_that_gets_further_never_takes_one_above_it_back(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 2000) int step) {
        RandomGoals random = new RandomGoals(seed, false);
        List<GoalNode> nodes = random.draw(GOALS);
        LiveRollUp live = LiveRollUp.of(GoalGraph.of(nodes), random.policy());
        GoalNode node = nodes.get(random.below(GOALS));
        if (node.progress().isEmpty() || node.progress().get().compareTo(new BigDecimal(900_000)) > 0) {
            return;
        }
        List<Optional<BigDecimal>> before =
                nodes.stream().map(each -> live.progress(each.id())).toList();
        live.checkIn(node.id(), node.progress().get().add(BigDecimal.valueOf(step, 3)))
                .orElseThrow();

        for (int i = 0; i < GOALS; i++) {
            Optional<BigDecimal> after = live.progress(nodes.get(i).id());
            assertThat(after.isPresent()).isEqualTo(before.get(i).isPresent());
            if (after.isPresent()) {
                assertThat(after.get()).isGreaterThanOrEqualTo(before.get(i).orElseThrow());
            }
        }
    }

    @Property
    void a_mean_lies_between_its_lowest_and_its_highest_part(@ForAll int seed) {
        RandomGoals random = new RandomGoals(seed, true);
        for (RolledUp rolled : rolledUp(random.draw(GOALS), random.policy()).values()) {
            List<BigDecimal> counting = rolled.parts().stream()
                    .filter(part -> part.share().signum() > 0)
                    .map(part -> part.progress().orElse(BigDecimal.ZERO))
                    .toList();
            if (rolled.children().isPresent() && rolled.policy().rollUp() != RollUp.NONE) {
                List<BigDecimal> all = rolled.parts().stream()
                        .map(part -> part.progress().orElse(BigDecimal.ZERO))
                        .toList();
                assertThat(counting).isNotEmpty();
                assertThat(rolled.children().get()).isBetween(Collections.min(all), Collections.max(all));
            }
        }
    }

    @Property
    void what_a_child_must_reach_is_just_enough(@ForAll int seed, @ForAll @IntRange(min = -50, max = 200) int percent) {
        RandomGoals random = new RandomGoals(seed, true);
        List<GoalNode> nodes = random.draw(GOALS);
        LiveRollUp live = LiveRollUp.of(GoalGraph.of(nodes), random.policy());
        BigDecimal wanted = BigDecimal.valueOf(percent, 2);
        BigDecimal digit = BigDecimal.valueOf(1, 12);
        for (GoalNode node : nodes) {
            boolean leaf = nodes.stream()
                    .flatMap(each -> each.parents().stream())
                    .noneMatch(link -> link.parent().equals(node.id()));
            boolean single = node.parents().size() == 1;
            if (!leaf || !single || !node.measured()) {
                continue;
            }
            GoalId parent = node.parents().get(0).parent();
            Optional<BigDecimal> needed = live.needed(node.id(), parent, wanted).toOptional();
            if (needed.isPresent() && live.checkIn(node.id(), needed.get()).isDone()) {
                assertThat(live.progress(parent).orElseThrow()).isGreaterThanOrEqualTo(wanted);
                live.checkIn(node.id(), needed.get().subtract(digit).subtract(digit))
                        .orElseThrow();
                assertThat(live.progress(parent).orElseThrow()).isLessThanOrEqualTo(wanted);
            }
        }
    }
}
