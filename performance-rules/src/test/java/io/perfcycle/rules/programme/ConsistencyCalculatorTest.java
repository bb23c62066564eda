package io.perfcycle.rules.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which unit departs from the programme, and where. */
class ConsistencyCalculatorTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DateSpan QUARTER = DateSpan.of(FIRST, LocalDate.of(2026, 3, 31));
    private static final CadencePolicy MEETINGS =
            new CadencePolicy(Optional.empty(), Optional.of(Cadence.weeks(2)), Optional.empty(), new BigDecimal("0.8"));

    private static PersonRecord person(String unit, int every) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(QUARTER.last()); day = day.plusDays(every)) {
            days.add(day);
        }
        return new PersonRecord(Optional.of(UnitId.of(unit)), QUARTER, Map.of(Expectation.ONE_ON_ONES, days));
    }

    @Test
    void a_unit_below_the_share_departs_and_one_at_the_share_keeps_the_programme() {
        List<PersonRecord> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(person("DEV", i == 0 ? 15 : 14));
            people.add(person("OPS", i < 2 ? 15 : 14));
        }

        List<Consistency> rows = ConsistencyCalculator.measure(MEETINGS, people, 5);

        assertThat(rows)
                .containsExactly(
                        new Consistency(
                                Optional.of(UnitId.of("DEV")),
                                Expectation.ONE_ON_ONES,
                                5,
                                OptionalInt.of(4),
                                Optional.of(new BigDecimal("0.8000")),
                                Consistency.Verdict.KEPT),
                        new Consistency(
                                Optional.of(UnitId.of("OPS")),
                                Expectation.ONE_ON_ONES,
                                5,
                                OptionalInt.of(3),
                                Optional.of(new BigDecimal("0.6000")),
                                Consistency.Verdict.DEPARTS));
    }

    @Test
    void of_a_unit_that_is_too_small_nothing_is_told_but_its_size() {
        Consistency row = ConsistencyCalculator.measure(
                        MEETINGS, List.of(person("DEV", 15), person("DEV", 15), person("DEV", 14)), 4)
                .get(0);

        assertThat(row.verdict()).isEqualTo(Consistency.Verdict.TOO_FEW);
        assertThat(row.people()).isEqualTo(3);
        assertThat(row.kept()).isEmpty();
        assertThat(row.share()).isEmpty();
    }

    @Test
    void people_without_a_unit_come_last_and_what_is_left_to_people_is_not_measured() {
        PersonRecord nowhere = new PersonRecord(Optional.empty(), QUARTER, Map.of());
        List<Consistency> rows =
                ConsistencyCalculator.measure(CadencePolicy.standard(), List.of(nowhere, person("DEV", 14)), 1);

        assertThat(rows)
                .extracting(Consistency::unit)
                .containsExactly(
                        Optional.of(UnitId.of("DEV")),
                        Optional.of(UnitId.of("DEV")),
                        Optional.of(UnitId.of("DEV")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(ConsistencyCalculator.measure(MEETINGS, List.of(nowhere), 1)).hasSize(1);
    }

    @Test
    void a_month_ends_on_the_last_day_of_a_short_one() {
        DateSpan present = DateSpan.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 28));

        assertThat(ConsistencyCalculator.keeps(Cadence.months(1), present, List.of(LocalDate.of(2026, 2, 28))))
                .isTrue();
        assertThat(ConsistencyCalculator.keeps(Cadence.months(1), present, List.of(LocalDate.of(2026, 3, 1))))
                .isFalse();
    }

    /** Beside a count of days written another way. */
    @Property(tries = 2000)
    void a_cadence_is_kept_where_no_stretch_without_it_is_longer(
            @ForAll @Size(max = 12) List<@IntRange(min = -5, max = 100) Integer> offsets,
            @ForAll @IntRange(min = 1, max = 40) int every,
            @ForAll @IntRange(max = 90) int length) {
        DateSpan present = DateSpan.of(FIRST, FIRST.plusDays(length));
        List<LocalDate> days = offsets.stream().map(FIRST::plusDays).toList();

        int longest = 0;
        int last = 0;
        for (int day = 0; day <= length; day++) {
            longest = Math.max(longest, day - last);
            last = offsets.contains(day) ? day : last;
        }
        assertThat(ConsistencyCalculator.keeps(Cadence.days(every), present, days))
                .isEqualTo(longest <= every);
        assertThat(ChronoUnit.DAYS.between(present.first(), present.last())).isEqualTo(length);
    }

    @Property
    void one_more_time_never_makes_it_worse(
            @ForAll @Size(max = 8) List<@IntRange(max = 89) Integer> offsets,
            @ForAll @IntRange(max = 89) int more,
            @ForAll @IntRange(min = 1, max = 40) int every) {
        List<LocalDate> days =
                new ArrayList<>(offsets.stream().map(FIRST::plusDays).toList());
        boolean before = ConsistencyCalculator.keeps(Cadence.days(every), QUARTER, days);
        days.add(FIRST.plusDays(more));

        assertThat(ConsistencyCalculator.keeps(Cadence.days(every), QUARTER, days) || !before)
                .isTrue();
    }
}
