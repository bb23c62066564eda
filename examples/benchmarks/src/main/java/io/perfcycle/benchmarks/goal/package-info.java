/**
 * The goal graph at a million goals beside what applications write by hand, a graph library and databases: the same goals
 * in the same run, and every peer has to come to the same result before it is measured.
 */
@NullMarked
package io.perfcycle.benchmarks.goal;

import org.jspecify.annotations.NullMarked;
