/**
 * Feedback, recognition and 360 rounds. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.feedback;

import org.jspecify.annotations.NullMarked;
