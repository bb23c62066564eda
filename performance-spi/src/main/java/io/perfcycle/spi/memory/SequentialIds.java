package io.perfcycle.spi.memory;

import io.perfcycle.spi.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count up from 1 behind a prefix, for tests and simulations: they can be guessed. Thread safe. */
public final class SequentialIds implements IdSource {
    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    private SequentialIds(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Ids behind a prefix.
     *
     * @param prefix the prefix
     * @return the source
     */
    public static SequentialIds of(String prefix) {
        return new SequentialIds(prefix);
    }

    @Override
    public String next() {
        return prefix + last.incrementAndGet();
    }
}
