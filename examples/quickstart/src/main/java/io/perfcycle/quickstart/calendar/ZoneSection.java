package io.perfcycle.quickstart.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** A VTIMEZONE: the offset that held at first and each change after it, one by one, as far as the calendar reaches. */
final class ZoneSection {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private ZoneSection() {}

    static void append(StringBuilder target, ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        ContentLine.append(target, "BEGIN:VTIMEZONE");
        ContentLine.append(target, "TZID:" + zone.getId());
        ZoneOffset offset = rules.getOffset(from);
        ZoneOffsetTransition before = rules.previousTransition(from.plusSeconds(1));
        LocalDateTime began = before == null ? LocalDateTime.of(1970, 1, 1, 0, 0) : before.getDateTimeBefore();
        observance(
                target,
                rules.isDaylightSavings(from),
                began,
                before == null ? offset : before.getOffsetBefore(),
                offset);
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && !next.getInstant().isAfter(to);
                next = rules.nextTransition(next.getInstant())) {
            observance(
                    target,
                    rules.isDaylightSavings(next.getInstant()),
                    next.getDateTimeBefore(),
                    next.getOffsetBefore(),
                    next.getOffsetAfter());
        }
        ContentLine.append(target, "END:VTIMEZONE");
    }

    private static void observance(
            StringBuilder target, boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        String kind = daylight ? "DAYLIGHT" : "STANDARD";
        ContentLine.append(target, "BEGIN:" + kind);
        ContentLine.append(target, "DTSTART:" + LOCAL.format(start));
        ContentLine.append(target, "TZOFFSETFROM:" + offset(before));
        ContentLine.append(target, "TZOFFSETTO:" + offset(after));
        ContentLine.append(target, "END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        String text = String.format(
                Locale.ROOT, "%s%02d%02d", offset.getTotalSeconds() < 0 ? "-" : "+", seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + String.format(Locale.ROOT, "%02d", seconds % 60);
    }
}
