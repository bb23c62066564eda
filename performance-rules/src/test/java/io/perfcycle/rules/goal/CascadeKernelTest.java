package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy.NoData;
import io.perfcycle.core.goal.GoalPolicy.RollUp;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CascadeKernelTest {
    /** Measured goals, those between, company goals, with links drawn by chance that may be missing. */
    private record Drawn(int measured, int company, int[] parents, long[] own) {
        static Drawn of(long seed, int measured, int between, int top) {
            Random random = new Random(seed);
            int company = measured + between;
            int[] parents = new int[company + top];
            for (int goal = 0; goal < parents.length; goal++) {
                int first = Math.max(measured, goal + 1);
                boolean none = goal >= company || first >= parents.length || random.nextInt(4) == 0;
                parents[goal] = none ? -1 : first + random.nextInt(parents.length - first);
            }
            long[] own = new long[measured];
            for (int goal = 0; goal < measured; goal++) {
                own[goal] = random.nextInt(5) == 0 ? CascadeKernel.NO_DATA : random.nextInt() * 1000L;
            }
            return new Drawn(measured, company, parents, own);
        }

        List<GoalNode> nodes() {
            List<GoalNode> nodes = new ArrayList<>();
            for (int goal = 0; goal < parents.length; goal++) {
                Optional<BigDecimal> progress = goal < measured && own[goal] != CascadeKernel.NO_DATA
                        ? Optional.of(FixedPoint.decimal(own[goal]))
                        : Optional.empty();
                List<GoalLink> links = parents[goal] < 0
                        ? List.of()
                        : List.of(new GoalLink(GoalId.of("g" + parents[goal]), Weight.ONE));
                nodes.add(new GoalNode(
                        GoalId.of("g" + goal), goal >= company, Optional.empty(), progress, goal < measured, links));
            }
            return nodes;
        }
    }

    @Property(tries = 150)
    void columns_come_to_the_numbers_that_goals_with_ids_come_to(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 30) int measured,
            @ForAll @IntRange(min = 0, max = 12) int between,
            @ForAll @IntRange(min = 1, max = 4) int top,
            @ForAll NoData noData,
            @ForAll boolean lowest) {
        Drawn drawn = Drawn.of(seed, measured, between, top);
        RollUpPolicy policy =
                RollUpPolicy.standard().withNoData(noData).withRollUp(lowest ? RollUp.MINIMUM : RollUp.WEIGHTED_MEAN);
        CascadeKernel kernel = CascadeKernel.of(drawn.parents().length, measured, drawn.company(), policy);
        kernel.link(Drawn.of(seed + 1, measured, between, top).parents());
        kernel.rollUp(new long[measured]);
        kernel.link(drawn.parents());
        kernel.rollUp(drawn.own());
        boolean[] reached = new boolean[drawn.parents().length];
        int aligned = kernel.align(reached);

        GoalGraph graph = GoalGraph.of(drawn.nodes());
        LiveRollUp production = LiveRollUp.of(graph, policy);
        for (int goal = 0; goal < reached.length; goal++) {
            Optional<BigDecimal> progress = kernel.progress(goal) == CascadeKernel.NO_DATA
                    ? Optional.empty()
                    : Optional.of(FixedPoint.decimal(kernel.progress(goal)));
            assertThat(progress).isEqualTo(production.progress(GoalId.of("g" + goal)));
            assertThat(reached[goal])
                    .isEqualTo(AlignmentCalculator.aligned(graph).contains(GoalId.of("g" + goal)));
        }
        assertThat(aligned).isEqualTo(AlignmentCalculator.measure(graph).aligned());
    }

    @Test
    void goals_out_of_order_and_links_that_lead_back_are_refused() {
        CascadeKernel kernel = CascadeKernel.of(4, 2, 3, RollUpPolicy.standard());

        assertThatThrownBy(() -> CascadeKernel.of(4, 3, 2, RollUpPolicy.standard()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kernel.link(new int[] {1, -1, -1, -1}))
                .hasMessageContaining("Goal 0 cannot serve goal 1");
        assertThatThrownBy(() -> kernel.link(new int[] {-1, -1, 2, -1})).hasMessageContaining("Goal 2");
        assertThatThrownBy(() -> kernel.link(new int[] {4, -1, -1, -1})).hasMessageContaining("goal 4");
    }
}
