package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.Eligibility;
import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.cycle.Recurrence.Anchor;
import io.perfcycle.core.people.Employment;
import io.perfcycle.rules.review.PeriodDays;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Judges who takes part in an occasion of the calendar, by the time on a plan or under a manager; who is rated in the end is
 * judged by {@link io.perfcycle.rules.review.EligibilityRules}. Counts as reviews do; what is late is read
 * from the start of the plan, where there is one, and not from the role.
 */
final class OccasionRules {
    private final CalendarPolicy calendar;

    OccasionRules(CalendarPolicy calendar) {
        this.calendar = calendar;
    }

    /** Why somebody takes no part, if so; adds to the candidate's reasons what is special otherwise. */
    Optional<ScheduleReason> judge(
            Candidate candidate, PersonAnchors.From from, Employment employment, Optional<LocalDate> planStart) {
        if (candidate.policy.recurrence().anchor() == Anchor.MANAGER_LOST) {
            return interim(candidate, from);
        }
        LocalDate start =
                planStart.filter(day -> day.isAfter(employment.hired())).orElse(employment.hired());
        LocalDate reference = candidate.window.referenceDay();
        Eligibility eligibility = candidate.policy.eligibility();
        if (isAfter(start, eligibility.excludedAfter(), reference)) {
            return Optional.of(ScheduleReason.of(ScheduleReason.Code.LATE_START, start));
        }
        if (isAfter(start, eligibility.specialAfter(), reference)) {
            candidate.because(ScheduleReason.Code.SPECIAL_HANDLING, start);
            return Optional.empty();
        }
        return tooNew(PeriodDays.count(start, reference), eligibility);
    }

    private static Optional<ScheduleReason> tooNew(long days, Eligibility eligibility) {
        return PeriodDays.isEnough(days, eligibility.minimumDays())
                ? Optional.empty()
                : Optional.of(
                        ScheduleReason.of(ScheduleReason.Code.TOO_NEW, days + " of " + eligibility.minimumDays()));
    }

    private static boolean isAfter(LocalDate start, Optional<MonthDay> dayOfYear, LocalDate reference) {
        return dayOfYear
                .filter(day -> start.isAfter(PeriodDays.latest(day, reference)))
                .isPresent();
    }

    /** The manager who goes has to have led for the minimum; where less than it remains, this rating counts for the year. */
    private Optional<ScheduleReason> interim(Candidate candidate, PersonAnchors.From from) {
        Optional<ScheduleReason> against =
                tooNew(PeriodDays.count(from.since(), from.day()), candidate.policy.eligibility());
        if (against.isEmpty()) {
            annual().ifPresent(annual -> {
                Optional<LocalDate> end = nextReference(annual, from.day());
                end.map(day -> PeriodDays.count(from.day().plusDays(1), day))
                        .filter(left ->
                                !PeriodDays.isEnough(left, annual.eligibility().minimumDays()))
                        .ifPresent(left -> candidate.because(ScheduleReason.Code.RATING_OF_RECORD, left));
            });
        }
        return against;
    }

    private Optional<OccasionPolicy> annual() {
        return calendar.occasions().stream()
                .filter(occasion -> occasion.kind() == OccasionKind.ANNUAL)
                .filter(occasion -> occasion.recurrence().anchor() == Anchor.DATE)
                .findFirst();
    }

    private static Optional<LocalDate> nextReference(OccasionPolicy annual, LocalDate day) {
        Occurrences occurrences = Occurrences.of(annual.recurrence().cadence());
        int wanted = Math.toIntExact(day.toEpochDay());
        return annual.recurrence().day().flatMap(first -> {
            int anchor = Math.toIntExact(first.toEpochDay());
            int n = Math.max(annual.recurrence().first(), occurrences.atLeast(anchor, wanted));
            for (int tries = 0; tries < 3 && n <= annual.recurrence().last(); tries++, n++) {
                int reference = occurrences.day(anchor, n);
                if (reference >= wanted) {
                    return Optional.of(LocalDate.ofEpochDay(reference));
                }
            }
            return Optional.empty();
        });
    }
}
