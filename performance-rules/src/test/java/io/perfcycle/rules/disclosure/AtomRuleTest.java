package io.perfcycle.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomRuleTest {
    private static boolean[] set(int bits) {
        boolean[] set = new boolean[7];
        for (int e = 0; e < 7; e++) {
            set[e] = (bits >> e & 1) == 1;
        }
        return set;
    }

    @Test
    void no_triple_of_released_sets_isolates_fewer_than_k_of_seven_raters_by_any_combination() {
        long accepted = 0;
        long triples = 0;
        List<Integer> candidates = new ArrayList<>();
        for (int bits = 1; bits < 128; bits++) {
            if (Integer.bitCount(bits) >= 3) {
                candidates.add(bits);
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                for (int l = j + 1; l < candidates.size(); l++) {
                    triples++;
                    List<Integer> chosen = List.of(candidates.get(i), candidates.get(j), candidates.get(l));
                    if (AtomRule.isSafe(
                            7, chosen.stream().map(AtomRuleTest::set).toList(), 3)) {
                        accepted++;
                        assertThat(smallestAtom(chosen)).isGreaterThanOrEqualTo(3);
                    }
                }
            }
        }
        assertThat(triples).isEqualTo(156_849);
        assertThat(accepted).isPositive();
    }

    /** The smallest non-empty intersection of sets and complements that lies in at least one set. */
    private static int smallestAtom(List<Integer> sets) {
        int smallest = Integer.MAX_VALUE;
        for (int pattern = 1; pattern < 8; pattern++) {
            int atom = 127;
            for (int s = 0; s < 3; s++) {
                atom &= (pattern >> s & 1) == 1 ? sets.get(s) : ~sets.get(s);
            }
            int size = Integer.bitCount(atom & 127);
            smallest = size > 0 ? Math.min(smallest, size) : smallest;
        }
        return smallest;
    }

    @Test
    void a_set_that_differs_from_a_released_one_by_one_element_is_held_back() {
        boolean[] released = AtomRule.release(7, List.of(set(0b1111111), set(0b0111111)), 3);

        assertThat(released).containsExactly(true, false);
    }

    /** Subsets of seven with three or more: 99, so 970,299 ordered triples, the same set more than once among them. */
    @Test
    void of_all_970299_triples_the_2619_that_are_released_leave_no_weighted_sum_on_fewer_than_three_raters() {
        List<Integer> candidates = new ArrayList<>();
        List<boolean[]> sets = new ArrayList<>();
        for (int bits = 1; bits < 128; bits++) {
            if (Integer.bitCount(bits) >= 3) {
                candidates.add(bits);
                sets.add(set(bits));
            }
        }
        long released = 0;
        for (int i = 0; i < 99; i++) {
            for (int j = 0; j < 99; j++) {
                for (int l = 0; l < 99; l++) {
                    if (AtomRule.isSafe(7, List.of(sets.get(i), sets.get(j), sets.get(l)), 3)) {
                        released++;
                        assertThat(fewestTouched(candidates.get(i), candidates.get(j), candidates.get(l)))
                                .isGreaterThanOrEqualTo(3);
                    }
                }
            }
        }
        assertThat(released).isEqualTo(2619);
    }

    /** How few raters a sum of the three figures with weights from -2 to 2 can depend on, if on any. */
    private static int fewestTouched(int first, int second, int third) {
        int fewest = Integer.MAX_VALUE;
        for (int weights = 0; weights < 125; weights++) {
            int touched = 0;
            for (int e = 0; e < 7; e++) {
                int sum = (weights % 5 - 2) * (first >> e & 1)
                        + (weights / 5 % 5 - 2) * (second >> e & 1)
                        + (weights / 25 - 2) * (third >> e & 1);
                touched += sum != 0 ? 1 : 0;
            }
            fewest = touched > 0 ? Math.min(fewest, touched) : fewest;
        }
        return fewest;
    }

    @Test
    void a_cell_whose_members_all_have_the_same_value_is_held_back_also_where_it_follows_by_subtraction() {
        int[] values = {1, 2, 3, 4, 4, 4, 4};
        boolean[] all = set(0b1111111);
        boolean[] some = set(0b0000111);

        assertThat(AtomRule.isSafe(values, List.of(all), 3)).isTrue();
        assertThat(AtomRule.isSafe(values, List.of(some), 3)).isTrue();
        assertThat(AtomRule.isSafe(values, List.of(all, some), 3)).isFalse();
        assertThat(AtomRule.isSafe(values, List.of(set(0b1111000)), 3)).isFalse();
        assertThat(AtomRule.isSafe(values, List.of(set(0b0000011)), 3)).isFalse();
    }
}
