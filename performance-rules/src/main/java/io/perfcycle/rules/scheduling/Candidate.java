package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An occurrence on its way to an appointment; days count from 1970-01-01. */
final class Candidate {
    final AppointmentKey key;
    final OccasionPolicy policy;
    final Employee subject;
    final Windows.Window window;
    final List<ScheduleReason> reasons = new ArrayList<>();
    final @Nullable Appointment before;

    private @Nullable EmployeeId responsible;

    /** The last day for what follows; later than the window's where leave moves everything. */
    int due;

    /** The days on which it can take place, ascending. */
    int[] days = new int[0];

    /** The day that it got. */
    int day = EpochDays.NONE;

    Candidate(
            AppointmentKey key,
            OccasionPolicy policy,
            Employee subject,
            Windows.Window window,
            @Nullable Appointment before) {
        this.key = key;
        this.policy = policy;
        this.subject = subject;
        this.window = window;
        this.before = before;
        this.due = window.due();
    }

    EmployeeId responsible() {
        EmployeeId found = responsible;
        if (found == null) {
            throw new IllegalStateException("Nobody is responsible yet for " + key.occasion());
        }
        return found;
    }

    void responsible(EmployeeId found) {
        responsible = found;
    }

    /** The day that it had, or none. */
    int preferred() {
        Appointment had = before;
        return had == null ? EpochDays.NONE : Math.toIntExact(had.day().toEpochDay());
    }

    /** Whether it took place before a day, as far as anybody planned. */
    boolean isPast(int today) {
        return before != null && preferred() < today;
    }

    /** Why it is with who is responsible, where that is not the manager of the day. */
    void because(ResponsibleReviewers.Found found) {
        switch (found.reason()) {
            case MANAGER -> {}
            case NEXT_ABOVE -> because(ScheduleReason.Code.NEXT_ABOVE, found.path().get(0));
            case AS_LAUNCHED -> because(ScheduleReason.Code.AS_LAUNCHED, found.path().get(0));
            case ROOT_POLICY -> because(ScheduleReason.Code.ROOT, "");
        }
    }

    void because(ScheduleReason.Code code, Object detail) {
        reasons.add(ScheduleReason.of(code, detail));
    }
}
