/**
 * Measures schedules beside loops over tables, java.time, lib-recur, ical4j, Jollyday and Quartz. A host, run by hand; imported by
 * nobody.
 */
@NullMarked
package io.perfcycle.benchmarks.schedule;

import org.jspecify.annotations.NullMarked;
