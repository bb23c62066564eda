package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A million goals one above the other, and a million in one circle, in a small program of their own. */
class LongChainTest {
    private static final int LENGTH = 1_000_000;

    @Test
    void a_million_goals_in_a_row_need_no_deep_stack_and_half_a_gigabyte() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss256k",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongChainTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String told = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(told).isZero();
        assertThat(told.lines())
                .containsExactly(
                        "top 0.5, depth 999999, aligned 999999 of 999999",
                        "top 0.75 after 1000000 changes",
                        "circle of 1000000 from g0");
    }

    /** The program. */
    public static void main(String[] arguments) {
        List<GoalNode> nodes = chain(false);
        GoalGraph graph = GoalGraph.of(nodes);
        Alignment alignment = AlignmentCalculator.measure(graph);
        LiveRollUp live = LiveRollUp.of(graph, RollUpPolicy.standard());
        GoalId top = GoalId.of("g0");
        System.out.println("top " + live.progress(top).orElseThrow() + ", depth " + alignment.depth() + ", aligned "
                + alignment.aligned() + " of " + alignment.goals());
        int changed = live.checkIn(GoalId.of("g" + (LENGTH - 1)), new BigDecimal("0.75"))
                .orElseThrow();
        System.out.println("top " + live.progress(top).orElseThrow() + " after " + changed + " changes");
        if (graph.link(top, GoalId.of("g" + (LENGTH - 1))).isEmpty()) {
            throw new IllegalStateException("The link closes a circle");
        }
        nodes.clear();
        List<GoalId> circle = GoalGraph.of(chain(true)).cycles().get(0);
        System.out.println("circle of " + circle.size() + " from " + circle.get(0));
    }

    private static List<GoalNode> chain(boolean closed) {
        List<GoalNode> nodes = new ArrayList<>(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            boolean last = i == LENGTH - 1 && !closed;
            int parent = (i + LENGTH - 1) % LENGTH;
            nodes.add(new GoalNode(
                    GoalId.of("g" + i),
                    i == 0,
                    Optional.empty(),
                    last ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                    last,
                    i == 0 && !closed ? List.of() : List.of(new GoalLink(GoalId.of("g" + parent), Weight.ONE))));
        }
        return nodes;
    }
}
