package io.perfcycle.rules.statistics;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * A statistic's value, or the reason why it has none. A value is finite; it is never replaced by 0, cut to a range or NaN.
 * Immutable.
 *
 * @param value the value; nothing where it is undefined
 * @param reason why it is undefined, such as {@code 0/0: all ratings are the same}; nothing where there is a value
 */
public record Figure(OptionalDouble value, Optional<String> reason) {
    /** Checks that there is one of the two. */
    public Figure {
        if (value.isPresent() == reason.isPresent()) {
            throw new IllegalArgumentException("Either a value or a reason is expected, not " + value + ", " + reason);
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("A value is finite, not " + value.getAsDouble());
        }
    }

    /**
     * A value.
     *
     * @param value a finite number
     * @return the figure
     */
    public static Figure of(double value) {
        return new Figure(OptionalDouble.of(value + 0.0), Optional.empty());
    }

    /**
     * No value.
     *
     * @param reason why, in words
     * @return the figure
     */
    public static Figure undefined(String reason) {
        return new Figure(OptionalDouble.empty(), Optional.of(reason));
    }

    /**
     * A quotient, which is undefined where the denominator is 0.
     *
     * @param numerator the numerator
     * @param denominator the denominator
     * @param reasonForZero why there is no value where the denominator is 0
     * @return the figure
     * @throws IllegalArgumentException if the quotient is not finite
     */
    public static Figure ratio(double numerator, double denominator, String reasonForZero) {
        return denominator == 0 ? undefined(reasonForZero) : of(numerator / denominator);
    }

    /** {@return whether there is a value} */
    public boolean isDefined() {
        return value.isPresent();
    }

    /**
     * The value.
     *
     * @return the value
     * @throws NoSuchElementException with the reason if it is undefined
     */
    public double orElseThrow() {
        return value.orElseThrow(() -> new NoSuchElementException(reason.orElse("")));
    }

    /**
     * A figure made of the value; undefined for the same reason where there is none.
     *
     * @param function what to make of it, finite
     * @return the figure
     */
    public Figure map(DoubleUnaryOperator function) {
        return isDefined() ? of(function.applyAsDouble(orElseThrow())) : this;
    }
}
