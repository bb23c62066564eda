/**
 * The engine: load, authorise, decide, commit. The only package that sees ports. For hosts.
 */
@NullMarked
package io.perfcycle.rules.engine;

import org.jspecify.annotations.NullMarked;
