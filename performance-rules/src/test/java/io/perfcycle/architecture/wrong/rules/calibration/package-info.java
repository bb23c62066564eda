/** Deliberately wrong classes, which the architecture rules must catch; never used otherwise. */
@NullMarked
package io.perfcycle.architecture.wrong.rules.calibration;

import org.jspecify.annotations.NullMarked;
