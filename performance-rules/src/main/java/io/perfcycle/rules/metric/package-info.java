/**
 * Metrics of a cycle with their definitions. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.metric;

import org.jspecify.annotations.NullMarked;
