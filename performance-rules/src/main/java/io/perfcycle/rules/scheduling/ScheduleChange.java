package io.perfcycle.rules.scheduling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a new plan changes: what a calendar, a mailbox or a store has to be told. The connector's input.
 *
 * @param kind what happened
 * @param appointment the appointment as it is now; of a cancelled one as it was, with the next sequence number
 */
public record ScheduleChange(Kind kind, Appointment appointment) {
    /** What happened to an appointment. */
    public enum Kind {
        /** It is new. */
        CREATED,
        /** Its day or time is another; who is responsible may be too. */
        MOVED,
        /** Somebody else is responsible; day and time stay. */
        HANDED_OVER,
        /** It does not take place. */
        CANCELLED
    }

    /**
     * What is known from before and stays as it is: what the plan does not hold and nothing was told about. It belongs to
     * another time, or lies in the past, or was cancelled before and did not come back. Whoever keeps one list of everything
     * keeps these as they are, with their sequence, so that one that comes back later does not fall behind it.
     *
     * @param known what was planned or cancelled before
     * @param plan the new plan
     * @param changes what was told of it
     * @return those that stay, in their order
     */
    public static List<Appointment> untouched(
            Collection<Appointment> known, SchedulePlan plan, Collection<ScheduleChange> changes) {
        Set<AppointmentKey> told = new HashSet<>();
        plan.appointments().forEach(appointment -> told.add(appointment.key()));
        changes.forEach(change -> told.add(change.appointment().key()));
        return known.stream()
                .filter(appointment -> !told.contains(appointment.key()))
                .toList();
    }

    /**
     * The changes from what was planned before to a new plan. What is the same in both is no change; so a plan that is made
     * twice changes nothing the second time.
     *
     * @param before what was planned before; of other times too
     * @param plan the new plan
     * @param time the time for which it was made; nothing outside it, and nothing that lies in the past, is cancelled
     * @return the changes, first those of the plan in its order, then the cancelled ones in the order of {@code before}
     */
    public static List<ScheduleChange> between(
            Collection<Appointment> before, SchedulePlan plan, AppointmentPlanner.Time time) {
        Map<AppointmentKey, Appointment> old = new HashMap<>();
        before.forEach(appointment -> old.put(appointment.key(), appointment));
        List<ScheduleChange> changes = new ArrayList<>();
        Map<AppointmentKey, Appointment> now = new HashMap<>();
        for (Appointment appointment : plan.appointments()) {
            now.put(appointment.key(), appointment);
            Appointment was = old.get(appointment.key());
            if (was == null) {
                changes.add(new ScheduleChange(Kind.CREATED, appointment));
            } else if (appointment.differsFrom(was)) {
                boolean same = appointment.slot().start().equals(was.slot().start());
                changes.add(new ScheduleChange(same ? Kind.HANDED_OVER : Kind.MOVED, appointment));
            }
        }
        for (Appointment appointment : before) {
            boolean inTime = time.span().contains(appointment.slot().window().last())
                    && !appointment.day().isBefore(time.today());
            if (inTime && !now.containsKey(appointment.key())) {
                int next = appointment.slot().sequence() + 1;
                changes.add(new ScheduleChange(Kind.CANCELLED, appointment.withSequence(next)));
            }
        }
        return List.copyOf(changes);
    }
}
