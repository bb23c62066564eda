package io.perfcycle.rules.disclosure;

import java.util.Arrays;

/**
 * Which cells of one published total may be told: those below {@code k} are held back (primary suppression), and then the
 * next smallest until at least two are, and {@code k} together (complementary suppression), because total less what is
 * told tells what is not. Empty cells count as small. Of equally small cells the first is held back.
 *
 * <p>Stateless. For several tables over the same people see {@link FilterTable}.
 */
public final class CellSuppression {
    private CellSuppression() {}

    /**
     * Decides.
     *
     * @param counts how many people each cell has, 0 or more; together they are the total that is told
     * @param k the smallest number of people about whom something is told, 1 or more
     * @return whether each cell is told
     */
    public static boolean[] published(long[] counts, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("The smallest group has one person or more, not " + k);
        }
        Integer[] order = new Integer[counts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(counts[a], counts[b]));
        boolean[] published = new boolean[counts.length];
        Arrays.fill(published, true);
        long hidden = 0;
        int held = 0;
        for (int cell : order) {
            boolean small = counts[cell] < k;
            boolean open = held > 0 && (held == 1 || hidden < k);
            if (!small && !open) {
                break;
            }
            published[cell] = false;
            hidden += counts[cell];
            held++;
        }
        return published;
    }
}
