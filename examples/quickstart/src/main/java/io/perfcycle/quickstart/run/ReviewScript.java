package io.perfcycle.quickstart.run;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewNotices;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.quickstart.company.CompanyFiles.Kind;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.rules.review.ReviewFinding;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reviews: scheduled, handed over, self-assessed, submitted, calibrated, released, acknowledged. */
final class ReviewScript {
    /** Those of the programme that the cycle opens with. */
    private static final ReviewNotices NOTICES = ReviewNotices.standard();

    private final Script script;
    private final ReviewFormScript form;
    private final Map<Handed, List<Row>> rowsByReview = new LinkedHashMap<>();

    ReviewScript(Script script) {
        this.script = script;
        form = new ReviewFormScript(script);
    }

    /** Whose part a row is. */
    enum Part {
        SELF,
        MANAGER,
        INTERIM
    }

    private record Handed(EmployeeId employee, Occasion occasion, Part part, String author) {
        Handed(EmployeeId employee, Occasion occasion, Part part) {
            this(employee, occasion, part, "");
        }
    }

    void write() {
        for (Row row : script.rows(Kind.REVIEWS)) {
            Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
            Optional<Occasion> occasion = row.oneOf("occasion", Occasion.class);
            Optional<Part> part = row.oneOf("kind", Part.class);
            if (employee.isPresent() && occasion.isPresent() && part.isPresent()) {
                boolean interim = part.get() == Part.INTERIM;
                if (interim && occasion.get() != Occasion.ANNUAL) {
                    row.problem("occasion", "interim ratings are for ANNUAL");
                }
                Handed handed =
                        new Handed(employee.get(), occasion.get(), part.get(), interim ? row.text("author") : "");
                rowsByReview.computeIfAbsent(handed, key -> new ArrayList<>()).add(row);
            }
        }
        schedule(Occasion.MID_YEAR, PhaseKind.MID_YEAR, PhaseKind.MID_YEAR);
        schedule(Occasion.ANNUAL, PhaseKind.SELF_ASSESSMENT, PhaseKind.MANAGER_REVIEW);
        rowsByReview.forEach(this::handIn);
        form.write();
        calibrate();
        release();
        remind(Occasion.MID_YEAR, PhaseKind.MID_YEAR);
        remind(Occasion.ANNUAL, PhaseKind.MANAGER_REVIEW);
    }

    /**
     * Scheduled when the phase begins, and again on each day on which the organisation changes before it ends; a leaver is
     * still responsible on the last day of work.
     */
    private void schedule(Occasion occasion, PhaseKind begin, PhaseKind window) {
        Optional<DateSpan> from = script.phase(begin).or(() -> script.phase(window));
        Optional<DateSpan> to = script.phase(window);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Set<LocalDate> days = new TreeSet<>();
        days.add(from.get().first());
        for (Kind kind : List.of(Kind.ORG_CHANGES, Kind.PEOPLE)) {
            for (Row row : script.rows(kind)) {
                String column = kind == Kind.PEOPLE ? "left" : "date";
                row.date(column, TableDates.ISO)
                        .map(day -> kind == Kind.PEOPLE ? day.plusDays(1) : day)
                        .filter(day -> day.isAfter(from.get().first())
                                && !day.isAfter(to.get().last()))
                        .ifPresent(days::add);
            }
        }
        Principal administrator = script.cast().administrator();
        for (LocalDate day : days) {
            script.add(day, Step.SCHEDULE, occasion.name(), engine -> schedule(engine, administrator, occasion, day));
        }
    }

    /** In as many parts as the store needs. */
    private Outcome<?> schedule(PerformanceEngine engine, Principal administrator, Occasion occasion, LocalDate day) {
        Outcome<?> scheduled;
        int part = 0;
        do {
            String which = part == 0 ? day.toString() : day + " " + part;
            part++;
            scheduled = engine.reviews()
                    .schedule(
                            Cast.command(administrator, "schedule", occasion.name(), which), script.cycle(), occasion);
        } while (scheduled.findings().stream().anyMatch(note -> note.code().equals(ReviewFinding.MORE.code())));
        return scheduled;
    }

