/**
 * Reference adapters in memory, and null objects with honest names for every port that is not required.
 *
 * <p>For hosts that try things out, for tests and for simulations; nothing here outlives the process. Imports core and
 * the ports only.
 */
@NullMarked
package io.perfcycle.spi.memory;

import org.jspecify.annotations.NullMarked;
