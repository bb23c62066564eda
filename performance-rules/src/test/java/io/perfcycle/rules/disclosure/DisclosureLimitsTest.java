package io.perfcycle.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers on which it turns what is told. */
class DisclosureLimitsTest {
    private static final int OPEN = FilterTable.OPEN;

    @Test
    void a_cell_of_k_is_told_and_the_next_smallest_goes_with_a_smaller_one() {
        assertThat(CellSuppression.published(new long[] {5, 6, 5}, 5)).containsExactly(true, true, true);
        assertThat(CellSuppression.published(new long[] {4, 6, 5}, 5)).containsExactly(false, true, false);
        assertThat(CellSuppression.published(new long[] {9, 4}, 5)).containsExactly(false, false);
        assertThat(CellSuppression.published(new long[] {0, 9, 8, 7}, 5)).containsExactly(false, true, true, false);
        assertThat(CellSuppression.published(new long[] {}, 5)).isEmpty();
    }

    @Test
    void two_small_cells_are_enough_where_they_are_k_together() {
        assertThat(CellSuppression.published(new long[] {2, 3, 9}, 5)).containsExactly(false, false, true);
        assertThat(CellSuppression.published(new long[] {2, 2, 9, 8}, 5)).containsExactly(false, false, true, false);
        assertThat(CellSuppression.published(new long[] {0, 0, 9, 8}, 1)).containsExactly(false, false, true, false);
    }

    @Test
    void of_equally_small_cells_the_first_is_held_back() {
        assertThat(CellSuppression.published(new long[] {7, 1, 7, 7}, 5)).containsExactly(false, false, true, true);
    }

    @Test
    void the_smallest_group_has_one_person_or_more() {
        assertThat(CellSuppression.published(new long[] {1, 1}, 1)).containsExactly(true, true);
        assertThatThrownBy(() -> CellSuppression.published(new long[1], 0)).hasMessageContaining("not 0");
        assertThat(ReleaseLedger.of(new long[] {1}, 1).release(new boolean[] {true}))
                .isTrue();
        assertThatThrownBy(() -> ReleaseLedger.of(new long[1], 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> ReleaseLedger.of(new long[1], new long[1], new long[1], 0))
                .hasMessageContaining("not 0");
    }

    @Test
    void what_is_asked_first_keeps_its_place_and_a_refusal_changes_nothing() {
        ReleaseLedger ledger = ReleaseLedger.of(new long[] {3, 3, 2}, 3);

        assertThat(ledger.release(new boolean[] {true, true, true})).isTrue();
        assertThat(ledger.release(new boolean[] {false, false, true})).isFalse();
        assertThat(ledger.release(new boolean[] {true, true, false})).isFalse();
        assertThat(ledger.release(new boolean[] {true, false, false})).isTrue();
        assertThat(ledger.release(new boolean[] {false, true, true})).isTrue();
        assertThat(ledger.release(new boolean[] {false, true, false})).isFalse();
        assertThat(ledger.release(new boolean[] {true, true, true})).isTrue();
    }

    @Test
    void people_of_whom_nothing_is_told_may_be_few() {
        ReleaseLedger ledger = ReleaseLedger.of(new long[] {3, 1}, 3);

        assertThat(ledger.release(new boolean[] {true, false})).isTrue();
        assertThat(ledger.release(new boolean[] {true, true})).isFalse();
    }

    @Test
    void a_ledger_does_not_follow_what_becomes_of_the_counts() {
        long[] size = {3};
        long[] low = {1};
        long[] high = {2};
        ReleaseLedger counts = ReleaseLedger.of(size, 3);
        ReleaseLedger values = ReleaseLedger.of(size, low, high, 3);
        size[0] = 0;
        high[0] = 1;

        assertThat(counts.release(new boolean[] {true})).isTrue();
        assertThat(values.release(new boolean[] {true})).isTrue();
    }

    @Test
    void an_empty_cell_has_no_value_that_counts() {
        ReleaseLedger ledger = ReleaseLedger.of(new long[] {3, 0}, new long[] {4, 0}, new long[] {4, 9}, 3);

        assertThat(ledger.release(new boolean[] {true, true})).isFalse();
    }

    @Test
    void filters_are_tried_from_the_whole_to_the_narrow_and_from_large_to_small() {
        FilterTable table = FilterTable.of(List.of(2, 2), new long[] {8, 3, 4, 9}, 3);

        assertThat(table.levels()).containsExactly(2, 2);
        assertThat(table.shown())
                .containsExactly(
                        List.of(OPEN, OPEN),
                        List.of(1, OPEN),
                        List.of(OPEN, 0),
                        List.of(OPEN, 1),
                        List.of(0, OPEN),
                        List.of(1, 1),
                        List.of(0, 0),
                        List.of(1, 0),
                        List.of(0, 1));
        assertThat(table.heldBack()).isEmpty();
    }

    @Test
    void a_combination_that_nobody_fits_is_neither_shown_nor_held_back() {
        FilterTable table = FilterTable.of(List.of(3), new long[] {4, 0, 2}, 3);

        assertThat(table.shown()).containsExactly(List.of(OPEN));
        assertThat(table.heldBack()).containsExactly(List.of(0), List.of(2));
        assertThat(FilterTable.of(List.of(), new long[] {3}, 3).shown()).containsExactly(List.of());
    }

    @Test
    void a_table_has_at_most_a_million_cells() {
        assertThatThrownBy(() -> FilterTable.of(List.of(1_000_001), new long[1_000_001], 1))
                .hasMessageContaining("of at most 1000000");
        assertThat(FilterTable.set(List.of(1, OPEN), List.of(2, 3), 6))
                .containsExactly(false, false, false, true, true, true);
        assertThat(FilterTable.set(List.of(OPEN, 2), List.of(2, 3), 6))
                .containsExactly(false, false, true, false, false, true);
    }

    @Test
    void a_set_that_is_held_back_does_not_stand_in_the_way_of_later_ones() {
        boolean[] all = {true, true, true, true};
        boolean[] three = {true, true, true, false};
        boolean[] two = {true, true, false, false};

        assertThat(AtomRule.release(4, List.of(all, three, two), 2)).containsExactly(true, false, true);
        assertThat(AtomRule.isSafe(4, List.of(two), 2)).isTrue();
        assertThat(AtomRule.isSafe(4, List.of(two), 3)).isFalse();
        assertThat(AtomRule.isSafe(new int[] {1, 2, 3, 4}, List.of(two), 2)).isTrue();
        assertThat(AtomRule.isSafe(new int[] {1, 1, 3, 4}, List.of(two), 2)).isFalse();
        assertThat(AtomRule.isSafe(new int[] {1, 2, 3, 4}, List.of(two), 3)).isFalse();
        assertThat(AtomRule.isSafe(4, List.of(new boolean[4]), 2)).isTrue();
    }

    @Test
    void groups_of_the_same_size_leave_no_rest_and_a_rest_of_k_may_be_told() {
        var six = new GroupDisclosure.Told(6, BigDecimal.ONE);
        var three = new GroupDisclosure.Told(3, BigDecimal.TEN);

        assertThat(GroupDisclosure.difference(six, six)).isEmpty();
        assertThat(GroupDisclosure.difference(six, three))
                .contains(new GroupDisclosure.Remainder(3, new BigDecimal("-24")));
        assertThat(new GroupDisclosure.Remainder(3, BigDecimal.ONE).mustBlock(3))
                .isFalse();
        assertThat(new GroupDisclosure.Remainder(3, BigDecimal.ONE).mustBlock(4))
                .isTrue();
    }
}