    /** On each day of a notice, as a host would ask daily: counted from the end of the window, and from the release. */
    private void remind(Occasion occasion, PhaseKind window) {
        Optional<DateSpan> phase = script.phase(window);
        if (phase.isEmpty()) {
            return;
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        NOTICES.untilHandedIn().forEach(notice -> days.add(phase.get().last().plusDays(notice.days())));
        NOTICES.untilAcknowledged()
                .forEach(notice -> days.add(releaseDay(occasion).plusDays(notice.days())));
        Principal administrator = script.cast().administrator();
        for (LocalDate day : days) {
            script.add(
                    day,
                    Step.REMINDERS,
                    occasion.name(),
                    engine -> engine.reviews()
                            .remind(
                                    Cast.command(administrator, "remind", occasion.name(), day.toString()),
                                    script.cycle(),
                                    occasion));
        }
    }

    /** The days on which reviews of an occasion were handed in. */
    private SortedSet<LocalDate> handedIn(Occasion occasion) {
        List<Row> rows = new ArrayList<>();
        rowsByReview.forEach((handed, own) ->
                rows.addAll(handed.occasion() == occasion && handed.part() != Part.INTERIM ? own : List.of()));
        return Script.days(rows, "date");
    }

    private void handIn(Handed handed, List<Row> rows) {
        Row first = rows.get(0);
        List<SectionRatingDraft> ratings = new ArrayList<>();
        for (Row row : rows) {
            ratings.add(new SectionRatingDraft(row.requiredText("section"), rating(row), row.text("comment")));
        }
        Optional<LocalDate> day = Script.day(first, "date");
        Optional<EmployeeId> author = Ids.read(first, "author", EmployeeId::of);
        if (day.isEmpty() || author.isEmpty()) {
            return;
        }
        ReviewId id = ReviewPlanner.idOf(script.cycle(), handed.occasion(), handed.employee());
        Relationship relationship = handed.part() == Part.SELF ? Relationship.SELF : Relationship.MANAGER;
        ReviewAnswersDraft draft = new ReviewAnswersDraft(id, ratings, form.answersOf(id, author.get(), relationship));
        Principal by = script.cast().person(author.get());
        InterimRatingDraft interim = new InterimRatingDraft(script.cycle(), handed.employee(), ratings);
        script.add(
                day.get(),
                handed.part() == Part.SELF ? Step.SELF_REVIEWS : Step.MANAGER_REVIEWS,
                Kind.REVIEWS,
                first,
                engine -> switch (handed.part()) {
                    case SELF -> engine.reviews().selfAssess(Cast.command(by, "self", id.value()), draft);
                    case MANAGER -> engine.reviews().submit(Cast.command(by, "submit", id.value()), draft);
                    case INTERIM -> engine.interimRatings().rate(Cast.command(by, "interim", id.value()), interim);
                });
    }

    private static Rating rating(Row row) {
        String text = row.text("rating");
        if ("NA".equals(text)) {
            return Rating.NOT_APPLICABLE;
        }
        return row.decimal("rating").map(Rating::rated).orElse(Rating.UNRATED);
    }

    private void calibrate() {
        Map<SessionId, List<Row>> rowsBySession = new LinkedHashMap<>();
        for (Row row : script.rows(Kind.CALIBRATION)) {
            Ids.read(row, "session", SessionId::of)
                    .ifPresent(id -> rowsBySession
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(row));
        }
        LocalDate begin = script.firstOf(PhaseKind.CALIBRATION, script.dayAfter(handedIn(Occasion.ANNUAL)));
        LocalDate end = lastOfCalibration();
        rowsBySession.forEach((session, rows) -> {
            Row first = rows.get(0);
            Optional<EmployeeId> owner = Ids.read(first, "owner", EmployeeId::of);
            Optional<UnitId> unit = Ids.read(first, "unit", UnitId::of);
            if (owner.isPresent() && unit.isPresent()) {
                open(session, rows, owner.get(), unit.get(), begin);
                rows.forEach(row -> adjust(session, row, begin));
                Principal by = script.cast().person(owner.get());
                script.add(
                        end,
                        Step.CALIBRATION,
                        Kind.CALIBRATION,
                        first,
                        engine -> engine.calibration()
                                .finalise(Cast.command(by, "finalise", session.value()), session, ""));
            }
        });
    }

    private void open(SessionId session, List<Row> rows, EmployeeId owner, UnitId unit, LocalDate day) {
        Set<EmployeeId> participants = new LinkedHashSet<>();
        rows.forEach(row -> Ids.read(row, "actor", EmployeeId::of).ifPresent(participants::add));
        Principal administrator = script.cast().administrator();
        script.add(day, Step.CALIBRATION, Kind.CALIBRATION, rows.get(0), engine -> {
            Outcome<List<Employee>> everybody = engine.people().everybody(administrator);
            if (!everybody.isDone()) {
                return everybody;
            }
            SessionDraft draft = new SessionDraft(
                    session,
                    script.cycle(),
                    owner,
                    List.copyOf(participants),
                    reviewsOf(unit, everybody.orElseThrow(), day));
            Outcome<?> prepared =
                    engine.calibration().prepare(Cast.command(administrator, "prepare", session.value()), draft);
            return prepared.isDone()
                    ? engine.calibration().open(Cast.command(administrator, "calibrate", session.value()), session)
                    : prepared;
        });
    }

    private List<ReviewId> reviewsOf(UnitId unit, List<Employee> everybody, LocalDate day) {
        List<ReviewId> reviews = new ArrayList<>();
        for (Employee person : everybody) {
            boolean inUnit = person.unitOn(day).equals(Optional.of(unit));
            if (inUnit && rowsByReview.containsKey(new Handed(person.id(), Occasion.ANNUAL, Part.MANAGER))) {
                reviews.add(ReviewPlanner.idOf(script.cycle(), Occasion.ANNUAL, person.id()));
            }
        }
        return reviews;
    }

    private void adjust(SessionId session, Row row, LocalDate day) {
        Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
        Optional<EmployeeId> actor = Ids.read(row, "actor", EmployeeId::of);
        Optional<BigDecimal> to = row.decimal("to");
        if (to.isEmpty()) {
            row.problem("to", "a rating is required");
        }
        String reason = row.requiredText("reason");
        if (employee.isEmpty() || actor.isEmpty() || to.isEmpty()) {
            return;
        }
        ReviewId review = ReviewPlanner.idOf(script.cycle(), Occasion.ANNUAL, employee.get());
        AdjustmentDraft draft = new AdjustmentDraft(session, review, Rating.rated(to.get()), reason);
        Principal by = script.cast().person(actor.get());
        script.add(
                day.plusDays(1),
                Step.CALIBRATION,
                Kind.CALIBRATION,
                row,
                engine -> engine.calibration().adjust(Cast.command(by, "adjust", draft.toString()), draft));
    }

    private void release() {
        Principal administrator = script.cast().administrator();
        rowsByReview.forEach((handed, rows) -> {
            if (handed.part() != Part.MANAGER) {
                return;
            }
            ReviewId id = ReviewPlanner.idOf(script.cycle(), handed.occasion(), handed.employee());
            LocalDate day = releaseDay(handed.occasion());
            script.add(
                    day,
                    Step.RELEASE,
                    Kind.REVIEWS,
                    rows.get(0),
                    engine -> engine.reviews().release(Cast.command(administrator, "release", id.value()), id));
            Principal subject = script.cast().person(handed.employee());
            LocalDate later = handed.occasion() == Occasion.MID_YEAR
                    ? day.plusDays(7)
                    : script.firstOf(PhaseKind.ACKNOWLEDGE, day.plusDays(7));
            if (script.isHere(handed.employee(), later)) {
                script.add(
                        later,
                        Step.ACKNOWLEDGEMENT,
                        Kind.REVIEWS,
                        rows.get(0),
                        engine -> engine.reviews()
                                .acknowledge(
                                        Cast.command(subject, "acknowledge", id.value()),
                                        new AcknowledgementDraft(id, "")));
            }
        });
    }

    private LocalDate releaseDay(Occasion occasion) {
        if (occasion == Occasion.ANNUAL) {
            return script.firstOf(PhaseKind.SHARE, lastOfCalibration().plusDays(1));
        }
        SortedSet<LocalDate> handedIn = handedIn(occasion);
        return script.lastOf(
                        PhaseKind.MID_YEAR, handedIn.isEmpty() ? script.span().last() : handedIn.last())
                .plusDays(1);
    }

    /** Sessions without a phase of their own take three days: open, adjust, close. */
    private LocalDate lastOfCalibration() {
        LocalDate begin = script.firstOf(PhaseKind.CALIBRATION, script.dayAfter(handedIn(Occasion.ANNUAL)));
        return script.lastOf(PhaseKind.CALIBRATION, begin.plusDays(2));
    }
}
