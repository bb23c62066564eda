package io.perfcycle.spi.memory;

import io.perfcycle.core.id.IdText;
import io.perfcycle.spi.IdSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A prefix and 1, 2, 3 …: the same ids in every run, so that tests and simulations can be repeated. The ids are easily
 * guessed, and two sources with one prefix give the same ids; a product takes {@link RandomIds}.
 *
 * <p>To be called. Thread safe.
 */
public final class SequentialIds implements IdSource {
    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    private SequentialIds(String prefix) {
        this.prefix = prefix;
    }

    /**
     * Ids with a prefix, from 1.
     *
     * @param prefix what stands before the number; may be empty
     * @return the source
     * @throws IllegalArgumentException if a prefix with the greatest number is no id
     */
    public static SequentialIds of(String prefix) {
        IdText.problem(prefix + Long.MAX_VALUE).ifPresent(fault -> {
            throw new IllegalArgumentException("An id with this prefix " + fault);
        });
        return new SequentialIds(prefix);
    }

    @Override
    public String next() {
        return prefix + last.incrementAndGet();
    }
}
