package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.TENANT;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static io.perfcycle.rules.engine.EngineFixture.hr;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.StoreContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A company at the end of a year in which ben stands in every kind of document: as owner, author, subject, manager,
 * reviewer, rater, calibrator. Then he hands his people over and leaves.
 */
final class LivedInCompany {
    static final SessionId SESSION = SessionId.of("s");
    static final RoundId ROUND_ABOUT_BEN = RoundId.of("round-1");
    static final RoundId ROUND_ABOUT_CAT = RoundId.of("round-2");

    final EngineFixture company;
    final PerformanceEngine engine;
    final PerformanceStore store;

    LivedInCompany(PerformanceStore store) {
        this.store = store;
        this.company = new EngineFixture(store).withCompany();
        this.engine = company.engine;
        goals();
        feedback();
        round(ROUND_ABOUT_BEN, BEN, List.of(ANN, CAT, DAN));
        round(ROUND_ABOUT_CAT, CAT, List.of(ANN, BEN, DAN));
        reviews();
    }

    /** Ben hands over and leaves on 31 January 2027; the clock is at 1 March after. */
    LivedInCompany withBenGone() {
        handOver();
        change(new OrgChange.Left(BEN, LocalDate.of(2027, 1, 31), LeaveReason.VOLUNTARY));
        company.now = Instant.parse("2027-03-01T08:00:00Z");
        return this;
    }

    void handOver() {
        change(new OrgChange.ManagerChanged(DAN, LocalDate.of(2027, 1, 20), Optional.of(ANN)));
    }

    void change(OrgChange change) {
        engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    static Principal otherAdmin() {
        return as(EmployeeId.of("admin-2")).withRole(Relation.TENANT_ADMIN);
    }

    static Principal auditor() {
        return as(EmployeeId.of("otto")).withRole(Relation.AUDITOR);
    }

    static Principal request(EmployeeId person) {
        return as(person).withPurpose(Purpose.SUBJECT_REQUEST);
    }

    private void goals() {
        engine.goals().propose(company.command(as(BEN)), goal("g-ben", BEN)).orElseThrow();
        engine.goals()
                .propose(
                        company.command(as(DAN)),
                        goal("g-dan", DAN).withParents(List.of(new GoalLink(GoalId.of("g-ben"), Weight.ONE))))
                .orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("g-dan")).orElseThrow();
        CheckInDraft noted = new CheckInDraft(
                GoalId.of("g-dan"), LocalDate.of(2026, 2, 1), new BigDecimal("9"), 7, Canary.in("check-in"));
        engine.goals().checkIn(company.command(as(BEN)), noted).orElseThrow();
        engine.goals().propose(company.command(as(BEN)), goal("g-open", DAN)).orElseThrow();
    }

    private void feedback() {
        give("f-1", BEN, CAT, FeedbackVisibility.SUBJECT);
        give("f-2", CAT, BEN, FeedbackVisibility.SUBJECT_AND_MANAGER);
        give("f-3", BEN, DAN, FeedbackVisibility.PRIVATE);
        give("f-4", ANN, BEN, FeedbackVisibility.PRIVATE);
        give("f-5", ANN, CAT, FeedbackVisibility.SUBJECT);
        thank("r-1", BEN, DAN);
        thank("r-2", DAN, BEN);
    }

    private void give(String id, EmployeeId author, EmployeeId subject, FeedbackVisibility visibility) {
        engine.feedback()
                .give(
                        company.command(as(author)),
                        new FeedbackDraft(
                                FeedbackId.of(id), subject, visibility, Canary.in("feedback " + id), null, null))
                .orElseThrow();
    }

    private void thank(String id, EmployeeId author, EmployeeId subject) {
        engine.feedback()
                .recognise(
                        company.command(as(author)),
                        new RecognitionDraft(RecognitionId.of(id), subject, "CARE", Canary.in("thanks")))
                .orElseThrow();
    }

    private void round(RoundId id, EmployeeId subject, List<EmployeeId> peers) {
        List<Invitation> invitations = new ArrayList<>();
        peers.forEach(peer -> invitations.add(new Invitation(peer, Relationship.PEER)));
        RoundDraft draft = new RoundDraft(
                id, CYCLE, subject, List.of(new Question("Q1", Canary.in("question"), 1, 5)), invitations);
        engine.feedback().launch(company.command(admin()), draft).orElseThrow();
        for (EmployeeId peer : peers) {
            ResponseDraft response =
                    new ResponseDraft(id, List.of(new AnswerDraft("Q1", 4, Canary.in("answer of " + peer))));
            engine.feedback().respond(company.command(as(peer)), response).orElseThrow();
        }
        engine.feedback().close(company.command(admin()), id).orElseThrow();
    }

    private void reviews() {
        company.now = Instant.parse("2027-01-10T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        engine.reviews()
                .selfAssess(company.command(as(BEN)), EngineFixture.answers(BEN, "4", "4", "4"))
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(BEN)), EngineFixture.answers(DAN, "3", "4", "5"))
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(ANN)), EngineFixture.answers(BEN, "3", "3", "3"))
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(ANN)), EngineFixture.answers(CAT, "4", "4", "4"))
                .orElseThrow();
        SessionDraft draft = new SessionDraft(
                SESSION, CYCLE, ANN, List.of(BEN), List.of(EngineFixture.review(CAT), EngineFixture.review(BEN)));
        company.openSession(draft);
        engine.calibration()
                .adjust(
                        company.command(as(BEN)),
                        new AdjustmentDraft(
                                SESSION, EngineFixture.review(CAT), Rating.rated("4.2"), Canary.in("adjustment")))
                .orElseThrow();
        engine.calibration()
                .finalise(company.command(as(ANN)), SESSION, Canary.in("departure"))
                .orElseThrow();
        for (EmployeeId person : List.of(BEN, CAT)) {
            engine.reviews()
                    .release(company.command(admin()), EngineFixture.review(person))
                    .orElseThrow();
        }
    }

    /** Asks for ben's erasure as HR. */
    LivedInCompany withErasureRequested() {
        engine.privacy()
                .requestErasure(company.command(hr()), BEN, Canary.in("reason"))
                .orElseThrow();
        return this;
    }

    /** Erases ben to the end; the number of batches. */
    int erase() {
        int batches = 0;
        boolean last = false;
        while (!last) {
            last = engine.privacy()
                    .erase(company.command(otherAdmin()), BEN)
                    .orElseThrow()
                    .isLast();
            batches++;
        }
        return batches;
    }

    /** Every document of the tenant, past the engine. */
    List<Document> everything() {
        StoreContext context = new StoreContext(TENANT, company.now, company.now.plusSeconds(30));
        List<Document> documents = new ArrayList<>();
        for (DocumentKind kind : DocumentKind.values()) {
            List<DocumentKey> keys = store.find(context, Query.of(kind), null, 10_000);
            for (Loaded there : store.load(context, keys).values()) {
                documents.add(((Loaded.Present) there).document());
            }
        }
        return documents;
    }

    StoreContext context() {
        return new StoreContext(TENANT, company.now, company.now.plusSeconds(30));
    }
}
