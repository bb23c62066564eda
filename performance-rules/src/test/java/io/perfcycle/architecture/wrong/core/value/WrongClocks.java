package io.perfcycle.architecture.wrong.core.value;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Hidden sources of time. */
public final class WrongClocks {
    private WrongClocks() {}

    /** Asks for the instant. */
    public static final class AsksInstant {
        /** {@return now} */
        public Instant now() {
            return Instant.now();
        }
    }

    /** A zone is no source. */
    public static final class AsksDate {
        /** {@return today} */
        public LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    /** By reference. */
    public static final class RefersToNow {
        /** {@return a source} */
        public Supplier<Instant> source() {
            return Instant::now;
        }
    }

    /** By the machine's counter. */
    public static final class CountsNanos {
        /** {@return nanoseconds} */
        public long nanos() {
            return System.nanoTime();
        }
    }

    /** With a clock of its own. */
    public static final class OwnsClock {
        private final InstantSource clock = Clock.systemUTC();

        /** {@return now} */
        public Instant now() {
            return clock.instant();
        }
    }

    /** With the system's source. */
    public static final class OwnsSource {
        /** {@return now} */
        public Instant now() {
            return InstantSource.system().instant();
        }
    }

    /** From a source that it is given. */
    public static final class RightClock {
        /** {@return now} */
        public Instant now(InstantSource source) {
            return source.instant();
        }

        /** {@return today} */
        public LocalDate today(Clock clock) {
            return LocalDate.now(clock);
        }
    }
}
