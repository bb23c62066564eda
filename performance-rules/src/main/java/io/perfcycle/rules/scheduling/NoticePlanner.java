package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the reminders and escalations that are to be sent. A host keeps one day, the last for which it asked; whether it asks
 * daily or after a week, each notice comes once, as far as the policy makes up for it.
 *
 * <p>Immutable and thread safe.
 */
public final class NoticePlanner {
    private final CalendarPolicy policy;
    private final Presence presence;

    private NoticePlanner(CalendarPolicy policy, Presence presence) {
        this.policy = policy;
        this.presence = presence;
    }

    /**
     * A planner.
     *
     * @param policy with the notices and what happens with missed ones
     * @param workforce who is responsible for whom
     * @return the planner
     */
    public static NoticePlanner of(CalendarPolicy policy, Workforce workforce) {
        return new NoticePlanner(policy, new Presence(workforce, Map.of()));
    }

    /**
     * The notices of some days.
     *
     * @param appointments what is planned
     * @param done what needs no notice any more
     * @param after the last day that was asked for, not included
     * @param today the last day, included, not before {@code after}
     * @return the notices, in the order of appointments, then of days; of {@link CatchUp#LATEST} at most one for each
     *     appointment and recipient, of {@link CatchUp#NONE} only those of today
     */
    public List<Notice> between(
            Collection<Appointment> appointments, Set<AppointmentKey> done, LocalDate after, LocalDate today) {
        if (today.isBefore(after)) {
            throw new IllegalArgumentException("Today, " + today + ", is before " + after);
        }
        List<Notice> notices = new ArrayList<>();
        for (Appointment appointment : appointments) {
            if (!done.contains(appointment.key())) {
                notices.addAll(of(appointment, after, today));
            }
        }
        return List.copyOf(notices);
    }

    private List<Notice> of(Appointment appointment, LocalDate after, LocalDate today) {
        List<Notice> all = new ArrayList<>();
        Map<EmployeeId, Notice> latest = new HashMap<>();
        for (NoticePolicy notice : policy.notices()) {
            LocalDate day = appointment.slot().due().plusDays(notice.days());
            boolean missed = day.isBefore(today);
            if (day.isAfter(after) && !day.isAfter(today) && !(missed && policy.catchUp() == CatchUp.NONE)) {
                Notice found = new Notice(
                        appointment.key(),
                        notice,
                        recipient(appointment, notice, day),
                        day,
                        appointment.slot().due());
                all.add(found);
                latest.merge(
                        found.recipient(), found, (one, other) -> other.day().isBefore(one.day()) ? one : other);
            }
        }
        all.sort((one, other) -> one.day().compareTo(other.day()));
        if (policy.catchUp() == CatchUp.LATEST) {
            all.removeIf(notice -> latest.get(notice.recipient()) != notice);
        }
        return all;
    }

    private EmployeeId recipient(Appointment appointment, NoticePolicy notice, LocalDate day) {
        return switch (notice.recipient()) {
            case SUBJECT -> appointment.subject();
            case RESPONSIBLE -> appointment.responsible();
            case NEXT_ABOVE ->
                presence.find(appointment.responsible())
                        .map(responsible ->
                                presence.reviewers.on(responsible, day).reviewer())
                        .orElse(appointment.responsible());
        };
    }
}
