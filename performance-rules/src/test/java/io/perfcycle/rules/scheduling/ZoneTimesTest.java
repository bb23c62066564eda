package io.perfcycle.rules.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.MeetingTime;
import io.perfcycle.core.value.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTimesTest {
    private static final Instant FROM = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2038-01-01T00:00:00Z");
    private static final List<Cadence> DAYS = List.of(Cadence.days(1), Cadence.weeks(1), Cadence.weeks(2));
    private static final List<Cadence> MONTHS =
            List.of(Cadence.months(1), Cadence.months(3), Cadence.months(6), Cadence.years(1));

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        List<ZoneOffsetTransition> found = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(FROM);
                next != null && next.getInstant().isBefore(TO);
                next = rules.nextTransition(next.getInstant())) {
            found.add(next);
        }
        return found;
    }

    /** A time of day that the transition leaves out or doubles. */
    private static LocalTime inside(ZoneOffsetTransition transition) {
        LocalTime before = transition.getDateTimeBefore().toLocalTime();
        return (transition.isGap() ? before : transition.getDateTimeAfter().toLocalTime()).plusMinutes(7);
    }

    @Test
    void all_transitions_of_all_zones_lose_and_double_nothing_at_any_cadence() {
        int transitions = 0;
        Map<LocalDate, Set<List<Integer>>> rows = new HashMap<>();
        for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(name);
            for (ZoneOffsetTransition transition : transitions(zone.getRules())) {
                transitions++;
                LocalDate on = transition.isGap()
                        ? transition.getDateTimeBefore().toLocalDate()
                        : transition.getDateTimeAfter().toLocalDate();
                Set<List<Integer>> around = rows.computeIfAbsent(on, ZoneTimesTest::rows);
                for (MeetingTime.Gap gap : MeetingTime.Gap.values()) {
                    for (MeetingTime.Overlap overlap : MeetingTime.Overlap.values()) {
                        MeetingTime time = new MeetingTime(inside(transition), 30, gap, overlap);
                        around.forEach(days -> check(zone, time, days));
                    }
                }
            }
        }

        assertThat(transitions).isGreaterThan(30_000);
    }

    /**
     * The days of up to two occurrences before a day, the one on it, and two behind it, for every cadence and every answer to
     * short months: from anchors with the day's own number, and from longer months whose day the day stands in for. What
     * several of them have in common is there once.
     */
    private static Set<List<Integer>> rows(LocalDate on) {
        Set<List<Integer>> rows = new LinkedHashSet<>();
        for (Cadence cadence : DAYS) {
            int step = cadence.every() * (cadence.unit() == Cadence.Unit.WEEK ? 7 : 1);
            rows.add(row(cadence, on.minusDays(2L * step), 2, n -> on.plusDays((n - 2L) * step)));
        }
        YearMonth month = YearMonth.from(on);
        for (Cadence cadence : MONTHS) {
            rows.addAll(monthly(cadence, month, on.getDayOfMonth()));
            for (int day = 29; day <= 31; day++) {
                if (on.equals(month.atEndOfMonth()) && day > month.lengthOfMonth()) {
                    rows.addAll(monthly(cadence, month, day));
                }
                if (on.getDayOfMonth() == 1 && day > month.minusMonths(1).lengthOfMonth()) {
                    rows.addAll(monthly(cadence, month.minusMonths(1), day));
                }
            }
        }
        return rows;
    }

    /** Rows around a month that may not have the day, from an anchor two or more occurrences earlier that does have it. */
    private static List<List<Integer>> monthly(Cadence cadence, YearMonth month, int day) {
        for (int before = 2; before <= 8; before++) {
            YearMonth first = month.minusMonths((long) before * cadence.every());
            if (first.isValidDay(day)) {
                int number = before;
                return Arrays.stream(Cadence.ShortMonth.values())
                        .map(rule -> row(
                                cadence.withShortMonth(rule),
                                first.atDay(day),
                                number,
                                n -> dayIn(first.plusMonths((long) n * cadence.every()), day, rule)))
                        .toList();
            }
        }
        return List.of();
    }

    private static @Nullable LocalDate dayIn(YearMonth month, int day, Cadence.ShortMonth rule) {
        if (month.isValidDay(day)) {
            return month.atDay(day);
        }
        return switch (rule) {
            case LAST_DAY -> month.atEndOfMonth();
            case NEXT_FIRST -> month.plusMonths(1).atDay(1);
            case SKIP -> null;
        };
    }

    /** The days of five occurrences around one; they are what the calendar says, a skipped one is none. */
    private static List<Integer> row(
            Cadence cadence, LocalDate anchor, int around, IntFunction<@Nullable LocalDate> expected) {
        List<Integer> days = new ArrayList<>();
        Occurrences occurrences = Occurrences.of(cadence);
        for (int n = around - 2; n <= around + 2; n++) {
            int day = occurrences.day((int) anchor.toEpochDay(), n);
            LocalDate right = expected.apply(n);
            assertThat(day == EpochDays.NONE ? null : LocalDate.ofEpochDay(day))
                    .as("occurrence %s of %s after %s", n, cadence, anchor)
                    .isEqualTo(right);
            if (day != EpochDays.NONE) {
                days.add(day);
            }
        }
        return days;
    }

    private static void check(ZoneId zone, MeetingTime time, List<Integer> days) {
        ZonedDateTime last = null;
        for (int day : days) {
            ZonedDateTime start = ZoneTimes.start(LocalDate.ofEpochDay(day), time, zone);
            boolean later = last == null || start.toInstant().isAfter(last.toInstant());
            boolean sameDay = start.toLocalDate().toEpochDay() == day || isLeftOut(zone, day, time);
            if (!later || !sameDay || Math.abs(start.toLocalDate().toEpochDay() - day) > 1) {
                assertThat(start)
                        .as("%s, %s: %s after %s", zone, time, LocalDate.ofEpochDay(day), last)
                        .isNull();
            }
            last = start;
        }
    }

    /** Another day of the calendar is right only for a time that the day does not have. */
    private static boolean isLeftOut(ZoneId zone, int day, MeetingTime time) {
        return zone.getRules()
                .getValidOffsets(LocalDate.ofEpochDay(day).atTime(time.start()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2025-03-30, 02:30, SHIFT, EARLIER, 2025-03-30T03:30+02:00",
        "Europe/Berlin, 2025-03-30, 02:30, FIRST_AFTER, EARLIER, 2025-03-30T03:00+02:00",
        "Europe/Berlin, 2025-03-30, 02:30, EARLIER, EARLIER, 2025-03-30T01:30+01:00",
        "Europe/Berlin, 2025-10-26, 02:30, SHIFT, EARLIER, 2025-10-26T02:30+02:00",
        "Europe/Berlin, 2025-10-26, 02:30, SHIFT, LATER, 2025-10-26T02:30+01:00",
        "Australia/Lord_Howe, 2025-10-05, 02:10, SHIFT, EARLIER, 2025-10-05T02:40+11:00",
        "Pacific/Apia, 2011-12-30, 09:00, SHIFT, EARLIER, 2011-12-31T00:00+14:00",
        "America/New_York, 2025-07-04, 10:00, SHIFT, EARLIER, 2025-07-04T10:00-04:00"
    })
    void a_time_that_is_left_out_or_doubled_is_settled_by_the_policy(
            String zone,
            LocalDate day,
            LocalTime time,
            MeetingTime.Gap gap,
            MeetingTime.Overlap overlap,
            String expected) {
        ZonedDateTime start = ZoneTimes.start(day, new MeetingTime(time, 30, gap, overlap), ZoneId.of(zone));

        assertThat(start.toOffsetDateTime()).hasToString(expected);
    }

    @Test
    void a_day_is_worked_out_once_inside_the_span_and_is_the_same_outside() {
        ZoneTimes times = ZoneTimes.of(
                ZoneId.of("Europe/Berlin"),
                MeetingTime.standard(),
                DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        int inside = (int) LocalDate.of(2025, 3, 30).toEpochDay();

        assertThat(times.start(inside))
                .isSameAs(times.start(inside))
                .hasToString("2025-03-30T10:00+02:00[Europe/Berlin]");
        assertThat(times.start(inside + 1000).toLocalDate()).isEqualTo(LocalDate.ofEpochDay(inside + 1000));
        assertThat(Set.of(times.start(inside), times.start(inside + 1))).hasSize(2);
    }
}
