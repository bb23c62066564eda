package io.perfcycle.rules.calibration;

import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/** Means and what goes with them, in two passes. Standard deviations are those of samples (n − 1). */
final class Moments {
    private Moments() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
    }

    /** The sum of squared distances from the mean; 0 where all values are the same, whatever the mean's last bit. */
    static double squares(double[] values) {
        double mean = mean(values);
        double sum = 0;
        boolean alike = true;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
            alike &= value == values[0];
        }
        return alike ? 0 : sum;
    }

    /** The standard deviation; nothing for fewer than two values. */
    static OptionalDouble deviation(double[] values) {
        return values.length < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares(values) / (values.length - 1)));
    }

    /** The adjusted Fisher-Pearson skewness; nothing for fewer than three values or without spread. */
    static OptionalDouble skewness(double[] values) {
        int n = values.length;
        double squares = n < 3 ? 0 : squares(values);
        if (squares == 0) {
            return OptionalDouble.empty();
        }
        double mean = mean(values);
        double cubes = 0;
        for (double value : values) {
            cubes += Math.pow(value - mean, 3);
        }
        double moment = (cubes / n) / Math.pow(squares / n, 1.5);
        return OptionalDouble.of(moment * Math.sqrt((double) n * (n - 1)) / (n - 2));
    }

    /** Pearson's correlation; nothing where one of the two has no spread. */
    static OptionalDouble correlation(double[] one, double[] other) {
        double spread = squares(one) * squares(other);
        if (spread == 0) {
            return OptionalDouble.empty();
        }
        double meanOne = mean(one);
        double meanOther = mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - meanOne) * (other[i] - meanOther);
        }
        return OptionalDouble.of(sum / Math.sqrt(spread));
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
