/** Benchmarks with JMH: each stands beside a peer that does the same work in the same run. */
@NullMarked
package io.perfcycle.benchmarks;

import org.jspecify.annotations.NullMarked;
