/**
 * Glue between vavr and the types of core. Not exported; for rules only.
 */
@NullMarked
package io.perfcycle.rules.internal;

import org.jspecify.annotations.NullMarked;
