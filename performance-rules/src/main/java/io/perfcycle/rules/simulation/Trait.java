package io.perfcycle.rules.simulation;

import java.util.function.DoubleUnaryOperator;

/**
 * A quality that people are drawn with, kept inside bounds in a declared way.
 *
 * @param mean its mean before truncation
 * @param sd its standard deviation before truncation, 0 or more
 * @param low the lower bound
 * @param high the upper bound
 * @param truncation what happens beyond the bounds
 * @param shape how it is distributed
 */
public record Trait(double mean, double sd, double low, double high, Truncation truncation, Shape shape) {
    /**
     * A normal quality.
     *
     * @param mean its mean before truncation
     * @param sd its standard deviation before truncation, 0 or more
     * @param low the lower bound
     * @param high the upper bound
     * @param truncation what happens beyond the bounds
     */
    public Trait(double mean, double sd, double low, double high, Truncation truncation) {
        this(mean, sd, low, high, truncation, new Shape.Normal());
    }

    /** What happens to a draw beyond the bounds. */
    public enum Truncation {
        /** It becomes the bound. */
        CLIP,
        /** It is drawn again. */
        RESAMPLE,
        /** It stays: there are no bounds. */
        NONE
    }

    /**
     * A normal quality without bounds.
     *
     * @param mean its mean
     * @param sd its standard deviation
     * @return the quality
     */
    public static Trait normal(double mean, double sd) {
        return new Trait(mean, sd, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Truncation.NONE);
    }

    /**
     * The same with another truncation.
     *
     * @param other what happens beyond the bounds
     * @return the quality
     */
    public Trait with(Truncation other) {
        return new Trait(mean, sd, low, high, other, shape);
    }

    /**
     * The same with another distribution.
     *
     * @param other the distribution
     * @return the quality
     */
    public Trait shaped(Shape other) {
        return new Trait(mean, sd, low, high, truncation, other);
    }

    /** {@return what a standard normal becomes} */
    DoubleUnaryOperator curve() {
        return shape.of(mean, sd);
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** A value that came about in another way, brought inside the bounds. */
    double kept(double value) {
        return truncation == Truncation.NONE ? value : value < low ? low : value > high ? high : value;
    }
}
