package io.perfcycle.rules.fairness;

import io.perfcycle.rules.disclosure.ReleaseLedger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which groups of several groupings of the same rows may be shown together. */
final class ShownGroups {
    private ShownGroups() {}

    /** Whether each group of each grouping is shown: the whole first, then larger groups before smaller ones. */
    static List<boolean[]> of(FairnessData data, List<Grouping> groupings, int k) {
        Map<List<Integer>, Integer> cells = new HashMap<>();
        int[] cell = new int[data.rows()];
        for (int i = 0; i < cell.length; i++) {
            List<Integer> key = new ArrayList<>(groupings.size());
            for (Grouping grouping : groupings) {
                key.add(grouping.codes()[i]);
            }
            cell[i] = cells.computeIfAbsent(key, each -> cells.size());
        }
        ReleaseLedger ledger = ledger(data, cell, cells.size(), k);
        boolean[] whole = new boolean[cells.size()];
        Arrays.fill(whole, true);
        boolean open = ledger.release(whole);
        List<boolean[]> shown = new ArrayList<>();
        for (int g = 0; g < groupings.size(); g++) {
            Grouping grouping = groupings.get(g);
            int at = g;
            boolean[] own = new boolean[grouping.sizes().length];
            IntStream.range(0, own.length)
                    .boxed()
                    .sorted((a, b) -> Long.compare(grouping.sizes()[b], grouping.sizes()[a]))
                    .forEach(group -> {
                        boolean[] set = new boolean[cells.size()];
                        cells.forEach((key, id) -> set[id] = key.get(at) == (int) group);
                        own[group] = open && ledger.release(set);
                    });
            shown.add(own);
        }
        return shown;
    }

    private static ReleaseLedger ledger(FairnessData data, int[] cell, int cells, int k) {
        long[] size = new long[cells];
        Arrays.stream(cell).forEach(each -> size[each]++);
        if (data.ratings().isEmpty()) {
            return ReleaseLedger.of(size, k);
        }
        long[] scores = data.ratings().get().scores();
        long[] low = new long[cells];
        long[] high = new long[cells];
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
        for (int i = 0; i < cell.length; i++) {
            low[cell[i]] = Math.min(low[cell[i]], scores[i]);
            high[cell[i]] = Math.max(high[cell[i]], scores[i]);
        }
        return ReleaseLedger.of(size, low, high, k);
    }
}
