package io.perfcycle.rules.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FlowKernelTest {
    private static RaterNetwork random(Random random) {
        int groups = 1 + random.nextInt(4);
        int raters = 1 + random.nextInt(4);
        int dearest = random.nextBoolean() ? 5 : 100;
        int[] places = new int[groups];
        int[] start = new int[groups + 1];
        List<Integer> rater = new ArrayList<>();
        List<Integer> cost = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            places[group] = random.nextInt(4);
            TreeSet<Integer> candidates = new TreeSet<>();
            random.ints(random.nextInt(5), 0, raters).forEach(candidates::add);
            rater.addAll(candidates);
            candidates.forEach(each -> cost.add(random.nextInt(dearest + 1)));
            start[group + 1] = rater.size();
        }
        RaterNetwork.Tariff tariff = new RaterNetwork.Tariff(
                random.ints(raters, 0, 4).toArray(), 3 * random.nextInt(3), random.nextBoolean() ? 50 : 1000);
        return new RaterNetwork(
                places,
                start,
                rater.stream().mapToInt(Integer::intValue).toArray(),
                cost.stream().mapToInt(Integer::intValue).toArray(),
                tariff);
    }

    /** Tries everything. */
    private static long brute(RaterNetwork network, int group, int[] load) {
        if (group == network.groups()) {
            long steps = 0;
            for (int used : load) {
                steps += (long) network.tariff().step() * used * (used - 1) / 2;
            }
            return steps;
        }
        int from = network.start()[group];
        int n = network.start()[group + 1] - from;
        long best = Long.MAX_VALUE;
        for (int set = 0; set < 1 << n; set++) {
            int left = network.places()[group] - Integer.bitCount(set);
            if (left >= 0) {
                long cost = (long) left * network.tariff().empty() + change(network, from, set, load, 1);
                if (fits(network, load)) {
                    best = Math.min(best, cost + brute(network, group + 1, load));
                }
                change(network, from, set, load, -1);
            }
        }
        return best;
    }

    private static long change(RaterNetwork network, int from, int set, int[] load, int by) {
        long cost = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) {
            int a = from + Integer.numberOfTrailingZeros(rest);
            load[network.rater()[a]] += by;
            cost += network.cost()[a];
        }
        return cost;
    }

    private static boolean fits(RaterNetwork network, int[] load) {
        boolean fits = true;
        for (int r = 0; r < load.length; r++) {
            fits &= load[r] <= network.tariff().capacity()[r];
        }
        return fits;
    }

    /** What the taken candidates cost, counted anew; fails where they break a limit. */
    private static long recount(RaterNetwork network, RaterFlow flow) {
        int[] load = new int[network.raters()];
        long cost = 0;
        for (int group = 0; group < network.groups(); group++) {
            int left = network.places()[group];
            for (int a = network.start()[group]; a < network.start()[group + 1]; a++) {
                if (flow.taken()[a]) {
                    left--;
                    load[network.rater()[a]]++;
                    cost += network.cost()[a];
                }
            }
            assertThat(left).isNotNegative();
            cost += (long) left * network.tariff().empty();
        }
        assertThat(fits(network, load)).isTrue();
        for (int used : load) {
            cost += (long) network.tariff().step() * used * (used - 1) / 2;
        }
        return cost;
    }

    @Test
    void small_networks_cost_what_trying_everything_finds() {
        Random random = new Random(360);
        for (int i = 0; i < 3000; i++) {
            RaterNetwork network = random(random);
            RaterFlow flow = FlowKernel.solve(network, 0);

            assertThat(flow.cost()).isEqualTo(brute(network, 0, new int[network.raters()]));
            assertThat(recount(network, flow)).isEqualTo(flow.cost());
            assertThat(flow.isOptimal()).isTrue();
            assertThat(flow.gapPerMillion()).isZero();
        }
    }

    @Test
    void cheapest_paths_and_scaling_each_find_the_optimum() {
        Random random = new Random(363);
        for (int i = 0; i < 1500; i++) {
            RaterNetwork network = random(random);
            long optimum = brute(network, 0, new int[network.raters()]);
            RaterFlow scaled = CostScaling.solve(network, 0);

            assertThat(scaled.cost()).isEqualTo(optimum).isEqualTo(recount(network, scaled));
            CheapestPaths.solve(network).ifPresent(flow -> {
                assertThat(recount(network, flow)).isEqualTo(optimum);
                assertThat(flow.bound()).isEqualTo(optimum);
            });
        }
    }

    @Test
    void both_ways_agree_on_networks_too_large_to_try_everything_whatever_room_there_is() {
        for (int capacity : new int[] {3, 4, 5, 9}) {
            for (int step : new int[] {0, 2, 300}) {
                RaterNetwork network = large(new Random(capacity), 300, capacity, step);
                RaterFlow scaled = CostScaling.solve(network, 0);
                RaterFlow flow = FlowKernel.solve(network, 0);

                assertThat(recount(network, flow)).isEqualTo(scaled.cost());
                assertThat(flow.isOptimal()).isTrue();
                CheapestPaths.solve(network)
                        .ifPresent(paths -> assertThat(paths.cost()).isEqualTo(scaled.cost()));
            }
        }
        assertThat(CheapestPaths.solve(large(new Random(9), 300, 9, 0))).isPresent();
    }

    @Test
    void empty_places_a_thousand_million_times_as_dear_as_candidates_are_counted_to_the_unit() {
        Random random = new Random(364);
        for (int i = 0; i < 200; i++) {
            RaterNetwork some = random(random);
            int[] equal = new int[some.candidates()];
            Arrays.fill(equal, 1);
            RaterNetwork network = new RaterNetwork(
                    some.places(),
                    some.start(),
                    some.rater(),
                    equal,
                    new RaterNetwork.Tariff(some.tariff().capacity(), i % 3, RaterNetwork.MAX_EMPTY));
            long optimum = brute(network, 0, new int[network.raters()]);
            RaterFlow flow = CostScaling.solve(network, 0);

            assertThat(flow.cost()).isEqualTo(optimum).isEqualTo(recount(network, flow));
            assertThat(flow.bound()).isEqualTo(optimum);
        }
    }

    @Test
    void searches_that_grow_wide_are_given_up() {
        assertThat(CheapestPaths.solve(large(new Random(4), 1000, 4, 0))).isEmpty();
    }

    /** Four places for each of n, twelve candidates. */
    private static RaterNetwork large(Random random, int n, int capacity, int step) {
        int[] places = new int[n];
        int[] start = new int[n + 1];
        int[] rater = new int[12 * n];
        Arrays.fill(places, 4);
        for (int group = 0; group < n; group++) {
            start[group + 1] = 12 * (group + 1);
            int[] drawn = random.ints(0, n).distinct().limit(12).sorted().toArray();
            System.arraycopy(drawn, 0, rater, start[group], 12);
        }
        int[] most = new int[n];
        Arrays.fill(most, capacity);
        return new RaterNetwork(
                places,
                start,
                rater,
                random.ints(12L * n, 0, 1000).toArray(),
                new RaterNetwork.Tariff(most, step, 100_000));
    }

    @Test
    void an_early_end_is_bounded_from_below_and_keeps_the_gap() {
        Random random = new Random(361);
        for (int i = 0; i < 1000; i++) {
            RaterNetwork network = random(random);
            long optimum = brute(network, 0, new int[network.raters()]);
            RaterFlow flow = FlowKernel.solve(network, 50_000);

            assertThat(flow.bound()).isLessThanOrEqualTo(optimum);
            assertThat(flow.cost()).isBetween(optimum, optimum + optimum / 20 + 1);
            assertThat(recount(network, flow)).isEqualTo(flow.cost());
        }
    }

    @Test
    void a_place_that_nobody_may_take_stays_empty() {
        RaterNetwork network = new RaterNetwork(
                new int[] {2},
                new int[] {0, 1},
                new int[] {0},
                new int[] {7},
                new RaterNetwork.Tariff(new int[] {1}, 0, 100));
        RaterFlow flow = FlowKernel.solve(network, 0);

        assertThat(flow.empty()).isEqualTo(1);
        assertThat(flow.cost()).isEqualTo(107);
    }

    @Test
    void equal_raters_share_the_places() {
        int n = 6;
        int[] rater = new int[n * n];
        int[] start = new int[n + 1];
        for (int group = 0; group < n; group++) {
            for (int i = 0; i < n; i++) {
                rater[group * n + i] = i;
            }
            start[group + 1] = (group + 1) * n;
        }
        int[] twos = {2, 2, 2, 2, 2, 2};
        int[] nines = {9, 9, 9, 9, 9, 9};
        RaterNetwork network =
                new RaterNetwork(twos, start, rater, new int[n * n], new RaterNetwork.Tariff(nines, 5, 1000));
        RaterFlow flow = FlowKernel.solve(network, 0);
        int[] load = new int[n];
        for (int a = 0; a < rater.length; a++) {
            load[rater[a]] += flow.taken()[a] ? 1 : 0;
        }

        assertThat(load).containsOnly(2);
    }

    @Test
    void the_same_network_gives_the_same_answer() {
        RaterNetwork network = random(new Random(362));

        assertThat(FlowKernel.solve(network, 0).taken())
                .isEqualTo(FlowKernel.solve(network, 0).taken());
    }

    @Test
    void columns_that_do_not_fit_together_are_refused() {
        RaterNetwork.Tariff tariff = new RaterNetwork.Tariff(new int[] {1}, 0, 1);
        assertThatThrownBy(() -> new RaterNetwork(new int[] {1}, new int[] {0}, new int[0], new int[0], tariff))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new RaterNetwork(new int[] {1}, new int[] {0, 1}, new int[] {1}, new int[] {1}, tariff))
                .hasMessageContaining("rater 1");
        assertThatThrownBy(() -> new RaterNetwork(new int[] {-1}, new int[] {0, 0}, new int[0], new int[0], tariff))
                .hasMessageContaining("Group 0");
        assertThatThrownBy(() -> new RaterNetwork.Tariff(new int[] {-1}, 0, 1)).hasMessageContaining("-1 places");
    }
}
