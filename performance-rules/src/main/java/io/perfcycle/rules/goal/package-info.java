/**
 * Progress, roll-up and alignment of goals, and the decisions of their lifecycle. Pure; imports core.
 */
@NullMarked
package io.perfcycle.rules.goal;

import org.jspecify.annotations.NullMarked;
