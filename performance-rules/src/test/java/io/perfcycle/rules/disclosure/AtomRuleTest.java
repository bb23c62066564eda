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
}
