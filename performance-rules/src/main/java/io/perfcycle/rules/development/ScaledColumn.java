package io.perfcycle.rules.development;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/** Exact decimals as whole numbers of one smallest unit. */
final class ScaledColumn {
    /** Stands for a number that is negative or too wide. */
    static final long UNFIT = -1;

    private ScaledColumn() {}

    /** The digits after the point that the longest of the numbers has. */
    static <T> int scale(List<T> rows, Function<T, BigDecimal> number) {
        int scale = 0;
        for (T row : rows) {
            scale = Math.max(scale, number.apply(row).stripTrailingZeros().scale());
        }
        return scale;
    }

    static <T> long[] of(List<T> rows, Function<T, BigDecimal> number, int scale, long widest) {
        long[] column = new long[rows.size()];
        for (int at = 0; at < column.length; at++) {
            BigInteger scaled = number.apply(rows.get(at)).movePointRight(scale).toBigIntegerExact();
            boolean fits = scaled.signum() >= 0 && scaled.compareTo(BigInteger.valueOf(widest)) <= 0;
            column[at] = fits ? scaled.longValueExact() : UNFIT;
        }
        return column;
    }

    /** A limit in the unit of a column: what it leaves over below one unit does not buy anything. */
    static long limit(BigDecimal number, int scale, long most) {
        BigInteger scaled =
                number.movePointRight(scale).setScale(0, RoundingMode.FLOOR).toBigInteger();
        return scaled.compareTo(BigInteger.valueOf(most)) > 0 ? most : scaled.longValueExact();
    }
}
