package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ActionItem;
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneEvent;
import io.perfcycle.core.feedback.PlanReminder;
import io.perfcycle.core.feedback.PlannedOneOnOne;
import io.perfcycle.core.feedback.SharedNote;
import io.perfcycle.core.feedback.TalkingPoint;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.util.List;
import java.util.Optional;

/** Decides what stands in a meeting: talking points, action items, notes for both. Stateless. */
public final class AgendaDecisions {
    /** The greatest number of points, of items and of notes in a meeting. */
    public static final int MAX = 200;

    private AgendaDecisions() {}

    /**
     * Brings a talking point.
     *
     * @param meeting the meeting
     * @param text the point
     * @param moment who brings it
     * @return the event, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> raise(OneOnOne meeting, String text, OneOnOneDecisions.Moment moment) {
        if (!(meeting instanceof PlannedOneOnOne planned)) {
            return OneOnOneDecisions.closed(meeting);
        }
        TalkingPoint point = TalkingPoint.of(planned.nextItem(), moment.by(), text);
        return planned.points().size() < MAX
                ? prepared(planned, Agenda.of(planned).plus(point), moment)
                : refused(OneOnOneFinding.FULL, meeting);
    }

    /**
     * Something that a development plan brings into a meeting.
     *
     * @param text the step's title
     * @param reminder which step, and what there is to talk about
     */
    public record Reminder(String text, PlanReminder reminder) {}

    /**
     * Puts what development plans bring into a meeting. What stands in it already is not brought again, and a full agenda
     * takes nothing more.
     *
     * @param meeting the meeting
     * @param reminders what they bring
     * @param by in whose name
     * @return the meeting with it; the same where there is nothing new
     */
    public static PlannedOneOnOne remind(PlannedOneOnOne meeting, List<Reminder> reminders, EmployeeId by) {
        Agenda agenda = Agenda.of(meeting);
        for (Reminder each : reminders) {
            boolean there =
                    agenda.points().stream().map(TalkingPoint::reminder).anyMatch(Optional.of(each.reminder())::equals);
            if (!there && agenda.points().size() < MAX) {
                agenda = agenda.plus(new TalkingPoint(
                        agenda.nextItem(), by, each.text(), ItemState.OPEN, 0, Optional.of(each.reminder())));
            }
        }
        return agenda.equals(Agenda.of(meeting)) ? meeting : agenda.in(meeting, meeting.day());
    }

    /**
     * Agrees that one of the two does something. The talking point that it follows up is done by it.
     *
     * @param meeting the meeting
     * @param draft the item, its shape checked
     * @param moment who notes it
     * @return the event, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> assign(
            OneOnOne meeting, ActionItemDraft draft, OneOnOneDecisions.Moment moment) {
        if (!(meeting instanceof PlannedOneOnOne planned)) {
            return OneOnOneDecisions.closed(meeting);
        }
        Agenda agenda = Agenda.of(planned);
        Optional<Integer> origin = Optional.ofNullable(draft.followsUp());
        List<Finding> findings = Checks.begin()
                .that(
                        planned.series().people().contains(draft.owner()),
                        () -> OneOnOneDecisions.about(OneOnOneFinding.OWNER_OUTSIDE, meeting)
                                .at("owner"))
                .that(
                        origin.map(agenda::hasPoint).orElse(true),
                        () -> OneOnOneDecisions.about(OneOnOneFinding.ITEM_UNKNOWN, meeting)
                                .with("number", origin.orElse(0))
                                .at("followsUp"))
                .that(planned.actions().size() < MAX, () -> OneOnOneDecisions.about(OneOnOneFinding.FULL, meeting))
                .findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        ActionItem item = new ActionItem(
                planned.nextItem(),
                draft.owner(),
                draft.text(),
                Optional.ofNullable(draft.due()),
                origin,
                ItemState.OPEN,
                0);
        Agenda settled =
                origin.map(number -> agenda.with(number, ItemState.DONE)).orElse(agenda);
        return prepared(planned, settled.plus(item), moment);
    }

    /**
     * Notes something for both.
     *
     * @param meeting the meeting
     * @param text what
     * @param moment who notes it
     * @return the event, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> note(OneOnOne meeting, String text, OneOnOneDecisions.Moment moment) {
        if (!(meeting instanceof PlannedOneOnOne planned)) {
            return OneOnOneDecisions.closed(meeting);
        }
        SharedNote note = new SharedNote(moment.by(), moment.now(), text);
        return planned.notes().size() < MAX
                ? prepared(planned, Agenda.of(planned).plus(note), moment)
                : refused(OneOnOneFinding.FULL, meeting);
    }

    /**
     * Says what became of a talking point or an action item: done, dropped, or open again.
     *
     * @param meeting the meeting
     * @param number the number of the point or item
     * @param state what became of it; not CARRIED, which only closing brings about
     * @param moment who says so
     * @return the event, or every reason against it
     */
    public static Outcome<List<OneOnOneEvent>> settle(
            OneOnOne meeting, int number, ItemState state, OneOnOneDecisions.Moment moment) {
        if (!(meeting instanceof PlannedOneOnOne planned)) {
            return OneOnOneDecisions.closed(meeting);
        }
        Agenda agenda = Agenda.of(planned);
        Optional<ItemState> before = agenda.stateOf(number);
        List<Finding> findings = Checks.begin()
                .that(
                        before.isPresent(),
                        () -> OneOnOneDecisions.about(OneOnOneFinding.ITEM_UNKNOWN, meeting)
                                .with("number", number))
                .that(state != ItemState.CARRIED, () -> OneOnOneDecisions.about(OneOnOneFinding.ITEM_CARRIED, meeting))
                .that(
                        !before.equals(Optional.of(state)),
                        () -> OneOnOneDecisions.about(OneOnOneFinding.ITEM_UNCHANGED, meeting)
                                .with("number", number)
                                .with("state", state))
                .findings();
        return findings.isEmpty() ? prepared(planned, agenda.with(number, state), moment) : Outcome.refused(findings);
    }

    private static Outcome<List<OneOnOneEvent>> prepared(
            PlannedOneOnOne planned, Agenda agenda, OneOnOneDecisions.Moment moment) {
        PlannedOneOnOne after = agenda.in(planned, planned.day());
        List<EmployeeId> told = OneOnOneDecisions.others(planned.series(), moment.by());
        return Outcome.done(List.of(new OneOnOneEvent.Prepared(moment.now(), after, told)));
    }

    private static Outcome<List<OneOnOneEvent>> refused(OneOnOneFinding code, OneOnOne meeting) {
        return Outcome.refused(List.of(OneOnOneDecisions.about(code, meeting)));
    }
}
