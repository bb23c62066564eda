package io.perfcycle.jdbc;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Instants as nanoseconds since 1970: exact, ordered, and without an end in the year 2262. */
final class Nanos {
    private static final int DIGITS_OF_SECOND = 9;

    private Nanos() {}

    static BigDecimal of(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond())
                .scaleByPowerOfTen(DIGITS_OF_SECOND)
                .add(BigDecimal.valueOf(instant.getNano()))
                .setScale(0);
    }

    /** The instant after a lease, or the last of all. */
    static BigDecimal after(Instant now, Duration lease) {
        try {
            return of(now.plus(lease));
        } catch (DateTimeException | ArithmeticException e) {
            return of(Instant.MAX);
        }
    }
}
