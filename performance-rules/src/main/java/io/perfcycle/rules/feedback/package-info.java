/**
 * Decisions about feedback and 360 rounds, and the results of a round. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.feedback;

import org.jspecify.annotations.NullMarked;
