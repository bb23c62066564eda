package io.perfcycle.rules.engine;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.RelayContract;
import io.perfcycle.spi.contract.RelayFixture;
import io.perfcycle.spi.memory.SequentialIds;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OutboxRelayContractTest {
    @TestFactory
    Stream<DynamicTest> the_relay_of_the_engine_keeps_every_clause() {
        return RelayContract.testable().stream()
                .map(clause -> dynamicTest(clause.toString(), () -> clause.verify(new EngineRelay())));
    }

    private static final class EngineRelay implements RelayFixture {
        @Override
        public Relay over(PerformanceStore store, Notifier notifier, InstantSource clock) {
            OutboxRelay relay = PerformanceEngine.builder()
                    .store(store)
                    .clock(clock)
                    .ids(SequentialIds.of("id-"))
                    .notifier(notifier)
                    .build()
                    .relay();
            return (tenant, name, max) -> {
                OutboxRelay.Run run = relay.deliver(tenant, name, max);
                return new Tally(run.delivered(), run.dropped(), run.failed(), run.parked(), run.overtaken());
            };
        }

        @Override
        public int maxAttempts() {
            return OutboxRelay.MAX_ATTEMPTS;
        }
    }
}
