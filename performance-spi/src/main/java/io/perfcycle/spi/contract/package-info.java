/**
 * The contracts as numbered clauses with runnable checks, free of any test framework:
 * {@link io.perfcycle.spi.contract.StoreContract} for {@link io.perfcycle.spi.PerformanceStore},
 * {@link io.perfcycle.spi.contract.NotifierContract} for {@link io.perfcycle.spi.Notifier}, and
 * {@link io.perfcycle.spi.contract.RelayContract} for what stands between them. The author of an adapter supplies a
 * fixture.
 *
 * <p>For tests of adapters. This is a test kit, so it does what the rest of the library never does: it creates threads,
 * waits for them and ends them. Imports core, the ports and {@code spi.memory} only.
 */
@NullMarked
package io.perfcycle.spi.contract;

import org.jspecify.annotations.NullMarked;
