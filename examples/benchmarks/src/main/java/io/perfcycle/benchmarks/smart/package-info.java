/**
 * The SMART rules beside general rule engines and a loop written by hand. All do the same twelve checks on the same goals; that
 * they find the same is checked before anything is measured.
 */
@NullMarked
package io.perfcycle.benchmarks.smart;

import org.jspecify.annotations.NullMarked;
