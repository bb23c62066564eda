/**
 * The performance cycle and its phases. For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.cycle;

import org.jspecify.annotations.NullMarked;
