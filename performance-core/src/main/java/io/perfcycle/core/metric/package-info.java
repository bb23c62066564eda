/**
 * Measured figures with numerator, denominator and definition. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.metric;

import org.jspecify.annotations.NullMarked;
