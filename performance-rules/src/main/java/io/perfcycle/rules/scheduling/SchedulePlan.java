package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.OccasionKind;
import io.perfcycle.core.id.EmployeeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan: what takes place, what is left out and what could not be placed, all in the order of people, then of occasions
 * in the policy, then of days.
 *
 * @param appointments what takes place
 * @param skipped what is left out by a rule
 * @param conflicts what should take place and has no room
 */
public record SchedulePlan(List<Appointment> appointments, List<Skipped> skipped, List<Conflict> conflicts) {
    /** Copies the lists. */
    public SchedulePlan {
        appointments = List.copyOf(appointments);
        skipped = List.copyOf(skipped);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * The same where appointments were cancelled before: one that comes back has a higher sequence than its cancellation,
     * else a calendar would take it for older and keep it cancelled.
     *
     * @param cancelled what was cancelled before, with its sequence after the cancellation
     * @return the plan
     */
    public SchedulePlan after(Collection<Appointment> cancelled) {
        Map<AppointmentKey, Integer> last = new HashMap<>();
        cancelled.forEach(gone -> last.merge(gone.key(), gone.slot().sequence(), Math::max));
        List<Appointment> revived = new ArrayList<>();
        for (Appointment appointment : appointments) {
            int least = last.getOrDefault(appointment.key(), -1) + 1;
            boolean isOlder = appointment.slot().sequence() < least;
            revived.add(isOlder ? appointment.withSequence(least) : appointment);
        }
        return new SchedulePlan(revived, skipped, conflicts);
    }

    /**
     * Occurrences that are left out for one reason.
     *
     * @param employee whose
     * @param occasion the name of the occasion
     * @param kind what it is
     * @param reason why; the first of them, where there are several
     * @param times how many
     */
    public record Skipped(EmployeeId employee, String occasion, OccasionKind kind, ScheduleReason reason, int times) {}

    /**
     * An occurrence that has no room.
     *
     * @param key which
     * @param kind what it is
     * @param responsible who is responsible
     * @param reason why
     */
    public record Conflict(AppointmentKey key, OccasionKind kind, EmployeeId responsible, ScheduleReason reason) {}
}
