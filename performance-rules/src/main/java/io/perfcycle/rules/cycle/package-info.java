/**
 * Decisions about cycles. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.cycle;

import org.jspecify.annotations.NullMarked;
