package io.perfcycle.rules.review;

import java.math.RoundingMode;

/** Divides whole numbers with every mode of rounding, exactly and without an object. */
final class ExactQuotient {
    private ExactQuotient() {}

    /**
     * A quotient rounded to a whole number.
     *
     * @param numerator any number but the lowest long
     * @param denominator more than 0
     * @param mode the rounding
     * @return the quotient
     * @throws ArithmeticException if the mode is UNNECESSARY and there is a rest
     */
    static long rounded(long numerator, long denominator, RoundingMode mode) {
        long quotient = numerator / denominator;
        long rest = numerator - quotient * denominator;
        if (rest == 0) {
            return quotient;
        }
        int sign = rest < 0 ? -1 : 1;
        return isAwayFromZero(quotient, Math.abs(rest), denominator, sign, mode) ? quotient + sign : quotient;
    }

    private static boolean isAwayFromZero(long quotient, long rest, long denominator, int sign, RoundingMode mode) {
        int half = Long.compare(rest, denominator - rest);
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0);
            case UNNECESSARY -> throw new ArithmeticException("Rounding is necessary");
        };
    }
}
