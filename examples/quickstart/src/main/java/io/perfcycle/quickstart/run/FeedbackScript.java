package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;

/** Feedback, recognition, and 360 rounds: nominated, launched, answered, closed. */
final class FeedbackScript {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final Script script;

    FeedbackScript(Script script) {
        this.script = script;
    }

    void write() {
        script.rows(Kind.FEEDBACK).forEach(this::feedback);
        script.rows(Kind.RECOGNITION).forEach(this::recognition);
        rounds();
        responses();
    }

    private void feedback(Row row) {
        Optional<FeedbackId> id = Ids.read(row, "id", FeedbackId::of);
        Optional<LocalDate> day = Script.day(row, "date");
        Optional<EmployeeId> author = Ids.read(row, "author", EmployeeId::of);
        Optional<EmployeeId> subject = Ids.read(row, "subject", EmployeeId::of);
        Optional<FeedbackVisibility> visibility = row.oneOf("visibility", FeedbackVisibility.class);
        String text = row.requiredText("text");
        Optional<GoalId> goal = Ids.readOptional(row, "goal", GoalId::of);
        Optional<CompetencyId> competency = Ids.readOptional(row, "competency", CompetencyId::of);
        if (id.isEmpty() || day.isEmpty() || author.isEmpty() || subject.isEmpty() || visibility.isEmpty()) {
            return;
        }
        FeedbackDraft draft = new FeedbackDraft(
                id.get(), subject.get(), visibility.get(), text, goal.orElse(null), competency.orElse(null));
        Principal by = script.cast().person(author.get());
        script.add(
                day.get(),
                Step.FEEDBACK,
                Kind.FEEDBACK,
                row,
                engine -> engine.feedback()
                        .give(Cast.command(by, "feedback", id.get().value()), draft));
    }

    private void recognition(Row row) {
        Optional<RecognitionId> id = Ids.read(row, "id", RecognitionId::of);
        Optional<LocalDate> day = Script.day(row, "date");
        Optional<EmployeeId> author = Ids.read(row, "author", EmployeeId::of);
        Optional<EmployeeId> subject = Ids.read(row, "subject", EmployeeId::of);
        String value = row.requiredText("value");
        String text = row.requiredText("text");
        if (id.isEmpty() || day.isEmpty() || author.isEmpty() || subject.isEmpty()) {
            return;
        }
        RecognitionDraft draft = new RecognitionDraft(id.get(), subject.get(), value, text);
        Principal by = script.cast().person(author.get());
        script.add(
                day.get(),
                Step.RECOGNITION,
                Kind.RECOGNITION,
                row,
                engine -> engine.feedback()
                        .recognise(Cast.command(by, "recognise", id.get().value()), draft));
    }

    private void rounds() {
        List<Question> questions = new ArrayList<>();
        for (Row row : script.rows(Kind.QUESTIONS)) {
            questions.add(new Question(row.requiredText("question"), row.requiredText("text"), LOWEST, HIGHEST));
        }
        Map<RoundId, List<Row>> rowsByRound = new LinkedHashMap<>();
        for (Row row : script.rows(Kind.ROUNDS)) {
            Ids.read(row, "round", RoundId::of)
                    .ifPresent(id -> rowsByRound
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(row));
        }
        rowsByRound.forEach((id, rows) -> round(id, rows, questions));
    }

