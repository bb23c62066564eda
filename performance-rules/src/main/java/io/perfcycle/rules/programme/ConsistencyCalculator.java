package io.perfcycle.rules.programme;

import io.perfcycle.core.cycle.Cadence;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.value.DateSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Tells which unit departs from a programme, and where. Stateless. */
public final class ConsistencyCalculator {
    private static final int DIGITS = 4;

    private ConsistencyCalculator() {}

    /**
     * Measures every unit against every expectation of the programme.
     *
     * @param policy how often things happen at least, and for what share of a unit
     * @param records what happened for each person
     * @param minimum about how many people a figure is given at least
     * @return by unit, those without one last, and then by expectation; nothing for what the programme leaves to people
     */
    public static List<Consistency> measure(CadencePolicy policy, List<PersonRecord> records, int minimum) {
        Map<Optional<UnitId>, List<PersonRecord>> recordsByUnit =
                new TreeMap<>(Comparator.comparing((Optional<UnitId> unit) -> unit.isEmpty())
                        .thenComparing(unit -> unit.map(UnitId::value).orElse("")));
        records.forEach(record -> recordsByUnit
                .computeIfAbsent(record.unit(), unit -> new ArrayList<>())
                .add(record));
        List<Consistency> rows = new ArrayList<>();
        recordsByUnit.forEach((unit, people) -> {
            for (Expectation expectation : Expectation.values()) {
                cadence(policy, expectation)
                        .map(cadence -> row(unit, expectation, kept(cadence, expectation, people), people.size()))
                        .map(row -> judged(row, policy.share(), minimum))
                        .ifPresent(rows::add);
            }
        });
        return List.copyOf(rows);
    }

    private static Optional<Cadence> cadence(CadencePolicy policy, Expectation expectation) {
        return switch (expectation) {
            case CHECK_INS -> policy.checkIns();
            case ONE_ON_ONES -> policy.oneOnOnes();
            case FEEDBACK -> policy.feedback();
        };
    }

    private static int kept(Cadence cadence, Expectation expectation, List<PersonRecord> people) {
        int kept = 0;
        for (PersonRecord person : people) {
            kept += keeps(cadence, person.present(), person.days(expectation)) ? 1 : 0;
        }
        return kept;
    }

    /**
     * Whether something happened often enough: never more than one stretch of the cadence from the first day to the first
     * time, from each time to the next, and from the last time to the last day.
     *
     * @param cadence the stretch
     * @param present the days that count
     * @param days when it happened, in any order; what lies outside does not count
     * @return whether
     */
    public static boolean keeps(Cadence cadence, DateSpan present, List<LocalDate> days) {
        LocalDate due = after(present.first(), cadence);
        for (LocalDate day : days.stream().sorted().toList()) {
            if (day.isBefore(present.first()) || day.isAfter(present.last())) {
                continue;
            }
            if (day.isAfter(due)) {
                return false;
            }
            due = after(day, cadence);
        }
        return !present.last().isAfter(due);
    }

    private static LocalDate after(LocalDate day, Cadence cadence) {
        return switch (cadence.unit()) {
            case DAY -> day.plusDays(cadence.every());
            case WEEK -> day.plusWeeks(cadence.every());
            case MONTH -> day.plusMonths(cadence.every());
        };
    }

    private static Consistency row(Optional<UnitId> unit, Expectation expectation, int kept, int people) {
        BigDecimal share = BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(people), DIGITS, RoundingMode.HALF_UP);
        return new Consistency(
                unit, expectation, people, OptionalInt.of(kept), Optional.of(share), Consistency.Verdict.KEPT);
    }

    private static Consistency judged(Consistency row, BigDecimal share, int minimum) {
        if (row.people() < minimum) {
            return new Consistency(
                    row.unit(),
                    row.expectation(),
                    row.people(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Consistency.Verdict.TOO_FEW);
        }
        BigDecimal asked = share.multiply(BigDecimal.valueOf(row.people()));
        boolean keeps = BigDecimal.valueOf(row.kept().orElse(0)).compareTo(asked) >= 0;
        return keeps
                ? row
                : new Consistency(
                        row.unit(),
                        row.expectation(),
                        row.people(),
                        row.kept(),
                        row.share(),
                        Consistency.Verdict.DEPARTS);
    }
}
