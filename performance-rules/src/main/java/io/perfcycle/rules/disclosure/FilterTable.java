package io.perfcycle.rules.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Every combination of filters over some attributes, each either open or set to one value, and which of them may be shown
 * together: those with fewer open attributes come after those with more, larger ones before smaller ones, and each is shown
 * if the {@link ReleaseLedger} allows it beside all before it. Immutable.
 *
 * @param levels how many values each attribute has
 * @param shown the combinations that may be shown: the value of each attribute, {@link #OPEN} where it is open
 * @param heldBack the others that somebody fits
 */
public record FilterTable(List<Integer> levels, List<List<Integer>> shown, List<List<Integer>> heldBack) {
    /** An attribute that is not filtered by. */
    public static final int OPEN = -1;

    private static final int MOST_CELLS = 1_000_000;

    /** Copies the lists. */
    public FilterTable {
        levels = List.copyOf(levels);
        shown = List.copyOf(shown);
        heldBack = List.copyOf(heldBack);
    }

    /**
     * Decides for all combinations.
     *
     * @param levels how many values each attribute has
     * @param counts how many people have each combination of values, the last attribute varying fastest
     * @param k the smallest number of people about whom something is told
     * @return the table
     */
    public static FilterTable of(List<Integer> levels, long[] counts, int k) {
        long cells = levels.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (cells != counts.length || cells > MOST_CELLS) {
            throw new IllegalArgumentException("There are " + cells + " combinations of values, of at most "
                    + MOST_CELLS + ", and " + counts.length + " counts");
        }
        List<List<Integer>> filters = filters(levels);
        List<Sized> sized = new ArrayList<>();
        for (List<Integer> filter : filters) {
            boolean[] set = set(filter, levels, counts.length);
            sized.add(new Sized(filter, set, size(set, counts)));
        }
        sized.sort(Comparator.<Sized>comparingInt(each -> -Collections.frequency(each.filter(), OPEN))
                .thenComparing(each -> -each.size()));
        ReleaseLedger ledger = ReleaseLedger.of(counts, k);
        List<List<Integer>> shown = new ArrayList<>();
        List<List<Integer>> held = new ArrayList<>();
        for (Sized each : sized) {
            if (ledger.release(each.set())) {
                shown.add(each.filter());
            } else if (each.size() > 0) {
                held.add(each.filter());
            }
        }
        return new FilterTable(levels, shown, held);
    }

    private record Sized(List<Integer> filter, boolean[] set, long size) {}

    private static long size(boolean[] set, long[] counts) {
        long size = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            size += set[cell] ? counts[cell] : 0;
        }
        return size;
    }

    /** All combinations, open before the values of each attribute. */
    static List<List<Integer>> filters(List<Integer> levels) {
        List<List<Integer>> filters = List.of(List.of());
        for (int values : levels) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> filter : filters) {
                for (int value = OPEN; value < values; value++) {
                    List<Integer> next = new ArrayList<>(filter);
                    next.add(value);
                    longer.add(next);
                }
            }
            filters = longer;
        }
        return filters;
    }

    /** The cells that a combination takes in. */
    static boolean[] set(List<Integer> filter, List<Integer> levels, int cells) {
        boolean[] set = new boolean[cells];
        Arrays.fill(set, true);
        int block = cells;
        for (int attribute = 0; attribute < levels.size(); attribute++) {
            int values = levels.get(attribute);
            block /= Math.max(1, values);
            int wanted = filter.get(attribute);
            for (int cell = 0; cell < cells && wanted != OPEN; cell++) {
                set[cell] &= cell / block % values == wanted;
            }
        }
        return set;
    }
}
