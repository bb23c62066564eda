package io.perfcycle.rules.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What has been told about sets of people so far, and whether one more may be: the atom rule of {@link AtomRule}, kept up
 * as sets come. Every part into which the told sets split the people has {@code k} people or more, and, where values are
 * given, not all with the same value. So no sum and no difference of what is told speaks of fewer than {@code k}, in
 * whatever order sets are asked for.
 *
 * <p>People enter as cells of people who are alike in everything by which sets are made; a set is a choice of cells. For
 * one thread.
 */
public final class ReleaseLedger {
    private final long[] size;
    private final long[] low;
    private final long[] high;
    private final int k;
    private int[] part;
    private boolean[] told;

    private ReleaseLedger(long[] size, long[] low, long[] high, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("The smallest group has one person or more, not " + k);
        }
        this.size = size;
        this.low = low;
        this.high = high;
        this.k = k;
        this.part = new int[size.length];
        this.told = new boolean[1];
    }

    /**
     * A ledger of counts.
     *
     * @param size how many people each cell has, 0 or more
     * @param k the smallest part, 1 or more
     * @return a ledger in which nothing is told
     */
    public static ReleaseLedger of(long[] size, int k) {
        long[] low = new long[size.length];
        long[] high = new long[size.length];
        Arrays.fill(high, 1);
        return new ReleaseLedger(size.clone(), low, high, k);
    }

    /**
     * A ledger of figures about a value: a part whose people all have the same value is not told either.
     *
     * @param size how many people each cell has, 0 or more
     * @param low the smallest value in each cell
     * @param high the largest value in each cell
     * @param k the smallest part, 2 or more to be of use
     * @return a ledger in which nothing is told
     */
    public static ReleaseLedger of(long[] size, long[] low, long[] high, int k) {
        return new ReleaseLedger(size.clone(), low.clone(), high.clone(), k);
    }

    /**
     * Tells a set if the rule then still holds.
     *
     * @param set whether each cell belongs to it
     * @return whether it is told; if not, the ledger is as it was. A set of fewer than {@code k} never is
     */
    public boolean release(boolean[] set) {
        long people = 0;
        int[] next = new int[part.length];
        Map<Long, Integer> parts = new HashMap<>();
        for (int cell = 0; cell < part.length; cell++) {
            people += set[cell] ? size[cell] : 0;
            long key = 2L * part[cell] + (set[cell] ? 1 : 0);
            next[cell] = parts.computeIfAbsent(key, each -> parts.size());
        }
        boolean[] covered = new boolean[parts.size()];
        parts.forEach((key, id) -> covered[id] = (key & 1) == 1 || told[(int) (key >> 1)]);
        if (people < k || !isSafe(next, covered)) {
            return false;
        }
        part = next;
        told = covered;
        return true;
    }

    private boolean isSafe(int[] parts, boolean[] covered) {
        long[] people = new long[covered.length];
        long[] least = new long[covered.length];
        long[] most = new long[covered.length];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (int cell = 0; cell < parts.length; cell++) {
            if (size[cell] > 0) {
                int own = parts[cell];
                people[own] += size[cell];
                least[own] = Math.min(least[own], low[cell]);
                most[own] = Math.max(most[own], high[cell]);
            }
        }
        for (int own = 0; own < covered.length; own++) {
            if (covered[own] && people[own] > 0 && (people[own] < k || least[own] == most[own])) {
                return false;
            }
        }
        return true;
    }
}
