package io.perfcycle.rules.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WholePricesTest {
    private static final int SCALE = 100;

    /** Two places, two raters with one place each: crosswise 5 + 2, straight 1 + 9; a place may stay empty at 50. */
    private static FlowState state(int first, int second) {
        FlowState state = new FlowState(
                new RaterNetwork(
                        new int[] {1, 1},
                        new int[] {0, 2, 4},
                        new int[] {0, 1, 0, 1},
                        new int[] {1, 5, 2, 9},
                        new RaterNetwork.Tariff(new int[] {1, 1}, 0, 50)),
                SCALE);
        state.take(first);
        state.take(second);
        Arrays.fill(state.load, 1);
        for (int node = 0; node < state.price.length; node++) {
            state.price[node] = 17 * node;
        }
        return state;
    }

    @Test
    void an_optimum_gets_prices_at_which_the_dual_problem_has_its_value() {
        FlowState crosswise = state(1, 2);

        assertThat(new WholePrices(crosswise).find()).isTrue();
        assertThat(DualBound.of(crosswise)).isEqualTo(crosswise.total()).isEqualTo(7);
        assertThat(Arrays.stream(crosswise.price)).allMatch(price -> price % SCALE == 0);
    }

    @Test
    void a_flow_that_could_cost_less_gets_none_and_keeps_its_prices() {
        FlowState straight = state(0, 3);
        long[] before = straight.price.clone();

        assertThat(new WholePrices(straight).find()).isFalse();
        assertThat(straight.price).isEqualTo(before);
        assertThat(straight.total()).isEqualTo(10);
    }
}
