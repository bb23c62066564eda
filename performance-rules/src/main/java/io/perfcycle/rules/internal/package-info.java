/**
 * Glue between vavr and the types of core, and sums that several packages need. Not exported; for rules only.
 */
@NullMarked
package io.perfcycle.rules.internal;

import org.jspecify.annotations.NullMarked;
