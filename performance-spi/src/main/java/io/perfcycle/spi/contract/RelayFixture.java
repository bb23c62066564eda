package io.perfcycle.spi.contract;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PerformanceStore;
import java.time.InstantSource;

/**
 * Supplies the relay that clauses are checked against: what claims messages of a store, gives them to a notifier and
 * acknowledges.
 *
 * <p>To be implemented by the author of a relay; the engine's is held against the contract by its own tests. Called by
 * one thread at a time.
 */
public interface RelayFixture {
    /** A relay. */
    @FunctionalInterface
    interface Relay {
        /**
         * Delivers what is due, once.
         *
         * @param tenant whose messages
         * @param name the name of the relay
         * @param max how many messages at most
         * @return what it did
         */
        Tally deliver(TenantId tenant, String name, int max);
    }

    /**
     * What a run says that it did.
     *
     * @param delivered messages that the notifier took
     * @param dropped messages whose recipient may not see the document
     * @param failed attempts that failed and will be repeated
     * @param parked messages put aside
     * @param overtaken messages whose acknowledgement did not count, because somebody else had claimed them meanwhile
     */
    record Tally(int delivered, int dropped, int failed, int parked, int overtaken) {}

    /**
     * Supplies a relay. It may keep nothing that matters: the next one has to go on where it stopped.
     *
     * @param store where messages and documents are
     * @param notifier who takes the messages
     * @param clock the time
     * @return a relay under which a person may see a private goal of their own and no private goal of somebody else
     */
    Relay over(PerformanceStore store, Notifier notifier, InstantSource clock);

    /** {@return after how many failed attempts a message is put aside, 1 or more} */
    int maxAttempts();
}
