package io.perfcycle.rules.goal;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The different weights of a graph as ints. Weights count only beside each other, so the column that calculates has them
 * as whole numbers without a common factor.
 */
final class WeightTable {
    private static final int MAX_DIGITS = 18;
    private BigDecimal[] given = new BigDecimal[4];
    private long[] digits = new long[4];
    private int[] slots = new int[8];
    private int size;
    private int finest;
    private long one;

    WeightTable() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    BigDecimal given(int number) {
        return given[number];
    }

    /** Whether one calculates with it: at most 18 digits in all. */
    static boolean fits(BigDecimal weight) {
        return weight.precision() <= MAX_DIGITS;
    }

    /** The number of a weight that fits; a new one gets the next. */
    int intern(BigDecimal weight) {
        if (size > 0 && given[0] == weight) {
            return 0;
        }
        long unscaled = FixedPoint.unscaled(weight);
        int slot = slot(unscaled, weight.scale());
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == given.length) {
            grow();
            slot = slot(unscaled, weight.scale());
        }
        given[size] = weight;
        digits[size] = unscaled;
        finest = Math.max(finest, weight.scale());
        slots[slot] = size;
        return size++;
    }

    private int slot(long unscaled, int scale) {
        long hash = (unscaled * 31 + scale) * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[slot] >= 0 && (digits[slots[slot]] != unscaled || given[slots[slot]].scale() != scale)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        given = Arrays.copyOf(given, size * 2);
        digits = Arrays.copyOf(digits, size * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int number = 0; number < size; number++) {
            slots[slot(digits[number], given[number].scale())] = number;
        }
    }

    /**
     * The weights as whole numbers of the finest one's unit, divided by what they have in common.
     *
     * @return by number; -1 for a weight that is too great beside the finest one
     */
    long[] whole() {
        long[] whole = new long[size];
        long common = 0;
        for (int number = 0; number < size; number++) {
            int zeros = finest - given[number].scale();
            long unit = FixedPoint.ten(Math.min(zeros, MAX_DIGITS));
            boolean fits =
                    zeros <= MAX_DIGITS && Math.multiplyHigh(digits[number], unit) == 0 && digits[number] * unit >= 0;
            whole[number] = digits[number] == 0 ? 0 : fits ? digits[number] * unit : -1;
            common = fits ? gcd(common, whole[number]) : common;
        }
        one = finest <= MAX_DIGITS && common > 0 && FixedPoint.ten(finest) % common == 0
                ? FixedPoint.ten(finest) / common
                : 0;
        for (int number = 0; common > 1 && number < size; number++) {
            whole[number] = whole[number] < 0 ? -1 : whole[number] / common;
        }
        return whole;
    }

    /** Whether so many of these weights certainly add up to less than a long holds. */
    static boolean addUp(long[] whole, int links) {
        boolean small = true;
        for (long weight : whole) {
            small &= weight >= 0 && weight <= Long.MAX_VALUE / Math.max(1, links);
        }
        return small;
    }

    /** What 1 is among the whole numbers; 0 where it is none of them. */
    long one() {
        return one;
    }

    private static long gcd(long a, long b) {
        long greater = a;
        long less = b;
        while (less != 0) {
            long rest = greater % less;
            greater = less;
            less = rest;
        }
        return greater;
    }

    /** The weights as they were given, by number. */
    BigDecimal[] given() {
        return Arrays.copyOf(given, size);
    }
}
