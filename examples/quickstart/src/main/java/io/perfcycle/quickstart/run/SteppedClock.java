package io.perfcycle.quickstart.run;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A clock that stands on the day that the files are at, and moves on a millisecond with every command. */
final class SteppedClock implements InstantSource {
    private volatile Instant now = Instant.EPOCH;

    /** Moves to the morning of a day, unless it is there already. */
    void moveTo(LocalDate day) {
        Instant morning = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        now = morning.isAfter(now) ? morning : now.plusMillis(1);
    }

    void moveOn(java.time.Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
