package io.perfcycle.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one declared rounding step at the end of a calculation.
 *
 * @param mode how ties and rests are treated
 * @param digits digits after the point, 0 to 9
 */
public record Rounding(RoundingMode mode, int digits) {
    /** The precision of intermediate results where a division does not end: 34 digits, half even. */
    public static final MathContext INTERMEDIATE = MathContext.DECIMAL128;

    /** Half up to two digits. */
    public static final Rounding STANDARD = new Rounding(RoundingMode.HALF_UP, 2);

    /** Checks the digits. */
    public Rounding {
        if (digits < 0 || digits > 9) {
            throw new IllegalArgumentException("Digits are 0 to 9, not " + digits);
        }
    }

    /**
     * Rounds.
     *
     * @param number the number
     * @return the number with exactly the declared digits
     */
    public BigDecimal round(BigDecimal number) {
        return number.setScale(digits, mode);
    }
}
