/**
 * Benchmarks of agreement. Peers do the same work on the same table and are compared with the library before anything is
 * measured.
 */
@NullMarked
package io.perfcycle.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
