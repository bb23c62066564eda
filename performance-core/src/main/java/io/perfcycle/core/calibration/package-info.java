/**
 * Calibration sessions: snapshot, adjustments, guidelines. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.calibration;

import org.jspecify.annotations.NullMarked;
