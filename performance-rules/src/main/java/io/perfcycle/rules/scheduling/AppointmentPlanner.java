package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.value.DateSpan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a calendar policy into appointments: for each occasion and person the occurrences of a time, on working days, with
 * the one person who is responsible on the due day, under the limit of meetings a week.
 *
 * <ul>
 *   <li>Every occurrence is counted from its anchor, so none drifts. It belongs to the time in which the last day of its
 *       window lies after it was moved to a working day: planning two adjacent times loses and doubles nothing.
 *   <li>Planning twice gives the same appointments under the same keys. What was planned before keeps its day as long as it
 *       can; what lies in the past is never touched.
 *   <li>Nothing is planned before today. What fell due before today and has no appointment is made up for as the policy says.
 *   <li>Both are employed on the day. Who is responsible on the due day and has left before the appointment could be, because
 *       leave or a missed window moved it, hands over to who is responsible by then.
 *   <li>The order in which people are given does not matter.
 * </ul>
 *
 * <p>Immutable and thread safe. Takes time linear in people and occurrences, apart from weeks that are nearly full.
 */
public final class AppointmentPlanner {
    private final CalendarPolicy policy;
    private final Map<String, DayTable> places;

    private AppointmentPlanner(CalendarPolicy policy, Map<String, DayTable> places) {
        this.policy = policy;
        this.places = places;
    }

    /**
     * A planner for one place.
     *
     * @param policy what comes round
     * @param days the working days of everybody; the table has to reach two years beyond the time on either side
     * @return the planner
     */
    public static AppointmentPlanner of(CalendarPolicy policy, DayTable days) {
        return of(policy, Map.of("", days));
    }

    /**
     * A planner for several places.
     *
     * @param policy what comes round
     * @param places the working days by place; the place of a person without one is the empty text
     * @return the planner
     */
    public static AppointmentPlanner of(CalendarPolicy policy, Map<String, DayTable> places) {
        return new AppointmentPlanner(policy, Map.copyOf(places));
    }

    /**
     * A time to plan.
     *
     * @param span the days in which windows end
     * @param today the day of planning; nothing new takes place before it
     */
    public record Time(DateSpan span, LocalDate today) {
        /**
         * A time that lies ahead.
         *
         * @param span the days
         * @return the time, planned on its first day
         */
        public static Time ahead(DateSpan span) {
            return new Time(span, span.first());
        }
    }

    /**
     * Plans.
     *
     * @param workforce for whom
     * @param time which time
     * @param before what was planned before, each key once; of other times too, because it fills weeks
     * @return the plan
     * @throws IllegalArgumentException if a person's place has no table, or the table does not reach far enough
     */
    public SchedulePlan plan(Workforce workforce, Time time, Collection<Appointment> before) {
        Map<AppointmentKey, Appointment> known = new HashMap<>();
        for (Appointment appointment : before) {
            if (known.put(appointment.key(), appointment) != null) {
                throw new IllegalArgumentException("An appointment stands twice: " + appointment.key());
            }
        }
        Presence presence = new Presence(workforce, places);
        Gathered gathered = new Gathering(policy, presence, workforce.rootIncluded(), time, known).gather(workforce);
        return new Placing(policy, time, gathered, known).place();
    }
}
