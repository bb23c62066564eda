package io.perfcycle.core.value;

import java.math.BigDecimal;

/**
 * The one rule for decimals that come from outside: at most {@value #MAX_DIGITS} digits before and after the point
 * each, so that no later step can be made to write out a number like 1e1000000000.
 */
public final class Decimals {
    /** The greatest number of digits on each side of the point. */
    public static final int MAX_DIGITS = 18;

    private Decimals() {}

    /**
     * Whether a decimal is within the limits. Takes bounded time for any input.
     *
     * @param number the decimal
     * @return whether it is
     */
    public static boolean isBounded(BigDecimal number) {
        long scale = number.scale();
        long whole = (long) number.precision() - scale;
        return number.signum() == 0 ? Math.abs(scale) <= MAX_DIGITS : scale <= MAX_DIGITS && whole <= MAX_DIGITS;
    }

    /**
     * Insists on the limits.
     *
     * @param name what the number is, for the message
     * @param number the decimal
     * @return the same decimal
     * @throws IllegalArgumentException if it is out of bounds
     */
    public static BigDecimal checked(String name, BigDecimal number) {
        if (!isBounded(number)) {
            throw new IllegalArgumentException(
                    name + " has more than " + MAX_DIGITS + " digits before or after the point");
        }
        return number;
    }

    /**
     * A decimal for people: no exponent, no zeros at the end.
     *
     * @param number the decimal, within the limits
     * @return its text
     */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
