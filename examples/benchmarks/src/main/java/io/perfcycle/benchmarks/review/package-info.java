/**
 * Scores and states of reviews beside a plain loop and a table of states. All do the same work on the same data; that they come to
 * the same is checked before anything is measured.
 */
@NullMarked
package io.perfcycle.benchmarks.review;

import org.jspecify.annotations.NullMarked;
