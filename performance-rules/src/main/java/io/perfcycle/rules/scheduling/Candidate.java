package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.OccasionPolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.people.ResponsibleReviewers;
import io.perfcycle.rules.scheduling.ScheduleReason.Code;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An occurrence on its way to an appointment; days count from 1970-01-01. */
final class Candidate {
    private static final Set<Code> ABOUT_RESPONSIBLE = EnumSet.of(Code.NEXT_ABOVE, Code.ROOT, Code.HANDED_OVER);

    final AppointmentKey key;
    final OccasionPolicy policy;
    final Employee subject;
    final Windows.Window window;
    final List<ScheduleReason> reasons = new ArrayList<>();
    final @Nullable Appointment before;

    private @Nullable EmployeeId responsible;
    private ResponsibleReviewers.@Nullable Found found;

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

    /** Notes who is responsible, and why where it is not the manager. */
    void responsible(ResponsibleReviewers.Found found) {
        this.found = found;
        responsible = found.reviewer();
        switch (found.reason()) {
            case MANAGER -> {}
            case NEXT_ABOVE -> because(Code.NEXT_ABOVE, found.path().get(0));
            case AS_LAUNCHED -> because(Code.AS_LAUNCHED, found.path().get(0));
            case ROOT_POLICY -> because(Code.ROOT, "");
        }
    }

    /** Notes who takes over from the one who was responsible and has left. */
    void handOver(ResponsibleReviewers.Found found) {
        EmployeeId former = responsible();
        reasons.removeIf(reason -> ABOUT_RESPONSIBLE.contains(reason.code()));
        responsible(found);
        because(Code.HANDED_OVER, former);
    }

    /** {@return how the responsible person was found, if by the reporting line} */
    Optional<ResponsibleReviewers.Found> found() {
        return Optional.ofNullable(found);
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

    void because(Code code, Object detail) {
        reasons.add(ScheduleReason.of(code, detail));
    }
}
