/**
 * The contract of {@link io.perfcycle.spi.PerformanceStore} as numbered clauses with runnable checks, free of any test
 * framework: {@link io.perfcycle.spi.contract.StoreContract} holds the clauses, the author of an adapter supplies a
 * {@link io.perfcycle.spi.contract.StoreFixture}.
 *
 * <p>For tests of adapters. This is a test kit, so it does what the rest of the library never does: it creates threads,
 * waits for them and ends them. Imports core and the ports only.
 */
@NullMarked
package io.perfcycle.spi.contract;

import org.jspecify.annotations.NullMarked;
