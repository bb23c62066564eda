/**
 * Reference adapters in memory, and null objects with honest names. For hosts, tests and simulations; imports the ports and core.
 */
@NullMarked
package io.perfcycle.spi.memory;

import org.jspecify.annotations.NullMarked;
