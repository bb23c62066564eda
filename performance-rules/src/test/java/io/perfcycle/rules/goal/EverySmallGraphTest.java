package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph against trying everything: on all graphs of up to four goals, and on drawn ones of five. */
class EverySmallGraphTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void circles_paths_and_orphans_are_right_on_every_graph_of(int goals) {
        for (int bits = 0; bits < 1 << goals * goals; bits++) {
            check(new SmallDigraph(goals, bits, bits * 0x9E3779B1 >>> 32 - goals), bits % goals);
        }
    }

    @Property(tries = 5000)
    void circles_paths_and_orphans_are_right_on_graphs_of_five(
            @ForAll @IntRange(max = (1 << 25) - 1) int bits,
            @ForAll @IntRange(max = (1 << 25) - 1) int fewer,
            @ForAll @IntRange(max = 31) int companies) {
        check(new SmallDigraph(5, bits & fewer, companies), bits % 5);
    }

    private static void check(SmallDigraph small, int turn) {
        GoalGraph graph = small.graph(turn);
        if (!graph.cycles().equals(cycles(small))) {
            assertThat(graph.cycles()).isEqualTo(cycles(small));
        }
        Alignment alignment = AlignmentCalculator.measure(graph);
        List<GoalId> aligned = new ArrayList<>();
        List<GoalId> orphans = new ArrayList<>();
        int links = 0;
        int cross = 0;
        for (int goal = 0; goal < small.n; goal++) {
            boolean served = false;
            boolean path = small.isCompany(goal);
            boolean parent = small.links(goal, goal);
            for (int other = 0; other < small.n; other++) {
                path |= small.isCompany(other) && small.reaches(goal, other);
                parent |= small.links(goal, other);
                served |= other != goal && small.links(other, goal);
                boolean linked = other != goal && small.links(goal, other);
                links += linked ? 1 : 0;
                cross += linked && goal % 2 != other % 2 ? 1 : 0;
            }
            if (path) {
                aligned.add(SmallDigraph.id(goal));
            }
            if (!parent && !small.isCompany(goal)) {
                orphans.add(SmallDigraph.id(goal));
            }
            assertThat(alignment.childlessCompanyGoals().contains(SmallDigraph.id(goal)))
                    .isEqualTo(small.isCompany(goal) && !served);
        }
        assertThat(AlignmentCalculator.aligned(graph)).isEqualTo(aligned);
        assertThat(alignment.orphans()).isEqualTo(orphans);
        assertThat(alignment.links()).isEqualTo(links);
        assertThat(alignment.crossUnitLinks()).isEqualTo(cross);
        LiveRollUp live = LiveRollUp.of(graph, RollUpPolicy.standard());
        assertThat(live.orphans()).isEqualTo(orphans.size());
        assertThat(live.hasCircles()).isEqualTo(graph.cycles().stream().anyMatch(cycle -> cycle.size() > 1));
        checkNumbers(small, graph);
        checkLinks(small, graph);
        checkSingleLinks(graph);
    }

    private static void checkSingleLinks(GoalGraph graph) {
        SingleLinks single = SingleLinks.of(graph.up, graph.leaves);
        boolean several = false;
        for (int goal = 0; goal < graph.size(); goal++) {
            int links = graph.up.count(goal);
            several |= links > 1;
            int link = links == 1 ? graph.up.from()[goal] : links == 0 ? SingleLinks.NONE : SingleLinks.SEVERAL;
            if (single.of(goal) != link) {
                assertThat(single.of(goal)).as("link of goal %d", goal).isEqualTo(link);
            }
        }
        assertThat(single.areNumbered() || several || graph.tangles.length > 0).isTrue();
    }

    /** One circle for each tangle: the shortest through its smallest goal; and one for each goal that serves itself. */
    private static List<List<GoalId>> cycles(SmallDigraph small) {
        List<List<GoalId>> cycles = new ArrayList<>();
        for (int goal = 0; goal < small.n; goal++) {
            if (small.links(goal, goal)) {
                cycles.add(List.of(SmallDigraph.id(goal)));
            }
            boolean smallest = small.reaches(goal, goal);
            for (int less = 0; less < goal; less++) {
                smallest &= !(small.reaches(goal, less) && small.reaches(less, goal));
            }
            if (smallest) {
                List<Integer> way = SmallDigraph.first(small.shortest(goal, goal));
                cycles.add(SmallDigraph.ids(way.subList(0, way.size() - 1)));
            }
        }
        return cycles;
    }

    /** Children come before parents, but for those that serve each other. */
    private static void checkNumbers(SmallDigraph small, GoalGraph graph) {
        for (int goal = 0; goal < small.n; goal++) {
            for (int parent = 0; parent < small.n; parent++) {
                if (goal != parent && small.links(goal, parent) && !small.reaches(parent, goal)) {
                    assertThat(graph.ids.find("g" + goal)).isLessThan(graph.ids.find("g" + parent));
                }
            }
        }
    }

    private static void checkLinks(SmallDigraph small, GoalGraph graph) {
        for (int goal = 0; goal < small.n; goal++) {
            for (int parent = 0; parent < small.n; parent++) {
                Optional<Finding> finding = graph.link(SmallDigraph.id(goal), SmallDigraph.id(parent));
                if (goal == parent) {
                    assertThat(finding.orElseThrow().code()).isEqualTo("GOAL-SELF-PARENT");
                } else if (small.links(goal, parent)) {
                    assertThat(finding.orElseThrow().code()).isEqualTo("GOAL-PARENT-TWICE");
                } else if (small.reaches(parent, goal)) {
                    List<GoalId> path =
                            new ArrayList<>(SmallDigraph.ids(SmallDigraph.first(small.shortest(parent, goal))));
                    Collections.rotate(path, -path.indexOf(Collections.min(path, graph.idOrder())));
                    assertThat(finding.orElseThrow().arguments()).containsEntry("path", path.toString());
                } else {
                    assertThat(finding).isEmpty();
                }
            }
        }
    }
}
