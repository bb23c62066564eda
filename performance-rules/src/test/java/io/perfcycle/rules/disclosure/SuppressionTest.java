package io.perfcycle.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final int K = 3;

    /** Every table of two attributes with two values, and of one with three, with up to four people in a cell. */
    @Test
    void no_two_combinations_of_filters_that_are_shown_tell_of_fewer_than_k() {
        int tables = 0;
        for (List<Integer> levels : List.of(List.of(2, 2), List.of(3), List.of(2, 1, 2))) {
            int cells = levels.stream().reduce(1, (a, b) -> a * b);
            for (int code = 0; code < Math.pow(5, cells); code++) {
                long[] counts = new long[cells];
                for (int cell = 0, rest = code; cell < cells; cell++, rest /= 5) {
                    counts[cell] = rest % 5;
                }
                assertNothingIsTold(FilterTable.of(levels, counts, K), counts);
                tables++;
            }
        }
        assertThat(tables).isEqualTo(625 + 125 + 625);
    }

    private static void assertNothingIsTold(FilterTable table, long[] counts) {
        List<boolean[]> sets = new ArrayList<>();
        table.shown().forEach(filter -> sets.add(FilterTable.set(filter, table.levels(), counts.length)));
        for (boolean[] one : sets) {
            assertThat(size(counts, one, one, true)).isGreaterThanOrEqualTo(K);
            for (boolean[] other : sets) {
                long without = size(counts, one, other, false);
                long both = size(counts, one, other, true);
                assertThat(without == 0 || without >= K)
                        .as("difference " + without)
                        .isTrue();
                assertThat(both == 0 || both >= K).as("intersection " + both).isTrue();
                for (boolean[] third : sets) {
                    long left = 0;
                    for (int cell = 0; cell < counts.length; cell++) {
                        left += one[cell] && !other[cell] && !third[cell] ? counts[cell] : 0;
                    }
                    assertThat(left == 0 || left >= K)
                            .as("two differences " + left)
                            .isTrue();
                }
            }
        }
        int told = table.shown().size() + table.heldBack().size();
        assertThat(told).isLessThanOrEqualTo(FilterTable.filters(table.levels()).size());
    }

    private static long size(long[] counts, boolean[] one, boolean[] other, boolean inOther) {
        long size = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            size += one[cell] && other[cell] == inOther ? counts[cell] : 0;
        }
        return size;
    }

    @Test
    void large_cells_are_all_shown_and_a_small_one_takes_others_with_it() {
        FilterTable large = FilterTable.of(List.of(2, 2), new long[] {5, 6, 7, 8}, K);
        FilterTable small = FilterTable.of(List.of(2, 2), new long[] {5, 6, 7, 2}, K);

        assertThat(large.shown()).hasSize(9);
        assertThat(large.heldBack()).isEmpty();
        assertThat(small.shown()).contains(List.of(FilterTable.OPEN, FilterTable.OPEN));
        assertThat(small.heldBack()).contains(List.of(1, 1), List.of(0, 1), List.of(1, FilterTable.OPEN));
    }

    @Test
    void counts_that_do_not_fit_the_attributes_are_misuse() {
        assertThatThrownBy(() -> FilterTable.of(List.of(2, 2), new long[3], K))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void what_one_total_leaves_untold_is_nothing_or_k_and_two_cells(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 12) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 6) int k) {
        long[] counts = sizes.stream().mapToLong(Integer::longValue).toArray();
        boolean[] published = CellSuppression.published(counts, k);
        long hidden = 0;
        int held = 0;
        long largestHidden = 0;
        long smallestShown = Long.MAX_VALUE;
        for (int cell = 0; cell < counts.length; cell++) {
            if (published[cell]) {
                assertThat(counts[cell]).isGreaterThanOrEqualTo(k);
                smallestShown = Math.min(smallestShown, counts[cell]);
            } else {
                hidden += counts[cell];
                held++;
                largestHidden = Math.max(largestHidden, counts[cell]);
            }
        }
        if (held > 0 && held < counts.length) {
            assertThat(hidden).isGreaterThanOrEqualTo(k);
            assertThat(held).isGreaterThanOrEqualTo(2);
            assertThat(largestHidden).isLessThanOrEqualTo(smallestShown);
        }
        if (held == 0) {
            assertThat(smallestShown).isGreaterThanOrEqualTo(counts.length == 0 ? 0 : k);
        }
    }

    @Property(tries = 300)
    void the_ledger_allows_what_the_atom_rule_allows(
            @ForAll @Size(12) List<@IntRange(min = 0, max = 15) Integer> patterns,
            @ForAll @IntRange(min = 1, max = 4) int k) {
        int people = patterns.size();
        long[] ones = new long[people];
        Arrays.fill(ones, 1);
        ReleaseLedger ledger = ReleaseLedger.of(ones, k);
        List<boolean[]> candidates = new ArrayList<>();
        for (int set = 0; set < 4; set++) {
            boolean[] members = new boolean[people];
            for (int person = 0; person < people; person++) {
                members[person] = (patterns.get(person) >> set & 1) == 1;
            }
            candidates.add(members);
        }
        boolean[] expected = AtomRule.release(people, candidates, k);
        for (int set = 0; set < 4; set++) {
            boolean empty = true;
            for (boolean member : candidates.get(set)) {
                empty &= !member;
            }
            assertThat(ledger.release(candidates.get(set))).isEqualTo(expected[set] && !empty);
        }
    }

    @Test
    void people_who_all_have_the_same_value_are_not_told_of() {
        ReleaseLedger ledger = ReleaseLedger.of(new long[] {4, 4, 4}, new long[] {1, 5, 2}, new long[] {3, 5, 4}, K);

        assertThat(ledger.release(new boolean[] {true, true, true})).isTrue();
        assertThat(ledger.release(new boolean[] {false, true, false})).isFalse();
        assertThat(ledger.release(new boolean[] {true, false, false})).isTrue();
        assertThat(ledger.release(new boolean[] {true, true, false})).isFalse();
    }

    @Test
    void a_mean_needs_people_and_different_values() {
        BigDecimal[] equal = {new BigDecimal("5"), new BigDecimal("5.0"), new BigDecimal("5.00")};
        BigDecimal[] mixed = {BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE};

        assertThat(GroupDisclosure.mayTellMean(equal, 3, 2)).isFalse();
        assertThat(GroupDisclosure.mayTellMean(mixed, 3, 2)).isTrue();
        assertThat(GroupDisclosure.mayTellMean(mixed, 4, 2)).isFalse();
        assertThat(GroupDisclosure.mayTellMean(mixed, 3, 3)).isFalse();
    }

    @Test
    void raters_are_told_from_the_smallest_number_on_or_by_design() {
        assertThat(GroupDisclosure.mayTellRaters(3, 3, false)).isTrue();
        assertThat(GroupDisclosure.mayTellRaters(2, 3, false)).isFalse();
        assertThat(GroupDisclosure.mayTellRaters(1, 3, true)).isTrue();
        assertThat(GroupDisclosure.mayTellRaters(0, 3, true)).isFalse();
    }

    @Test
    void two_means_of_nested_groups_tell_the_rest() {
        var larger = new GroupDisclosure.Told(6, new BigDecimal("3.5"));
        var smaller = new GroupDisclosure.Told(5, new BigDecimal("3.2"));

        assertThat(GroupDisclosure.difference(larger, smaller).orElseThrow().sum())
                .isEqualByComparingTo("5");
        assertThat(GroupDisclosure.difference(larger, smaller).orElseThrow().mustBlock(2))
                .isTrue();
        assertThat(GroupDisclosure.difference(larger, smaller).orElseThrow().mustBlock(1))
                .isFalse();
        assertThat(GroupDisclosure.difference(smaller, larger)).isEmpty();
    }
}
