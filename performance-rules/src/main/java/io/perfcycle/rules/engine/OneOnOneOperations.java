package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.ClosedOneOnOne;
import io.perfcycle.core.feedback.ItemStateDraft;
import io.perfcycle.core.feedback.MeetingNote;
import io.perfcycle.core.feedback.MeetingNoteDraft;
import io.perfcycle.core.feedback.OneOnOne;
import io.perfcycle.core.feedback.OneOnOneDayDraft;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEndingDraft;
import io.perfcycle.core.feedback.OneOnOneEvent;
import io.perfcycle.core.feedback.SharedNoteDraft;
import io.perfcycle.core.feedback.TalkingPointDraft;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.feedback.AgendaDecisions;
import io.perfcycle.rules.feedback.OneOnOneDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** One-to-ones of a manager and a report, and private notes on them. Thread safe. */
public final class OneOnOneOperations {
    private final Pipeline pipeline;

    OneOnOneOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Begins a series with its first meeting. The report or the manager who is responsible for the report.
     *
     * @param command the command
     * @param draft the series
     * @return the id of the first meeting, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_START)
    public Outcome<Saved<OneOnOneId>> start(Command command, OneOnOneDraft draft) {
        return pipeline.run(command, Operation.ONE_ON_ONE_START, draft, OneOnOneId::of, desk -> {
            desk.allow(Facet.CHECK_IN, Optional.of(draft.report()), AccessPhase.DRAFT);
            EmployeeId host = new FeedbackDesk(desk).managerOf(draft.report());
            desk.needPerson(host);
            return OneOnOneDecisions.start(draft, host, moment(desk))
                    .map(events -> new PlanDesk(desk).withPlans(events, LocalDate.MIN));
        });
    }

    /**
     * Brings a talking point. One of the two.
     *
     * @param command the command
     * @param draft the point
     * @return the meeting's id, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_CHANGE)
    public Outcome<Saved<OneOnOneId>> raise(Command command, TalkingPointDraft draft) {
        return change(
                command,
                draft,
                draft.meeting(),
                (desk, meeting) -> AgendaDecisions.raise(meeting, draft.text(), moment(desk)));
    }

    /**
     * Agrees that one of the two does something. One of the two.
     *
     * @param command the command
     * @param draft the action item
     * @return the meeting's id, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_CHANGE)
    public Outcome<Saved<OneOnOneId>> assign(Command command, ActionItemDraft draft) {
        return change(
                command,
                draft,
                draft.meeting(),
                (desk, meeting) -> AgendaDecisions.assign(meeting, draft, moment(desk)));
    }

    /**
     * Notes something that both may read. One of the two.
     *
     * @param command the command
     * @param draft the note
     * @return the meeting's id, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_CHANGE)
    public Outcome<Saved<OneOnOneId>> note(Command command, SharedNoteDraft draft) {
        return change(
                command,
                draft,
                draft.meeting(),
                (desk, meeting) -> AgendaDecisions.note(meeting, draft.text(), moment(desk)));
    }

    /**
     * Says what became of a talking point or an action item. One of the two.
     *
     * @param command the command
     * @param draft which, and what became of it
     * @return the meeting's id, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_CHANGE)
    public Outcome<Saved<OneOnOneId>> settle(Command command, ItemStateDraft draft) {
        return change(
                command,
                draft,
                draft.meeting(),
                (desk, meeting) -> AgendaDecisions.settle(meeting, draft.number(), draft.state(), moment(desk)));
    }

    /**
     * Moves a meeting to another day. One of the two.
     *
     * @param command the command
     * @param draft the day
     * @return the meeting's id, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_CHANGE)
    public Outcome<Saved<OneOnOneId>> move(Command command, OneOnOneDayDraft draft) {
        return change(
                command,
                draft,
                draft.meeting(),
                (desk, meeting) -> OneOnOneDecisions.move(meeting, draft.day(), moment(desk)));
    }

    /**
     * Closes a meeting; what is open goes over to the next one, exactly once, and steps of development plans that begin, or are
     * to be done, until then are put on its agenda. One of the two.
     *
     * @param command the command
     * @param draft how it ended
     * @return the meeting's id, or every reason against it
     */
    @Performs(Operation.ONE_ON_ONE_CHANGE)
    public Outcome<Saved<OneOnOneId>> close(Command command, OneOnOneEndingDraft draft) {
        return change(
                command,
                draft,
                draft.meeting(),
                (desk, meeting) -> OneOnOneDecisions.close(meeting, draft.ending(), draft.isLast(), moment(desk))
                        .map(events -> new PlanDesk(desk).withPlans(events, meeting.day())));
    }

    /**
     * A meeting.
     *
     * @param caller who asks: one of the two
     * @param id which meeting
     * @return the meeting, without private notes
     */
    @Performs(Operation.ONE_ON_ONE_READ)
    public Outcome<OneOnOne> meeting(Principal caller, OneOnOneId id) {
        return pipeline.read(caller, Operation.ONE_ON_ONE_READ, desk -> desk.open(id.key(), OneOnOne.class));
    }

    /**
     * The meetings with a report that the caller may see.
     *
     * @param caller who asks: one of the two
     * @param report with whom
     * @return the meetings in the order of ids
     */
    @Performs(Operation.ONE_ON_ONE_LIST)
    public Outcome<List<OneOnOne>> meetingsWith(Principal caller, EmployeeId report) {
        return pipeline.read(
                caller,
                Operation.ONE_ON_ONE_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.ONE_ON_ONE).with(IndexField.EMPLOYEE, report.value()), OneOnOne.class));
    }

    /**
     * Keeps a private note on a meeting, also on a closed one. Only its author ever reads it. One of the two.
     *
     * @param command the command
     * @param draft the note
     * @return its id, or every reason against it
     */
    @Performs(Operation.MEETING_NOTE_WRITE)
    public Outcome<Saved<MeetingNoteId>> keep(Command command, MeetingNoteDraft draft) {
        return pipeline.run(command, Operation.MEETING_NOTE_WRITE, draft, MeetingNoteId::of, desk -> {
            DocumentKey key = draft.meeting().key();
            if (!desk.mayRead(key)) {
                throw new Denied();
            }
            OneOnOne meeting = desk.need(key, OneOnOne.class);
            desk.allowAuthor(Facet.PRIVATE_NOTE, meeting.series().report());
            MeetingNote note = MeetingNote.builder()
                    .id(draft.id())
                    .meeting(draft.meeting())
                    .author(desk.caller())
                    .subject(meeting.series().report())
                    .text(draft.text())
                    .writtenAt(desk.now())
                    .build();
            return Outcome.done(List.<Event>of(new OneOnOneEvent.NoteKept(desk.now(), note, List.of())));
        });
    }

    /**
     * The caller's own private notes on a meeting.
     *
     * @param caller who asks
     * @param meeting which meeting
     * @return the notes in the order of ids
     */
    @Performs(Operation.MEETING_NOTE_LIST)
    public Outcome<List<MeetingNote>> keptNotes(Principal caller, OneOnOneId meeting) {
        return pipeline.read(
                caller,
                Operation.MEETING_NOTE_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.MEETING_NOTE).with(IndexField.PARENT, meeting.value()),
                        MeetingNote.class));
    }

    private Outcome<Saved<OneOnOneId>> change(
            Command command,
            Object draft,
            OneOnOneId id,
            BiFunction<Desk, OneOnOne, Outcome<? extends List<? extends Event>>> decision) {
        return pipeline.run(
                command,
                Operation.ONE_ON_ONE_CHANGE,
                draft,
                OneOnOneId::of,
                desk -> decision.apply(
                        desk, desk.openOrEnded(id.key(), OneOnOne.class, ClosedOneOnOne.class::isInstance)));
    }

    private static OneOnOneDecisions.Moment moment(Desk desk) {
        return new OneOnOneDecisions.Moment(desk.caller(), desk.today(), desk.now());
    }
}
