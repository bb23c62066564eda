/** Simulation beside plain loops that know one study only. */
@NullMarked
package io.perfcycle.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
