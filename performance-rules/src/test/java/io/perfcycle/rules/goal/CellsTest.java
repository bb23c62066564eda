package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        Cells cells = new Cells(1);
        cells.add(0, 3, FixedPoint.ONE);
        cells.add(0, weight, value);
        return cells;
    }

    @Test
    void childrenThatWeighNothingHaveNoMean() {
        Cells cells = new Cells(1);
        cells.add(0, 0, FixedPoint.ONE);

        assertThat(cells.meanAfter(0, 0, 7)).isEqualTo(FixedPoint.NO_DATA);
    }
}
