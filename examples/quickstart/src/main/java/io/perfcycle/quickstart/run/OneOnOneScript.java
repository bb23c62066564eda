package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.ItemStateDraft;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.MeetingNoteDraft;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEndingDraft;
import io.perfcycle.core.feedback.SharedNoteDraft;
import io.perfcycle.core.feedback.TalkingPointDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One-to-ones. Rows of a series stand in the order in which things happen; those before its next CLOSE are one meeting. */
final class OneOnOneScript {
    /** What a row says. */
    enum Entry {
        /** A series begins on the day of the row. */
        START,
        /** A talking point. */
        RAISE,
        /** An action item. */
        ASSIGN,
        /** A note for both. */
        NOTE,
        /** A private note. */
        KEEP,
        /** A point or item is done. */
        SETTLE,
        /** The meeting is over. */
        CLOSE
    }

    private static final CompanyFiles.Kind FILE = CompanyFiles.Kind.ONE_ON_ONES;

    private final Script script;
    private final Map<SeriesId, Integer> numberById = new HashMap<>();

    OneOnOneScript(Script script) {
        this.script = script;
    }

    void write() {
        for (Row row : script.rows(FILE)) {
            Optional<SeriesId> series = Ids.read(row, "series", SeriesId::of);
            Optional<LocalDate> day = Script.day(row, "date");
            Optional<EmployeeId> by = Ids.read(row, "by", EmployeeId::of);
            Optional<Entry> entry = row.oneOf("step", Entry.class);
            if (entry.isEmpty()) {
                row.requiredText("step");
            } else if (series.isPresent() && day.isPresent() && by.isPresent()) {
                add(row, entry.get(), series.get(), day.get(), by.get());
            }
        }
    }

    private void add(Row row, Entry entry, SeriesId series, LocalDate day, EmployeeId by) {
        int number = numberById.computeIfAbsent(series, id -> 1);
        OneOnOneId meeting = series.meeting(number);
        Command command =
                Cast.command(script.cast().person(by), "one-on-one", series.value(), Long.toString(row.line()));
        Deed deed = switch (entry) {
            case START -> start(row, series, day);
            case RAISE -> {
                TalkingPointDraft point = new TalkingPointDraft(meeting, row.requiredText("text"));
                yield (engine, sent) -> engine.oneOnOnes().raise(sent, point);
            }
            case ASSIGN -> assign(row, meeting, by);
            case NOTE -> {
                SharedNoteDraft note = new SharedNoteDraft(meeting, row.requiredText("text"));
                yield (engine, sent) -> engine.oneOnOnes().note(sent, note);
            }
            case KEEP -> {
                MeetingNoteId id = MeetingNoteId.of(meeting.value() + "-" + row.line());
                MeetingNoteDraft note = new MeetingNoteDraft(id, meeting, row.requiredText("text"));
                yield (engine, sent) -> engine.oneOnOnes().keep(sent, note);
            }
            case SETTLE -> {
                ItemStateDraft state =
                        new ItemStateDraft(meeting, row.integer("item").orElse(0), ItemState.DONE);
                yield (engine, sent) -> engine.oneOnOnes().settle(sent, state);
            }
            case CLOSE -> {
                numberById.merge(series, 1, Integer::sum);
                MeetingEnding ending = row.oneOf("ending", MeetingEnding.class).orElse(MeetingEnding.HELD);
                OneOnOneEndingDraft draft = new OneOnOneEndingDraft(meeting, ending, false);
                yield (engine, sent) -> engine.oneOnOnes().close(sent, draft);
            }
        };
        script.add(day, Step.ONE_ON_ONES, FILE, row, engine -> deed.on(engine, command));
    }

    @FunctionalInterface
    private interface Deed {
        Outcome<?> on(PerformanceEngine engine, Command command);
    }

    private static Deed start(Row row, SeriesId series, LocalDate day) {
        row.requiredText("report");
        EmployeeId report = Ids.read(row, "report", EmployeeId::of).orElse(EmployeeId.of("-"));
        OneOnOneDraft draft =
                new OneOnOneDraft(series, report, day, row.integer("weeks").orElse(2));
        return (engine, sent) -> engine.oneOnOnes().start(sent, draft);
    }

    private static Deed assign(Row row, OneOnOneId meeting, EmployeeId by) {
        EmployeeId owner = Ids.readOptional(row, "owner", EmployeeId::of).orElse(by);
        LocalDate due = row.date("due", TableDates.ISO).orElse(null);
        Integer item = row.integer("item").isPresent() ? row.integer("item").getAsInt() : null;
        ActionItemDraft draft = new ActionItemDraft(meeting, owner, row.requiredText("text"), due, item);
        return (engine, sent) -> engine.oneOnOnes().assign(sent, draft);
    }
}
