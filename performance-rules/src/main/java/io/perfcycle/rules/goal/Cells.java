package io.perfcycle.rules.goal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What parents know of their children, three longs each, side by side: the sum of numbers times weights (or the lowest
 * number), the sum of weights (or how many count), and the parent's progress. Sums are exact: once one leaves the range
 * of a long all get 64 bits more.
 */
final class Cells {
    /** How many longs a cell has. */
    static final int CELL = 3;

    /** Where the sum of weights stands in a cell; the sum of numbers comes first. */
    static final int WEIGHT = 1;

    /** Where the progress stands. */
    static final int PROGRESS = 2;

    private final long[] cells;
    private long @Nullable [] high;

    Cells(int parents) {
        cells = new long[CELL * parents];
    }

    void clear() {
        Arrays.fill(cells, 0);
        high = null;
    }

    void clear(int cell) {
        cells[CELL * cell] = 0;
        cells[CELL * cell + WEIGHT] = 0;
    }

    void add(int cell, long weight, long value) {
        int at = CELL * cell;
        cells[at + WEIGHT] += weight;
        addProduct(at, weight, value);
    }

    void subtract(int cell, long weight, long value) {
        int at = CELL * cell;
        cells[at + WEIGHT] -= weight;
        addProduct(at, -weight, value);
    }

    /**
     * Exchanges one number that counts for another and says the new mean: what {@link #subtract}, {@link #add} and
     * {@link #mean} come to, with one product, and what they would read again is still at hand.
     */
    long meanAfter(int cell, long weight, long difference) {
        int at = CELL * cell;
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
        long[] signs = new long[cells.length / CELL];
        for (int cell = 0; cell < signs.length; cell++) {
            signs[cell] = cells[CELL * cell] >> 63;
        }
        high = signs;
    }

    private void addWide(int at, long low, long top) {
        long[] wide = high;
        if (wide != null) {
            long sum = cells[at] + low;
            wide[at / CELL] += top + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            cells[at] = sum;
        }
    }

    /** Sum over weights, half even; no data where nothing weighs anything. */
    long mean(int cell) {
        int at = CELL * cell;
        long weight = cells[at + WEIGHT];
        if (weight == 0) {
            return FixedPoint.NO_DATA;
        }
        return high == null ? WideLong.divide(cells[at], weight) : WideLong.divide(high[cell], cells[at], weight);
    }

    long sumHigh(int cell) {
        return high == null ? cells[CELL * cell] >> 63 : high[cell];
    }

    long sumLow(int cell) {
        return cells[CELL * cell];
    }

    long weight(int cell) {
        return cells[CELL * cell + WEIGHT];
    }

    /** Takes one more child into the lowest. */
    void lower(int cell, long value) {
        int at = CELL * cell;
        cells[at] = cells[at + WEIGHT]++ == 0 ? value : Math.min(cells[at], value);
    }

    /** Takes one child out of the count. */
    void discount(int cell) {
        cells[CELL * cell + WEIGHT]--;
    }

    long lowest(int cell) {
        return cells[CELL * cell + WEIGHT] == 0 ? FixedPoint.NO_DATA : cells[CELL * cell];
    }

    void keep(int cell, long progress) {
        cells[CELL * cell + PROGRESS] = progress;
    }

    long progress(int cell) {
        return cells[CELL * cell + PROGRESS];
    }

    long bytes() {
        return 8L * cells.length + (high == null ? 0 : 8L * high.length);
    }
}
