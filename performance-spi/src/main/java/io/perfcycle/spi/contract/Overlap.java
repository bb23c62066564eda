package io.perfcycle.spi.contract;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls that began while another was running, so that a race goes on until it was one. Thread safe. */
final class Overlap {
    private static final int MOST = 10;

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();

    <T> T during(Callable<T> call) throws Exception {
        if (running.incrementAndGet() > 1) {
            seen.incrementAndGet();
        }
        try {
            return call.call();
        } finally {
            running.decrementAndGet();
        }
    }

    <T> Callable<T> watched(Callable<T> call) {
        return () -> during(call);
    }

    /** Whether there is to be another round: until there were so many rounds and so many calls met; within reason. */
    boolean wants(int round, int rounds) {
        return round < rounds || (seen.get() < rounds && round < rounds * MOST);
    }
}
