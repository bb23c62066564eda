package io.perfcycle.core.value;

import java.math.BigDecimal;

/**
 * How much a part counts beside its siblings; exact, not negative, without unit. Weights need not add up to 1: rules
 * normalise over the parts that count. Equal by number.
 *
 * @param value the weight, 0 or more
 */
public record Weight(BigDecimal value) implements Comparable<Weight> {
    /** The weight of a part about which nothing is said. */
    public static final Weight ONE = new Weight(BigDecimal.ONE);

    /** Counts nothing. */
    public static final Weight ZERO = new Weight(BigDecimal.ZERO);

    /** Checks the sign and the limits. */
    public Weight {
        value = Percent.canonical(Decimals.checked("A weight", value));
        if (value.signum() < 0) {
            throw new IllegalArgumentException("A weight is not negative: " + Decimals.plain(value));
        }
    }

    /**
     * The weight with this value.
     *
     * @param value the value as a decimal
     * @return the weight
     */
    public static Weight of(String value) {
        return new Weight(new BigDecimal(value));
    }

    @Override
    public int compareTo(Weight other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return Decimals.plain(value);
    }
}
