package io.perfcycle.rules.scheduling;

import io.perfcycle.core.cycle.CalendarPolicy;
import io.perfcycle.core.cycle.CatchUp;
import io.perfcycle.core.cycle.NoticePolicy;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.rules.people.ResponsibleReviewers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the reminders and escalations that are to be sent. A host keeps one day, the last for which it asked; whether it asks
 * daily or after a week, each notice comes once, as far as the policy makes up for it.
 *
 * <p>An escalation goes to who is responsible for the responsible one today, so that one which is made up for reaches somebody
 * who can act on it. Where nobody is, there is none.
 *
 * <p>Immutable and thread safe.
 */
public final class NoticePlanner {
    private final List<NoticePolicy> policies;
    private final CatchUp catchUp;
    private final Function<EmployeeId, Optional<Employee>> people;
    private final ResponsibleReviewers reviewers;

    NoticePlanner(
            List<NoticePolicy> policies,
            CatchUp catchUp,
            Function<EmployeeId, Optional<Employee>> people,
            ResponsibleReviewers reviewers) {
        this.policies = policies;
        this.catchUp = catchUp;
        this.people = people;
        this.reviewers = reviewers;
    }

    /**
     * A planner.
     *
     * @param policy with the notices and what happens with missed ones
     * @param workforce who is responsible for whom
     * @return the planner
     */
    public static NoticePlanner of(CalendarPolicy policy, Workforce workforce) {
        Presence presence = new Presence(workforce, Map.of());
        return new NoticePlanner(policy.notices(), policy.catchUp(), presence::find, presence.reviewers);
    }

    /**
     * Something that waits for somebody.
     *
     * @param key what waits
     * @param responsible for whom
     * @param due the day from which notices count
     */
    record Waiting(AppointmentKey key, EmployeeId responsible, LocalDate due) {}

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
                Waiting waiting = new Waiting(
                        appointment.key(),
                        appointment.responsible(),
                        appointment.slot().due());
                notices.addAll(of(waiting, after, today));
            }
        }
        return List.copyOf(notices);
    }

    /** Whether a notice falls on one of the days, whoever is to be told. */
    boolean isDue(LocalDate due, LocalDate after, LocalDate today) {
        for (NoticePolicy policy : policies) {
            if (isToBeSent(due.plusDays(policy.days()), after, today)) {
                return true;
            }
        }
        return false;
    }

    /** The notices of one thing, in the order of days. */
    List<Notice> of(Waiting waiting, LocalDate after, LocalDate today) {
        List<Notice> all = new ArrayList<>();
        Map<EmployeeId, Notice> latest = new HashMap<>();
        for (NoticePolicy policy : policies) {
            LocalDate day = waiting.due().plusDays(policy.days());
            Optional<EmployeeId> recipient =
                    isToBeSent(day, after, today) ? recipient(waiting, policy, today) : Optional.empty();
            recipient
                    .map(told -> new Notice(waiting.key(), policy, told, day, waiting.due()))
                    .ifPresent(notice -> {
                        all.add(notice);
                        latest.merge(notice.recipient(), notice, NoticePlanner::later);
                    });
        }
        all.sort(Comparator.comparing(Notice::day));
        if (catchUp == CatchUp.LATEST) {
            all.removeIf(notice -> latest.get(notice.recipient()) != notice);
        }
        return all;
    }

    private static Notice later(Notice one, Notice other) {
        return other.day().isBefore(one.day()) ? one : other;
    }

    private boolean isToBeSent(LocalDate day, LocalDate after, LocalDate today) {
        boolean missed = day.isBefore(today);
        return day.isAfter(after) && !day.isAfter(today) && !(missed && catchUp == CatchUp.NONE);
    }

    private Optional<EmployeeId> recipient(Waiting waiting, NoticePolicy policy, LocalDate today) {
        return switch (policy.recipient()) {
            case SUBJECT -> Optional.of(waiting.key().employee());
            case RESPONSIBLE -> Optional.of(waiting.responsible());
            case NEXT_ABOVE ->
                people.apply(waiting.responsible())
                        .map(responsible -> reviewers.on(responsible, today).reviewer())
                        .filter(above -> !above.equals(waiting.responsible()));
        };
    }
}
