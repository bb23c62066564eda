/**
 * Who asks, for what, about whom: the words of the access decision. The decision itself is in rules.
 *
 * <p>For everybody; imports packages above it only.
 */
@NullMarked
package io.perfcycle.core.access;

import org.jspecify.annotations.NullMarked;
