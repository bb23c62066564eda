/**
 * The ports that a host implements. Only {@link io.perfcycle.spi.PerformanceStore} is required; every other port has a
 * null object in {@code spi.memory}.
 *
 * <p>For hosts, who implement, and for {@code rules.engine}, which calls. Imports core only.
 */
@NullMarked
package io.perfcycle.spi;

import org.jspecify.annotations.NullMarked;
