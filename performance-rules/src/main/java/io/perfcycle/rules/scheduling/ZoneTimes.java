package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.MeetingTime;
import io.perfcycle.core.value.DateSpan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * When meetings begin in a zone, day by day. A time that a day does not have, or has twice, is settled by the policy. Each
 * day is worked out once and then shared: the same day gives the same object.
 *
 * <p>For one thread.
 */
public final class ZoneTimes {
    private final ZoneId zone;
    private final MeetingTime time;
    private final int first;
    private final @Nullable ZonedDateTime[] starts;

    private ZoneTimes(ZoneId zone, MeetingTime time, DateSpan span) {
        this.zone = zone;
        this.time = time;
        this.first = Math.toIntExact(span.first().toEpochDay());
        this.starts = new ZonedDateTime[Math.toIntExact(span.days())];
    }

    /**
     * The times of a zone.
     *
     * @param zone the zone
     * @param time the time of day
     * @param span the days that are asked for often; others are worked out each time
     * @return the times
     */
    public static ZoneTimes of(ZoneId zone, MeetingTime time, DateSpan span) {
        return new ZoneTimes(zone, time, span);
    }

    /**
     * When the meeting of a day begins.
     *
     * @param day days since 1970-01-01
     * @return the time; on another day of the calendar only where a gap leaves no other choice
     */
    public ZonedDateTime start(int day) {
        int at = day - first;
        if (at < 0 || at >= starts.length) {
            return start(LocalDate.ofEpochDay(day), time, zone);
        }
        @Nullable ZonedDateTime start = starts[at];
        if (start == null) {
            start = start(LocalDate.ofEpochDay(day), time, zone);
            starts[at] = start;
        }
        return start;
    }

    /**
     * When the meeting of a day begins.
     *
     * @param day the day
     * @param time the time of day and the policies
     * @param zone the zone
     * @return the time
     */
    public static ZonedDateTime start(LocalDate day, MeetingTime time, ZoneId zone) {
        LocalDateTime local = LocalDateTime.of(day, time.start());
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition == null) {
            return ZonedDateTime.of(local, zone);
        }
        if (!transition.isGap()) {
            boolean earlier = time.overlap() == MeetingTime.Overlap.EARLIER;
            return ZonedDateTime.ofLocal(
                    local, zone, earlier ? transition.getOffsetBefore() : transition.getOffsetAfter());
        }
        boolean wholeDay = transition.getDuration().compareTo(Duration.ofDays(1)) >= 0;
        if (time.gap() == MeetingTime.Gap.FIRST_AFTER || wholeDay) {
            return ZonedDateTime.ofInstant(transition.getInstant(), zone);
        }
        return time.gap() == MeetingTime.Gap.SHIFT
                ? ZonedDateTime.ofInstant(local.toInstant(transition.getOffsetBefore()), zone)
                : ZonedDateTime.ofInstant(local.toInstant(transition.getOffsetAfter()), zone);
    }
}
