/**
 * Goals with their measures, links and states. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.goal;

import org.jspecify.annotations.NullMarked;
