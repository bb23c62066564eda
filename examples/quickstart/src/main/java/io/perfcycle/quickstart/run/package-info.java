/**
 * Runs a whole cycle of a company through the engine, in the order of time, and can be run again. For the quickstart and the command line.
 */
@NullMarked
package io.perfcycle.quickstart.run;

import org.jspecify.annotations.NullMarked;