    private void round(RoundId id, List<Row> rows, List<Question> questions) {
        Row first = rows.get(0);
        Optional<EmployeeId> subject = Ids.read(first, "subject", EmployeeId::of);
        List<Invitation> invitations = new ArrayList<>();
        for (Row row : rows) {
            Optional<EmployeeId> rater = Ids.read(row, "rater", EmployeeId::of);
            Optional<Relationship> relationship = row.oneOf("relationship", Relationship.class);
            if (rater.isPresent() && relationship.isPresent()) {
                invitations.add(new Invitation(rater.get(), relationship.get()));
            }
            if (!row.text("subject").equals(first.text("subject"))) {
                row.problem("subject", "a round has one subject; line " + first.line() + " names another");
            }
        }
        if (subject.isEmpty()) {
            return;
        }
        SortedSet<LocalDate> answered = Script.days(script.rows(Kind.RESPONSES), "date");
        RoundDraft draft = new RoundDraft(id, script.cycle(), subject.get(), questions, invitations);
        Principal administrator = script.cast().administrator();
        LocalDate launch = script.firstOf(
                PhaseKind.NOMINATION, answered.isEmpty() ? script.span().last() : answered.first());
        Optional<EmployeeId> nominatedBy = Ids.readOptional(first, "nominated_by", EmployeeId::of);
        if (nominatedBy.isPresent()) {
            nominated(draft, nominatedBy.get(), launch, first);
        } else {
            script.add(
                    launch,
                    Step.ROUNDS,
                    Kind.ROUNDS,
                    first,
                    engine -> engine.feedback().launch(Cast.command(administrator, "launch", id.value()), draft));
        }
        LocalDate close = script.phase(PhaseKind.FEEDBACK)
                .map(span -> span.last().plusDays(1))
                .orElse(script.dayAfter(answered));
        script.add(
                close,
                Step.ROUNDS,
                Kind.ROUNDS,
                first,
                engine -> engine.feedback().close(Cast.command(administrator, "close-round", id.value()), id));
    }

    /** One side names the raters, the other approves them, and the round is launched over them. */
    private void nominated(RoundDraft round, EmployeeId by, LocalDate day, Row row) {
        RoundId id = round.id();
        Optional<EmployeeId> manager = round.invitations().stream()
                .filter(invitation -> invitation.relationship() == Relationship.MANAGER)
                .map(Invitation::rater)
                .findFirst();
        if (by.equals(round.subject()) && manager.isEmpty()) {
            row.problem("nominated_by", "nobody approves: the round asks no manager");
            return;
        }
        NominationDraft named = new NominationDraft(id, round.cycle(), round.subject(), round.invitations());
        NominatedRoundDraft launched = new NominatedRoundDraft(id, round.questions(), List.of());
        Principal one = script.cast().person(by);
        Principal other = script.cast().person(by.equals(round.subject()) ? manager.orElseThrow() : round.subject());
        Principal administrator = script.cast().administrator();
        script.add(
                day,
                Step.ROUNDS,
                Kind.ROUNDS,
                row,
                engine -> engine.rounds().nominate(Cast.command(one, "nominate", id.value()), named));
        script.add(
                day,
                Step.ROUNDS,
                Kind.ROUNDS,
                row,
                engine -> engine.rounds().approve(Cast.command(other, "approve-raters", id.value()), id));
        script.add(
                day,
                Step.ROUNDS,
                Kind.ROUNDS,
                row,
                engine -> engine.rounds().launch(Cast.command(administrator, "launch", id.value()), launched));
    }

    private record Rater(RoundId round, EmployeeId rater) {}

    private void responses() {
        Map<Rater, List<Row>> rowsByRater = new LinkedHashMap<>();
        for (Row row : script.rows(Kind.RESPONSES)) {
            Optional<RoundId> round = Ids.read(row, "round", RoundId::of);
            Optional<EmployeeId> rater = Ids.read(row, "rater", EmployeeId::of);
            if (round.isPresent() && rater.isPresent()) {
                rowsByRater
                        .computeIfAbsent(new Rater(round.get(), rater.get()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        rowsByRater.forEach(this::response);
    }

    private void response(Rater who, List<Row> rows) {
        List<AnswerDraft> answers = new ArrayList<>();
        for (Row row : rows) {
            OptionalInt score = row.integer("score");
            answers.add(new AnswerDraft(
                    row.requiredText("question"),
                    score.isPresent() ? Integer.valueOf(score.getAsInt()) : null,
                    row.text("comment")));
        }
        ResponseDraft draft = new ResponseDraft(who.round(), answers);
        Principal by = script.cast().person(who.rater());
        Script.day(rows.get(0), "date")
                .ifPresent(day -> script.add(
                        day,
                        Step.ROUNDS,
                        Kind.RESPONSES,
                        rows.get(0),
                        engine -> engine.feedback()
                                .respond(
                                        Cast.command(
                                                by,
                                                "respond",
                                                who.round().value(),
                                                who.rater().value()),
                                        draft)));
    }
}
