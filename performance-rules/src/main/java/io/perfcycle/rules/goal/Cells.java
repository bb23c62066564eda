package io.perfcycle.rules.goal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What parents know of their children, three longs each, side by side: the sum of numbers times weights (or the lowest
 * number), the sum of weights (or how many count), and the parent's progress. Sums are exact: once one leaves the range
 * of a long all get 64 bits more. Linked cells have a fourth long, the cell above and what this one weighs there, so that
 * a climb finds all that it reads of a parent in one place of the memory.
 */
final class Cells {
    /** Where the sum of weights stands in a cell; the sum of numbers comes first. */
    static final int WEIGHT = 1;

    /** Where the progress stands. */
    static final int PROGRESS = 2;

    private static final int ABOVE = 3;
    private static final int ABOVE_BITS = 32;
    private static final long NOTHING_ABOVE = -1;

    private final long[] cells;
    private final int size;
    private long @Nullable [] high;

    private Cells(int parents, int size) {
        this.cells = new long[Math.multiplyExact(size, parents)];
        this.size = size;
    }

    static Cells of(int parents) {
        return new Cells(parents, ABOVE);
    }

    /** Cells with nothing above any of them so far. */
    static Cells linked(int parents) {
        Cells cells = new Cells(parents, ABOVE + 1);
        for (int at = ABOVE; at < cells.cells.length; at += ABOVE + 1) {
            cells.cells[at] = NOTHING_ABOVE;
        }
        return cells;
    }

    boolean areLinked() {
        return size > ABOVE;
    }

    /** How many longs a cell has. */
    int size() {
        return size;
    }

    /** Says which cell comes next above a linked one and what it weighs there, less than 2^31. */
    void link(int cell, int above, long weight) {
        cells[size * cell + ABOVE] = weight << ABOVE_BITS | above;
    }

    void clear() {
        if (areLinked()) {
            for (int at = 0; at < cells.length; at += ABOVE + 1) {
                cells[at] = 0;
                cells[at + WEIGHT] = 0;
                cells[at + PROGRESS] = 0;
            }
        } else {
            Arrays.fill(cells, 0);
        }
        high = null;
    }

    void clear(int cell) {
        cells[size * cell] = 0;
        cells[size * cell + WEIGHT] = 0;
    }

    /**
     * Exchanges a child's number for another in a linked cell, and so on in those above, as long as their numbers change.
     *
     * @return in how many cells the progress is another now
     */
    int climb(int first, long firstWeight, long firstDifference) {
        int changed = 0;
        long above = firstWeight << ABOVE_BITS | first;
        long difference = firstDifference;
        while (above >= 0) {
            int cell = (int) above;
            long before = progress(cell);
            long now = meanAfter(cell, above >>> ABOVE_BITS, difference);
            if (before == now) {
                break;
            }
            keep(cell, now);
            changed++;
            difference = now - before;
            above = cells[size * cell + ABOVE];
        }
        return changed;
    }

    void add(int cell, long weight, long value) {
        int at = size * cell;
        cells[at + WEIGHT] += weight;
        addProduct(at, weight, value);
    }

    void subtract(int cell, long weight, long value) {
        int at = size * cell;
        cells[at + WEIGHT] -= weight;
        addProduct(at, -weight, value);
    }

    /**
     * Exchanges one number that counts for another and says the new mean: what {@link #subtract}, {@link #add} and
     * {@link #mean} come to, with one product, and what they would read again is still at hand.
     */
    long meanAfter(int cell, long weight, long difference) {
        int at = size * cell;
        long low = weight * difference;
        long sum = cells[at] + low;
        boolean fits = ((cells[at] ^ sum) & (low ^ sum)) >= 0 && Math.multiplyHigh(weight, difference) == low >> 63;
        if (high != null || !fits || cells[at + WEIGHT] == 0) {
            addProduct(at, weight, difference);
            return mean(cell);
        }
        cells[at] = sum;
        return WideLong.divide(sum, cells[at + WEIGHT]);
    }

    private void addProduct(int at, long weight, long value) {
        long low = weight * value;
        long top = Math.multiplyHigh(weight, value);
        long before = cells[at];
        long sum = before + low;
        if (high == null) {
            if (top == low >> 63 && ((before ^ sum) & (low ^ sum)) >= 0) {
                cells[at] = sum;
                return;
            }
            widen();
        }
        addWide(at, low, top);
    }

    /** The cells themselves, for a pass that sees to it that no sum leaves the range of a long. */
    long[] raw() {
        return cells;
    }

    private void widen() {
        long[] signs = new long[cells.length / size];
        for (int cell = 0; cell < signs.length; cell++) {
            signs[cell] = cells[size * cell] >> 63;
        }
        high = signs;
    }

    private void addWide(int at, long low, long top) {
        long[] wide = high;
        if (wide != null) {
            long sum = cells[at] + low;
            wide[at / size] += top + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            cells[at] = sum;
        }
    }

    /** Sum over weights, half even; no data where nothing weighs anything. */
    long mean(int cell) {
        int at = size * cell;
        long weight = cells[at + WEIGHT];
        if (weight == 0) {
            return FixedPoint.NO_DATA;
        }
        return high == null ? WideLong.divide(cells[at], weight) : WideLong.divide(high[cell], cells[at], weight);
    }

    long sumHigh(int cell) {
        return high == null ? cells[size * cell] >> 63 : high[cell];
    }

    long sumLow(int cell) {
        return cells[size * cell];
    }

    long weight(int cell) {
        return cells[size * cell + WEIGHT];
    }

    /** Takes one more child into the lowest. */
    void lower(int cell, long value) {
        int at = size * cell;
        cells[at] = cells[at + WEIGHT]++ == 0 ? value : Math.min(cells[at], value);
    }

    /** Takes one child out of the count. */
    void discount(int cell) {
        cells[size * cell + WEIGHT]--;
    }

    long lowest(int cell) {
        return cells[size * cell + WEIGHT] == 0 ? FixedPoint.NO_DATA : cells[size * cell];
    }

    void keep(int cell, long progress) {
        cells[size * cell + PROGRESS] = progress;
    }

    long progress(int cell) {
        return cells[size * cell + PROGRESS];
    }

    long bytes() {
        return 8L * cells.length + (high == null ? 0 : 8L * high.length);
    }
}
