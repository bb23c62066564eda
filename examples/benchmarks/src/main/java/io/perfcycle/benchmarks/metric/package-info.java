/**
 * Figures of many reviews beside plain loops, a collector and DuckDB, and tests of a million ratings. All do the same work on
 * the same data; that they come to the same is checked before anything is measured.
 */
@NullMarked
package io.perfcycle.benchmarks.metric;

import org.jspecify.annotations.NullMarked;
