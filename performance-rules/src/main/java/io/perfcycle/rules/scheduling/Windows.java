package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Placement;
import io.perfcycle.core.cycle.Roll;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The windows of an occasion's occurrences in a time. A window belongs to the time in which it closes. */
final class Windows {
    /**
     * The days of one occurrence, since 1970-01-01.
     *
     * @param number which occurrence
     * @param reference its reference day
     * @param opens the first day on which it can be
     * @param closes the last one
     * @param due the last day for what follows
     * @param begins the reference day before it, or the anchor
     */
    record Window(int number, int reference, int opens, int closes, int due, int begins) {
        LocalDate referenceDay() {
            return LocalDate.ofEpochDay(reference);
        }

        LocalDate dueDay() {
            return LocalDate.ofEpochDay(due);
        }
    }

    private final OccasionPolicy policy;
    private final Occurrences occurrences;
    private final int first;
    private final int last;

    Windows(OccasionPolicy policy, DateSpan span) {
        this.policy = policy;
        this.occurrences = Occurrences.of(policy.recurrence().cadence());
        this.first = Math.toIntExact(span.first().toEpochDay());
        this.last = Math.toIntExact(span.last().toEpochDay());
    }

    List<Window> of(LocalDate anchorDay, DayTable table) {
        int anchor = Math.toIntExact(anchorDay.toEpochDay());
        int closes = policy.placement().closes();
        int earliest = first - table.farthest() - closes;
        int latest = last + table.farthest() - closes;
        List<Window> windows = new ArrayList<>();
        int n = Math.max(policy.recurrence().first(), occurrences.atLeast(anchor, earliest));
        for (; n <= policy.recurrence().last(); n++) {
            int reference = occurrences.day(anchor, n);
            if (reference > latest) {
                break;
            }
            if (reference >= earliest) {
                Window window = window(anchor, n, reference, table);
                if (window.closes >= first && window.closes <= last) {
                    windows.add(window);
                }
            }
        }
        return windows;
    }

    private Window window(int anchor, int number, int reference, DayTable table) {
        Placement placement = policy.placement();
        Roll roll = placement.roll();
        int closes = table.roll(reference + placement.closes(), roll);
        int opens = reference + placement.opens();
        opens = Math.min(closes, roll == Roll.NONE ? opens : table.roll(opens, Roll.FOLLOWING));
        int due = Math.max(closes, table.roll(reference + placement.due(), roll));
        int before = number == 0 ? anchor : occurrences.day(anchor, number - 1);
        return new Window(number, reference, opens, closes, due, before == EpochDays.NONE ? anchor : before);
    }
}
