package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestTextDraft;
import io.perfcycle.core.feedback.TemplatedRequestDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.quickstart.company.CompanyFiles;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.engine.PerformanceEngine;
import java.time.LocalDate;
import java.util.Optional;

/** Requests for feedback: asked, and answered, declined or taken back. */
final class FeedbackRequestScript {
    /** How a request ends. */
    enum Ending {
        /** The rater answers. */
        ANSWER,
        /** The rater does not. */
        DECLINE,
        /** Who asked takes it back. */
        WITHDRAW
    }

    private static final CompanyFiles.Kind FILE = CompanyFiles.Kind.FEEDBACK_REQUESTS;

    private final Script script;

    FeedbackRequestScript(Script script) {
        this.script = script;
    }

    void write() {
        script.rows(FILE).forEach(this::request);
    }

    private void request(Row row) {
        Optional<FeedbackRequestId> id = Ids.read(row, "id", FeedbackRequestId::of);
        Optional<LocalDate> day = Script.day(row, "date");
        Optional<EmployeeId> by = Ids.read(row, "by", EmployeeId::of);
        Optional<EmployeeId> subject = Ids.read(row, "subject", EmployeeId::of);
        Optional<EmployeeId> rater = Ids.read(row, "rater", EmployeeId::of);
        LocalDate due = row.date("due", TableDates.ISO).orElse(null);
        if (id.isEmpty() || day.isEmpty() || by.isEmpty() || subject.isEmpty() || rater.isEmpty()) {
            return;
        }
        Command asking =
                Cast.command(script.cast().person(by.get()), "ask", id.get().value());
        TemplatedRequestDraft about =
                new TemplatedRequestDraft(id.get(), row.text("template"), subject.get(), rater.get(), due, null, null);
        asking(row, asking, about).ifPresent(ask -> {
            script.add(day.get(), Step.FEEDBACK_REQUESTS, FILE, row, ask);
            ending(row, about, by.get());
        });
    }

    /** Asks with a template, or with a question of its own; nothing plus problems where the row has neither or both. */
    private static Optional<Action.Deed> asking(Row row, Command command, TemplatedRequestDraft about) {
        if (!about.template().isEmpty()) {
            if (!row.text("question").isEmpty() || !row.text("visibility").isEmpty()) {
                row.problem("template", "a template says what is asked and for whom: no question, no visibility");
                return Optional.empty();
            }
            return Optional.of(engine -> engine.feedbackRequests().askFromTemplate(command, about));
        }
        String question = row.requiredText("question");
        Optional<FeedbackVisibility> visibility = row.oneOf("visibility", FeedbackVisibility.class);
        if (visibility.isEmpty()) {
            row.requiredText("visibility");
            return Optional.empty();
        }
        FeedbackRequestDraft draft = new FeedbackRequestDraft(
                about.id(), about.subject(), about.rater(), question, visibility.get(), about.due(), null, null);
        return Optional.of(engine -> engine.feedbackRequests().ask(command, draft));
    }

    private void ending(Row row, TemplatedRequestDraft draft, EmployeeId by) {
        Optional<Ending> ending = row.oneOf("ending", Ending.class);
        if (ending.isEmpty()) {
            return;
        }
        Optional<LocalDate> day = Script.day(row, "ended");
        EmployeeId who = ending.get() == Ending.WITHDRAW ? by : draft.rater();
        Command command = Cast.command(
                script.cast().person(who), "end-request", draft.id().value());
        String text = row.text("text");
        day.ifPresent(on -> script.add(
                on, Step.FEEDBACK_REQUESTS, FILE, row, engine -> end(engine, command, ending.get(), draft, text)));
    }

    /** An answer has the id of its request. */
    private static Outcome<?> end(
            PerformanceEngine engine, Command command, Ending ending, TemplatedRequestDraft draft, String text) {
        RequestTextDraft why = new RequestTextDraft(draft.id(), text);
        return switch (ending) {
            case ANSWER ->
                engine.feedbackRequests()
                        .answer(
                                command,
                                new RequestAnswerDraft(
                                        draft.id(), FeedbackId.of(draft.id().value()), text));
            case DECLINE -> engine.feedbackRequests().decline(command, why);
            case WITHDRAW -> engine.feedbackRequests().withdraw(command, why);
        };
    }
}
