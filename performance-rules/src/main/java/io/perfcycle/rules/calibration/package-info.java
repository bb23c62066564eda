/**
 * Decisions of calibration sessions and the distribution of ratings. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.calibration;

import org.jspecify.annotations.NullMarked;
