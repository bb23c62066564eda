/**
 * Small exact values: date span, percent, weight, rating scale, rating.
 *
 * <p>For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.value;

import org.jspecify.annotations.NullMarked;
