package io.perfcycle.rules.goal;

/** Exact division of 128-bit sums, without objects. */
final class WideLong {
    private WideLong() {}

    /** The sum over the divisor, half even. The divisor is positive. */
    static long divide(long sum, long divisor) {
        if (divisor == 1) {
            return sum;
        }
        long quotient = Math.floorDiv(sum, divisor);
        return rounded(quotient, sum - quotient * divisor, divisor);
    }

    /** One is added as a bit: half of all quotients are rounded up, so that a branch would be guessed wrongly half the time. */
    private static long rounded(long quotient, long rest, long divisor) {
        long beyondHalf = rest - (divisor - rest);
        return quotient + (beyondHalf == 0 ? quotient & 1 : -beyondHalf >>> 63);
    }

    /** The sum over the divisor, half even. The divisor is positive and the result fits in a long. */
    static long divide(long high, long low, long divisor) {
        if (high == low >> 63) {
            return divide(low, divisor);
        }
        boolean negative = high < 0;
        long top = negative ? ~high + (low == 0 ? 1 : 0) : high;
        long bottom = negative ? -low : low;
        long rest = top;
        long quotient = 0;
        for (int bit = 63; bit >= 0; bit--) {
            rest = rest << 1 | (bottom >>> bit & 1);
            quotient <<= 1;
            if (Long.compareUnsigned(rest, divisor) >= 0) {
                rest -= divisor;
                quotient |= 1;
            }
        }
        long rounded = rounded(quotient, rest, divisor);
        return negative ? -rounded : rounded;
    }
}
