package io.perfcycle.spi;

import java.time.Duration;

/**
 * A relay's request for work.
 *
 * @param relay who asks; for people who look into the table
 * @param lease how long nobody else gets the entries, counted from the context's instant; positive
 * @param max how many at most, 1 or more
 */
public record Claim(String relay, Duration lease, int max) {
    /** Checks the numbers. */
    public Claim {
        if (lease.isNegative() || lease.isZero() || max < 1) {
            throw new IllegalArgumentException("A lease is positive and max 1 or more, not " + lease + " and " + max);
        }
    }
}
