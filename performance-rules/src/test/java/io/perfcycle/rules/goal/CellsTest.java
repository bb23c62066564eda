package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.RollUpPolicy;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final long MOST = 1_000_000L * FixedPoint.ONE;

    @Property
    void anExchangeInOneStepIsTakingOutAndPuttingIn(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 64) long weight,
            @ForAll @Size(min = 2, max = 20) List<@LongRange(min = -MOST, max = MOST) Long> values) {
        Cells inOneStep = with(weight, values.get(0));
        Cells inTwo = with(weight, values.get(0));

        for (int i = 1; i < values.size(); i++) {
            long before = values.get(i - 1);
            long now = values.get(i);
            long mean = inOneStep.meanAfter(0, weight, now - before);
            inTwo.subtract(0, weight, before);
            inTwo.add(0, weight, now);

            assertThat(mean).isEqualTo(inTwo.mean(0));
            assertThat(inOneStep.sumHigh(0)).isEqualTo(inTwo.sumHigh(0));
            assertThat(inOneStep.sumLow(0)).isEqualTo(inTwo.sumLow(0));
            assertThat(inOneStep.weight(0)).isEqualTo(inTwo.weight(0));
        }
    }

    /** A child of its own beside the one that changes. */
    private static Cells with(long weight, long value) {
        Cells cells = Cells.of(1);
        cells.add(0, 3, FixedPoint.ONE);
        cells.add(0, weight, value);
        return cells;
    }

    @Test
    void childrenThatWeighNothingHaveNoMean() {
        Cells cells = Cells.of(1);
        cells.add(0, 0, FixedPoint.ONE);

        assertThat(cells.meanAfter(0, 0, 7)).isEqualTo(FixedPoint.NO_DATA);
    }

    @Property
    void aClimbIsAnExchangeInEachCellAboveUntilANumberStays(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 1000) Long> weights,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = -MOST, max = MOST) Long> values) {
        Cells linked = line(Cells.linked(weights.size()), weights);
        Cells plain = line(Cells.of(weights.size()), weights);

        long before = 0;
        for (long now : values) {
            int told = linked.climb(0, weights.get(0), now - before);
            int changed = exchangeUpwards(plain, weights, before, now);
            before = now;

            assertThat(told).isEqualTo(changed);
            for (int cell = 0; cell < weights.size(); cell++) {
                assertThat(linked.progress(cell)).isEqualTo(plain.progress(cell));
                assertThat(linked.sumHigh(cell)).isEqualTo(plain.sumHigh(cell));
                assertThat(linked.sumLow(cell)).isEqualTo(plain.sumLow(cell));
            }
        }
    }

    /** One cell above the other, each with a child at 0 that changes and another one at 0. */
    private static Cells line(Cells cells, List<Long> weights) {
        for (int cell = 0; cell < weights.size(); cell++) {
            cells.add(cell, 2, 0);
            cells.add(cell, weights.get(cell), 0);
            cells.keep(cell, cells.mean(cell));
            if (cells.areLinked() && cell + 1 < weights.size()) {
                cells.link(cell, cell + 1, weights.get(cell + 1));
            }
        }
        return cells;
    }

    private static int exchangeUpwards(Cells cells, List<Long> weights, long was, long is) {
        long before = was;
        long now = is;
        int cell = 0;
        while (cell < weights.size() && (before != now || cell == 0)) {
            cells.subtract(cell, weights.get(cell), before);
            cells.add(cell, weights.get(cell), now);
            before = cells.progress(cell);
            now = cells.mean(cell);
            cells.keep(cell, now);
            cell++;
        }
        return before == now ? cell - 1 : cell;
    }

    @Test
    void clearedCellsStillSayWhatComesNextAbove() {
        Cells cells = line(Cells.linked(2), List.of(1L, 1L));
        cells.climb(0, 1, 3 * FixedPoint.ONE);

        cells.clear();

        assertThat(cells.progress(1)).isZero();
        line(cells, List.of(1L, 1L));
        assertThat(cells.climb(0, 1, 9 * FixedPoint.ONE)).isEqualTo(2);
        assertThat(cells.progress(1)).isEqualTo(FixedPoint.ONE);
    }

    @Test
    void goalsAreLinkedWhereOneLineLeadsUpThroughMeansAndThereIsRoom() {
        assertThat(areLinked("a<b:1 a<c:2")).as("two children").isTrue();
        assertThat(areLinked("a<b:1")).as("half of the goals are parents").isTrue();
        assertThat(areLinked("a<b:1 b<c:1")).as("two of three are").isFalse();
        assertThat(areLinked("a<c:1 b<c:1 a<d:1")).as("a child of two").isFalse();
        assertThat(areLinked("a<b:1 a<c:2147483647")).as("the greatest weight").isTrue();
        assertThat(areLinked("a<b:1 a<c:2147483648")).as("a weight too great").isFalse();
        assertThat(areLinked("a<b:1 b<a:1 a<c:1 a<d:1 a<e:1")).as("a circle").isFalse();
    }

    /** Whether the cells of a graph are linked that is written as parent, child and weight. */
    private static boolean areLinked(String links) {
        Map<String, List<GoalLink>> parents = new TreeMap<>();
        for (String link : links.split(" ")) {
            String[] parts = link.split("[<:]");
            parents.computeIfAbsent(parts[0], id -> new ArrayList<>());
            parents.computeIfAbsent(parts[1], id -> new ArrayList<>())
                    .add(new GoalLink(GoalId.of(parts[0]), Weight.of(parts[2])));
        }
        List<GoalNode> nodes = new ArrayList<>();
        parents.forEach((id, above) ->
                nodes.add(new GoalNode(GoalId.of(id), false, Optional.empty(), Optional.empty(), false, above)));
        return RollUpKernel.climbed(GoalGraph.of(nodes), RollUpPolicy.standard())
                .cells
                .areLinked();
    }
}
