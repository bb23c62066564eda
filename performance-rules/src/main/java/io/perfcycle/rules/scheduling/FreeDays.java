package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.Placement.WhenAbsent;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the days on which an occurrence can be: its window without what is not free. For one plan. */
final class FreeDays {
    private final Presence presence;
    private final Gathered gathered;
    private final int today;

    FreeDays(Presence presence, Gathered gathered, int today) {
        this.presence = presence;
        this.gathered = gathered;
        this.today = today;
    }

    /** Notes the candidate with its days; one without is left out, or is a conflict. */
    void find(Candidate candidate) {
        Windows.Window window = candidate.window;
        int original = window.reference() + candidate.policy.placement().closes();
        if (window.opens() == window.closes() && original != window.closes()) {
            candidate.because(Code.ROLLED, LocalDate.ofEpochDay(original));
        }
        if (window.closes() < today) {
            candidate.because(Code.CAUGHT_UP, LocalDate.ofEpochDay(window.closes()));
            onlyFrom(candidate, Math.max(today, candidate.preferred()));
            return;
        }
        candidate.days = presence.days(candidate, Math.max(window.opens(), today), window.closes());
        if (candidate.days.length > 0) {
            gathered.keep(candidate);
            return;
        }
        LocalDate last = LocalDate.ofEpochDay(window.closes());
        Optional<DateSpan> leave = presence.leaveOn(candidate.subject.id(), last);
        Optional<DateSpan> leaveAbove = presence.leaveOn(candidate.responsible(), last);
        if (candidate.policy.placement().absence() == WhenAbsent.SKIP && leave.isPresent()) {
            gathered.skip(
                    candidate, ScheduleReason.of(Code.ON_LEAVE, leave.get().last()));
        } else if (candidate.policy.placement().absence() == WhenAbsent.SKIP && leaveAbove.isPresent()) {
            gathered.conflict(candidate, ScheduleReason.of(Code.RESPONSIBLE_AWAY, candidate.responsible()));
        } else {
            leave.or(() -> leaveAbove)
                    .ifPresentOrElse(
                            away -> candidate.because(Code.MOVED_FOR_LEAVE, away.last()),
                            () -> candidate.because(Code.NOT_BOTH_EMPLOYED, last));
            onlyFrom(candidate, window.closes() + 1);
        }
    }

    /** Leaves the first free day from a day on, as the only one. Who has left by then hands over. */
    void onlyFrom(Candidate candidate, int day) {
        Optional<Presence.Free> first = presence.firstFree(candidate, day);
        if (first.isEmpty()) {
            LocalDate end = LocalDate.ofEpochDay(day + Presence.LONGEST_LEAVE);
            boolean left = presence.hasLeft(candidate.responsible(), end);
            gathered.skip(candidate, ScheduleReason.of(left ? Code.NOBODY_ABOVE : Code.ON_LEAVE, ""));
            return;
        }
        first.get().successor().ifPresent(candidate::handOver);
        int free = first.get().day();
        candidate.days = new int[] {free};
        if (free > candidate.due) {
            candidate.due = free;
        }
        gathered.keep(candidate);
    }
}
