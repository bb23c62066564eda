package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEvent;
import io.perfcycle.core.feedback.OneOnOneSeries;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides when two people meet: begins a series, moves a meeting, closes it. Days are days in UTC. Stateless. */
public final class OneOnOneDecisions {
    /** How many days ahead a meeting can be planned. */
    public static final int MAX_DAYS_AHEAD = 366;

    private OneOnOneDecisions() {}

    /**
     * Who does something, and when.
     *
     * @param by who: one of the two
     * @param today the day of the instant
     * @param now the engine's instant
     */
    public record Moment(EmployeeId by, LocalDate today, Instant now) {}

    /**
     * Begins a series with its first meeting.
     *
     * @param draft the series, its shape checked
     * @param host the manager
     * @param moment who begins it
     * @return the event, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> start(OneOnOneDraft draft, EmployeeId host, Moment moment) {
        List<Finding> findings = dayFindings(draft.first(), "first", moment);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        OneOnOneSeries series =
                new OneOnOneSeries(draft.series(), host, draft.report(), draft.everyWeeks(), draft.first());
        PlannedOneOnOne first = PlannedOneOnOne.builder()
                .series(series)
                .number(1)
                .regularDay(draft.first())
                .day(draft.first())
                .nextItem(1)
                .build();
        return Outcome.done(List.of(new OneOnOneEvent.Planned(moment.now(), first, others(series, moment.by()))));
    }

    /**
     * Moves a meeting to another day. The days after it stay as they are.
     *
     * @param meeting the meeting
     * @param day the other day
     * @param moment who moves it
     * @return the event, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> move(OneOnOne meeting, LocalDate day, Moment moment) {
        if (!(meeting instanceof PlannedOneOnOne planned)) {
            return closed(meeting);
        }
        List<Finding> findings = dayFindings(day, "day", moment);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        PlannedOneOnOne moved = Agenda.of(planned).in(planned, day);
        return Outcome.done(
                List.of(new OneOnOneEvent.Moved(moment.now(), moved, others(planned.series(), moment.by()))));
    }

    private static List<Finding> dayFindings(LocalDate day, String place, Moment moment) {
        return Checks.begin()
                .that(
                        !day.isBefore(moment.today()),
                        () -> Finding.of(OneOnOneFinding.DAY_PAST)
                                .with("day", day)
                                .at(place))
                .that(
                        !day.isAfter(moment.today().plusDays(MAX_DAYS_AHEAD)),
                        () -> Finding.of(OneOnOneFinding.DAY_FAR)
                                .with("days", MAX_DAYS_AHEAD)
                                .at(place))
                .findings();
    }

    /**
     * Closes a meeting. What is open in it goes over to the next one, which is planned by this, exactly once: a closed
     * meeting is never closed again. Where the series ends, what is open stays where it is.
     *
     * @param meeting the meeting
     * @param ending how it ended
     * @param isLast whether the series ends with it
     * @param moment who closes it
     * @return the events, the closed meeting first, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> close(
            OneOnOne meeting, MeetingEnding ending, boolean isLast, Moment moment) {
        if (!(meeting instanceof PlannedOneOnOne planned)) {
            return closed(meeting);
        }
        LocalDate today = moment.today();
        List<Finding> findings = Checks.begin()
                .that(
                        ending != MeetingEnding.HELD || !planned.day().isAfter(today),
                        () -> about(OneOnOneFinding.TOO_EARLY, meeting))
                .that(
                        ending != MeetingEnding.MISSED || planned.day().isBefore(today),
                        () -> about(OneOnOneFinding.NOT_MISSED, meeting))
                .findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        List<EmployeeId> told = others(planned.series(), moment.by());
        List<OneOnOneEvent> events = new ArrayList<>();
        Optional<PlannedOneOnOne> next = isLast ? Optional.empty() : Optional.of(nextOf(planned, today));
        events.add(new OneOnOneEvent.Closed(
                moment.now(), closedOf(planned, ending, next.map(PlannedOneOnOne::id), moment.now()), told));
        next.ifPresent(meetingAfter -> events.add(new OneOnOneEvent.Planned(moment.now(), meetingAfter, told)));
        return Outcome.done(events);
    }

    private static ClosedOneOnOne closedOf(
            PlannedOneOnOne planned, MeetingEnding ending, Optional<OneOnOneId> next, Instant now) {
        Agenda agenda = next.isPresent() ? Agenda.of(planned).leftBehind() : Agenda.of(planned);
        return ClosedOneOnOne.builder()
                .series(planned.series())
                .number(planned.number())
                .day(planned.day())
                .addAllPoints(agenda.points())
                .addAllActions(agenda.actions())
                .addAllNotes(agenda.notes())
                .ending(ending)
                .closedAt(now)
                .next(next)
                .build();
    }

    /** The next meeting, on the first regular day after this one's and after today, with what is open. */
    private static PlannedOneOnOne nextOf(PlannedOneOnOne planned, LocalDate today) {
        LocalDate regular = planned.regularDay();
        LocalDate day = planned.series().firstAfter(regular.isAfter(today) ? regular : today);
        Agenda agenda = Agenda.of(planned).carriedOver();
        return PlannedOneOnOne.builder()
                .series(planned.series())
                .number(planned.number() + 1)
                .regularDay(day)
                .day(day)
                .nextItem(agenda.nextItem())
                .addAllPoints(agenda.points())
                .addAllActions(agenda.actions())
                .build();
    }

    static Outcome<List<OneOnOneEvent>> closed(OneOnOne meeting) {
        String next = meeting instanceof ClosedOneOnOne over
                ? over.next().map(OneOnOneId::value).orElse("-")
                : "-";
        return Outcome.refused(List.of(about(OneOnOneFinding.CLOSED, meeting).with("next", next)));
    }

    static Finding about(OneOnOneFinding code, OneOnOne meeting) {
        return Finding.of(code).with("meeting", meeting.id()).with("day", meeting.day());
    }

    /** Whom to tell: the two without the one who did it. */
    static List<EmployeeId> others(OneOnOneSeries series, EmployeeId by) {
        return series.people().stream().filter(each -> !each.equals(by)).toList();
    }
}
