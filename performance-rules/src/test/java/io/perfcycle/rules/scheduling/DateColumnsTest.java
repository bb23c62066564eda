package io.perfcycle.rules.scheduling;

import static io.perfcycle.rules.scheduling.Staff.day;
import static io.perfcycle.rules.scheduling.Staff.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.cycle.Recurrence;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateColumnsTest {
    private static final DateSpan TABLE = span("1990-01-01", "2035-12-31");

    @Test
    void each_person_has_the_days_of_the_time_and_who_has_no_anchor_has_none() {
        int[] anchors = {
            (int) day("2020-01-31").toEpochDay(),
            DateColumns.NO_ANCHOR,
            (int) day("2025-02-10").toEpochDay()
        };
        DateColumns columns = DateColumns.of(
                anchors,
                new int[3],
                List.of(DayTable.of(TABLE, Set.of())),
                new DateColumns.Rule(Recurrence.sinceHired(Cadence.months(1)), Roll.PRECEDING),
                span("2025-02-01", "2025-03-31"));

        assertThat(columns.from()).containsExactly(0, 2, 2, 3);
        assertThat(Arrays.stream(columns.days()).mapToObj(LocalDate::ofEpochDay).map(LocalDate::toString))
                .containsExactly("2025-02-28", "2025-03-31", "2025-03-10");
        assertThat(columns.numbers()).containsExactly(61, 62, 1);
    }

    @Property(tries = 300)
    void columns_say_what_the_windows_of_single_people_say(
            @ForAll int seed,
            @ForAll Roll roll,
            @ForAll Cadence.Unit unit,
            @ForAll Cadence.ShortMonth shortMonth,
            @ForAll @IntRange(max = 500) int length) {
        Random random = new Random(seed);
        List<DayTable> tables = List.of(
                DayTable.of(TABLE, Set.of(day("2025-01-01"), day("2025-05-01"), day("2025-05-02"))),
                DayTable.of(TABLE, Set.of(day("2025-12-25"), day("2025-12-26"))));
        Recurrence recurrence = Recurrence.sinceHired(new Cadence(1 + random.nextInt(20), unit, shortMonth));
        LocalDate first = day("2025-01-01").plusDays(random.nextInt(400));
        DateSpan span = DateSpan.of(first, first.plusDays(length));
        int[] anchors = random.ints(30, (int) day("2018-01-01").toEpochDay(), (int)
                        day("2026-12-31").toEpochDay())
                .toArray();
        anchors[3] = anchors[2];
        int[] places = random.ints(30, 0, 2).toArray();
        places[3] = places[2];
        DateColumns columns = DateColumns.of(anchors, places, tables, new DateColumns.Rule(recurrence, roll), span);
        Windows windows = new Windows(
                OccasionPolicy.of("one", OccasionKind.CHECK_IN, recurrence)
                        .withPlacement(new Placement(0, 0, 0, roll, WhenAbsent.KEEP)),
                span);

        for (int person = 0; person < anchors.length; person++) {
            List<Windows.Window> expected =
                    windows.of(LocalDate.ofEpochDay(anchors[person]), tables.get(places[person]));
            assertThat(Arrays.copyOfRange(columns.days(), columns.from()[person], columns.from()[person + 1]))
                    .containsExactly(
                            expected.stream().mapToInt(Windows.Window::closes).toArray());
            assertThat(Arrays.copyOfRange(columns.numbers(), columns.from()[person], columns.from()[person + 1]))
                    .containsExactly(
                            expected.stream().mapToInt(Windows.Window::number).toArray());
        }
    }

    @Property(tries = 100)
    void of_many_people_with_few_anchors_each_has_what_it_has_alone(
            @ForAll int seed, @ForAll Roll roll, @ForAll Cadence.Unit unit, @ForAll @IntRange(max = 500) int length) {
        Random random = new Random(seed);
        List<DayTable> tables =
                List.of(DayTable.of(TABLE, Set.of(day("2025-05-01"))), DayTable.of(TABLE, Set.of(day("2025-12-25"))));
        DateColumns.Rule rule = new DateColumns.Rule(
                Recurrence.sinceHired(new Cadence(1 + random.nextInt(20), unit, Cadence.ShortMonth.SKIP)), roll);
        LocalDate first = day("2025-01-01").plusDays(random.nextInt(400));
        DateSpan span = DateSpan.of(first, first.plusDays(length));
        int start = (int) day("2024-02-20").toEpochDay();
        int[] anchors = random.ints(200, start, start + 40).toArray();
        anchors[7] = DateColumns.NO_ANCHOR;
        int[] places = random.ints(200, 0, 2).toArray();
        DateColumns together = DateColumns.of(anchors, places, tables, rule, span);

        for (int person = 0; person < anchors.length; person++) {
            DateColumns alone =
                    DateColumns.of(new int[] {anchors[person]}, new int[] {places[person]}, tables, rule, span);
            int from = together.from()[person];
            int to = together.from()[person + 1];
            assertThat(Arrays.copyOfRange(together.days(), from, to)).containsExactly(alone.days());
            assertThat(Arrays.copyOfRange(together.numbers(), from, to)).containsExactly(alone.numbers());
        }
    }
}
