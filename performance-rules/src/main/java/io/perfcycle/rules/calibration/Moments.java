package io.perfcycle.rules.calibration;

import io.perfcycle.core.value.Decimals;
import io.perfcycle.rules.internal.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** What goes with means, in two passes. Standard deviations are those of samples (n − 1). */
final class Moments {
    private Moments() {}

    /** The standard deviation; nothing for fewer than two values. */
    static OptionalDouble deviation(double[] values) {
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(Sums.variance(values)));
    }

    /** The adjusted Fisher-Pearson skewness; nothing for fewer than three values or without spread. */
    static OptionalDouble skewness(double[] values) {
        int n = values.length;
        double squares = n < 3 ? 0 : Sums.squares(values);
        if (squares == 0) {
            return OptionalDouble.empty();
        }
        double mean = Sums.mean(values);
        double cubes = 0;
        for (double value : values) {
            cubes += Math.pow(value - mean, 3);
        }
        double moment = (cubes / n) / Math.pow(squares / n, 1.5);
        return OptionalDouble.of(moment * Math.sqrt((double) n * (n - 1)) / (n - 2));
    }

    /** Pearson's correlation; nothing where one of the two has no spread. */
    static OptionalDouble correlation(double[] one, double[] other) {
        double spread = Sums.squares(one) * Sums.squares(other);
        if (spread == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Sums.products(one, other) / Math.sqrt(spread));
    }

    /** A number as people receive it: 12 digits after the point, no zeros at the end. */
    static BigDecimal decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(12, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    }

    static String plain(double value) {
        return Decimals.plain(decimal(value));
    }

    static Optional<BigDecimal> decimal(OptionalDouble value) {
        return value.isPresent() ? Optional.of(decimal(value.getAsDouble())) : Optional.empty();
    }
}
