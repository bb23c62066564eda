package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.CheckIn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The values of a measure over time: nothing before the first, carried forward after it. Of two check-ins for one day
 * the one recorded later counts.
 *
 * <p>Immutable and thread safe.
 */
public final class ValueSeries {
    private final NavigableMap<LocalDate, CheckIn> checkInByDay;

    private ValueSeries(NavigableMap<LocalDate, CheckIn> checkInByDay) {
        this.checkInByDay = checkInByDay;
    }

    /**
     * The series of some check-ins.
     *
     * @param checkIns check-ins in any order; of two that agree in day and time of recording the later in the list counts
     * @return the series
     */
    public static ValueSeries of(List<CheckIn> checkIns) {
        NavigableMap<LocalDate, CheckIn> byDay = new TreeMap<>();
        for (CheckIn checkIn : checkIns) {
            byDay.merge(
                    checkIn.effective(),
                    checkIn,
                    (before, next) -> next.recordedAt().isBefore(before.recordedAt()) ? before : next);
        }
        return new ValueSeries(byDay);
    }

    /**
     * The check-in that counts on a day.
     *
     * @param day the day
     * @return the latest that is effective by then; nothing before the first
     */
    public Optional<CheckIn> on(LocalDate day) {
        return Optional.ofNullable(checkInByDay.floorEntry(day)).map(Map.Entry::getValue);
    }

    /**
     * The values on some days.
     *
     * @param days the days in any order
     * @return one value for each day, in their order
     */
    public List<Optional<BigDecimal>> at(List<LocalDate> days) {
        List<Optional<BigDecimal>> values = new ArrayList<>(days.size());
        days.forEach(day -> values.add(on(day).map(CheckIn::value)));
        return List.copyOf(values);
    }

    /**
     * What was reported up to a day, without what is carried forward.
     *
     * @param day the day
     * @return the check-ins that count, one for each day, earliest first
     */
    public List<CheckIn> upTo(LocalDate day) {
        return List.copyOf(checkInByDay.headMap(day, true).values());
    }
}
