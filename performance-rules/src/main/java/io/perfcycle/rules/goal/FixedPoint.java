package io.perfcycle.rules.goal;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Progress as a long with {@value #DIGITS} digits after the point, the one rounding of a progress: half even. Less than
 * a million times the target fits; more is refused and never written out.
 */
final class FixedPoint {
    /** Digits after the point. */
    static final int DIGITS = 12;

    /** One, 100 %. */
    static final long ONE = 1_000_000_000_000L;

    /** Stands for no data. */
    static final long NO_DATA = Long.MIN_VALUE;

    private static final int WHOLE_DIGITS = 6;
    private static final long[] TENS = tens();

    private FixedPoint() {}

    private static long[] tens() {
        long[] tens = new long[19];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /** Whether it has at most six digits before the point. Bounded time for any decimal. */
    static boolean fits(BigDecimal number) {
        return number.signum() == 0 || (long) number.precision() - number.scale() <= WHOLE_DIGITS;
    }

    /** The long of a decimal that fits. */
    static long of(BigDecimal number) {
        int scale = number.scale();
        if (scale >= 0 && scale <= DIGITS && number.precision() <= 18) {
            return unscaled(number) * TENS[DIGITS - scale];
        }
        if (number.signum() == 0 || (long) scale - number.precision() > DIGITS) {
            return 0;
        }
        return unscaled(number.setScale(DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The digits of a decimal of at most 18 digits, as a whole number; nothing is allocated once compiled. */
    static long unscaled(BigDecimal number) {
        return number.scaleByPowerOfTen(number.scale()).longValue();
    }

    static long ten(int power) {
        return TENS[power];
    }

    /** The decimal, without zeros at the end. */
    static BigDecimal decimal(long number) {
        return number == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(number, DIGITS).stripTrailingZeros();
    }

    static String text(long number) {
        return number == NO_DATA ? "none" : Decimals.plain(decimal(number));
    }
}
