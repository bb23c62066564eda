package io.perfcycle.core.value;

import java.math.BigDecimal;

/**
 * An exact share of a whole; may be negative or above 100 %. Equal by number: 50 % is 50.0 %.
 *
 * @param fraction the share as a fraction, 1 = 100 %
 */
public record Percent(BigDecimal fraction) implements Comparable<Percent> {
    /** 0 %. */
    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    /** 100 %. */
    public static final Percent HUNDRED = new Percent(BigDecimal.ONE);

    /** Checks the limits and drops zeros at the end. */
    public Percent {
        fraction = canonical(Decimals.checked("A percent", fraction));
    }

    /**
     * From a fraction, 1 = 100 %.
     *
     * @param fraction the fraction
     * @return the percent
     */
    public static Percent ofFraction(String fraction) {
        return new Percent(new BigDecimal(fraction));
    }

    /**
     * From percent points, 100 = 100 %.
     *
     * @param percent the percent points
     * @return the percent
     */
    public static Percent ofPercent(String percent) {
        return new Percent(new BigDecimal(percent).movePointLeft(2));
    }

    static BigDecimal canonical(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    @Override
    public int compareTo(Percent other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public String toString() {
        return Decimals.plain(fraction.movePointRight(2)) + " %";
    }
}
