package io.perfcycle.rules.programme;

import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened for one person in a cycle.
 *
 * @param unit the person's unit; nothing where it is not known
 * @param present the days on which the person was there and the programme held
 * @param daysByExpectation the days on which it happened, in any order
 */
public record PersonRecord(
        Optional<UnitId> unit, DateSpan present, Map<Expectation, List<LocalDate>> daysByExpectation) {
    /** Copies the map and its lists. */
    public PersonRecord {
        Map<Expectation, List<LocalDate>> copy = new EnumMap<>(Expectation.class);
        daysByExpectation.forEach((expectation, days) -> copy.put(expectation, List.copyOf(days)));
        daysByExpectation = Map.copyOf(copy);
    }

    /**
     * The days on which something happened.
     *
     * @param expectation what
     * @return the days
     */
    public List<LocalDate> days(Expectation expectation) {
        return daysByExpectation.getOrDefault(expectation, List.of());
    }
}
