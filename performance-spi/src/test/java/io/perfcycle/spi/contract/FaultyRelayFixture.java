package io.perfcycle.spi.contract;

import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PerformanceStore;
import java.time.InstantSource;
import java.util.Set;

/** Supplies relays with the same faults. */
record FaultyRelayFixture(Set<RelayFault> faults) implements RelayFixture {
    @Override
    public Relay over(PerformanceStore store, Notifier notifier, InstantSource clock) {
        return new FaultyRelay(faults, store, notifier, clock);
    }

    @Override
    public int maxAttempts() {
        return FaultyRelay.MAX_ATTEMPTS;
    }
}
