/**
 * Simulates policies before they are made: positions, people, raters, and an ordered list of phases with periods of their own, one
 * of which measures. Six published studies stand here as configurations of that model.
 *
 * <p>A result is a pure function of scenario, seed and version: the same bits for any number of threads. Values go in and values
 * come out; the caller passes an {@link java.util.concurrent.Executor}; files are read and written elsewhere. For researchers and
 * hosts. Imports nothing of the engine.
 */
@NullMarked
package io.perfcycle.rules.simulation;

import org.jspecify.annotations.NullMarked;
