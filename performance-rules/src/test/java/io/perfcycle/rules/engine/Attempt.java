package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.NominationReasonDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.AppealDraft;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.OverrideDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An operation that takes what people type, with a draft that it accepts.
 *
 * @param operation its entry in the register
 * @param draft what is typed
 * @param before what must have happened
 * @param call the operation
 */
record Attempt(Operation operation, Record draft, Consumer<EngineFixture> before, Call call) {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final RoundId ROUND = RoundId.of("r");
    private static final SessionId SESSION = SessionId.of("s");

    @FunctionalInterface
    interface Call {
        Outcome<?> run(EngineFixture company, Record draft);
    }

    /** A name to be set on a fact or handed over as a plain text. */
    record Typed(String text) {}

    EngineFixture ready() {
        return ready(MemoryStore.create());
    }

    EngineFixture ready(PerformanceStore store) {
        EngineFixture company = new EngineFixture(store, DevelopmentAttempts.LEARNING).withCompany();
        before.accept(company);
        return company;
    }

    @Override
    public String toString() {
        return operation + " " + draft.getClass().getSimpleName();
    }

    static List<Attempt> all() {
        return List.of(
                new Attempt(
                        Operation.PEOPLE_ENTER,
                        EngineFixture.person(EmployeeId.of("fay"), ANN),
                        Attempt::nothing,
                        (c, d) -> c.engine.people().enter(c.command(admin()), List.of(Attempt.<EmployeeDraft>of(d)))),
                new Attempt(
                        Operation.PEOPLE_CHANGE,
                        new Typed("Sales"),
                        Attempt::nothing,
                        (c, d) -> c.engine.people().define(c.command(admin()), unit(d))),
                new Attempt(
                        Operation.CYCLE_OPEN,
                        new CycleDraft(
                                CycleId.of("2027"),
                                "2027",
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                List.of(new CyclePhase(
                                        PhaseKind.MID_YEAR, DateSpan.of(DAY.plusYears(1), DAY.plusYears(2))))),
                        Attempt::nothing,
                        (c, d) -> c.engine
                                .cycles()
                                .open(c.command(admin()), of(d), Programme.standard(CycleId.of("2027")))),
                new Attempt(
                        Operation.ROLE_DESCRIBE,
                        new Typed("Engineer"),
                        Attempt::nothing,
                        (c, d) -> c.engine.development().describe(c.command(admin()), role(d))),
                new Attempt(
                        Operation.GOAL_PROPOSE,
                        EngineFixture.goal("g", DAN)
                                .withDescription("why")
                                .withDates(DAY, LocalDate.of(2026, 9, 30))
                                .withMeasure(new MeasureDraft(
                                        "cost per order",
                                        "EUR",
                                        null,
                                        new BigDecimal("10"),
                                        new BigDecimal("9"),
                                        new BigDecimal("8"),
                                        new BigDecimal("7"),
                                        new BigDecimal("1"),
                                        new BigDecimal("20"),
                                        List.of(new BigDecimal("11"), new BigDecimal("10")))),
                        Attempt::nothing,
                        (c, d) -> c.engine.goals().propose(c.command(as(DAN)), of(d))),
                new Attempt(
                        Operation.GOAL_CHECK_IN,
                        new CheckInDraft(GoalId.of("g"), DAY, new BigDecimal("9"), 7, "note"),
                        Attempt::goalInForce,
                        (c, d) -> c.engine.goals().checkIn(c.command(as(DAN)), of(d))),
                new Attempt(
                        Operation.FEEDBACK_GIVE,
                        new FeedbackDraft(FeedbackId.of("f"), DAN, FeedbackVisibility.SUBJECT, "well done", null, null),
                        Attempt::nothing,
                        (c, d) -> c.engine.feedback().give(c.command(as(CAT)), of(d))),
                new Attempt(
                        Operation.RECOGNITION_GIVE,
                        new RecognitionDraft(RecognitionId.of("k"), DAN, "Courage", "thank you"),
                        Attempt::nothing,
                        (c, d) -> c.engine.feedback().recognise(c.command(as(CAT)), of(d))),
                new Attempt(
                        Operation.ROUND_LAUNCH,
                        round(),
                        Attempt::nothing,
                        (c, d) -> c.engine.feedback().launch(c.command(admin()), of(d))),
                new Attempt(
                        Operation.RATERS_DECIDE,
                        new NominationReasonDraft(ROUND, "ask others"),
                        Attempt::nominated,
                        (c, d) -> c.engine.rounds().giveBack(c.command(as(BEN)), of(d))),
                new Attempt(
                        Operation.ROUND_LAUNCH,
                        new NominatedRoundDraft(ROUND, List.of(new Question("q", "Listens?", 1, 5)), List.of()),
                        c -> {
                            nominated(c);
                            c.engine.rounds().approve(c.command(as(BEN)), ROUND).orElseThrow();
                        },
                        (c, d) -> c.engine.rounds().launch(c.command(admin()), of(d))),
                new Attempt(
                        Operation.ROUND_RESPOND,
                        new ResponseDraft(ROUND, List.of(new AnswerDraft("q", 3, "fine"))),
                        c -> c.engine
                                .feedback()
                                .launch(c.command(admin()), round())
                                .orElseThrow(),
                        (c, d) -> c.engine.feedback().respond(c.command(as(CAT)), of(d))),
                new Attempt(
                        Operation.REVIEW_SELF_ASSESS,
                        EngineFixture.answers(DAN, "4", "4", "4"),
                        Attempt::scheduled,
                        (c, d) -> c.engine.reviews().selfAssess(c.command(as(DAN)), of(d))),
                new Attempt(
                        Operation.REVIEW_SUBMIT,
                        EngineFixture.answers(DAN, "4", "4", "4"),
                        Attempt::scheduled,
                        (c, d) -> c.engine.reviews().submit(c.command(as(BEN)), of(d))),
                new Attempt(
                        Operation.REVIEW_ACKNOWLEDGE,
                        new AcknowledgementDraft(EngineFixture.review(DAN), "read"),
                        Attempt::released,
                        (c, d) -> c.engine.reviews().acknowledge(c.command(as(DAN)), of(d))),
                new Attempt(
                        Operation.REVIEW_OVERRIDE,
                        new OverrideDraft(EngineFixture.review(DAN), "on leave"),
                        Attempt::released,
                        (c, d) -> c.engine.reviews().override(c.command(as(BEN)), of(d))),
                new Attempt(
                        Operation.APPEAL_RAISE,
                        new AppealDraft(EngineFixture.review(DAN), "look again"),
                        Attempt::released,
                        (c, d) -> c.engine.appeals().raise(c.command(as(DAN)), of(d))),
                new Attempt(
                        Operation.APPEAL_WITHDRAW,
                        new AppealDraft(EngineFixture.review(DAN), "settled"),
                        Attempt::appealed,
                        (c, d) -> c.engine.appeals().withdraw(c.command(as(DAN)), of(d))),
                new Attempt(
                        Operation.APPEAL_DECIDE,
                        new CorrectionDraft(EngineFixture.review(DAN), List.of(), Rating.rated("2"), "too low"),
                        Attempt::appealed,
                        (c, d) -> c.engine.appeals().decide(c.command(EngineFixture.hr()), of(d))),
                new Attempt(
                        Operation.REVIEW_CORRECT,
                        new CorrectionDraft(EngineFixture.review(DAN), List.of(), Rating.rated("2"), "a slip"),
                        Attempt::released,
                        (c, d) -> c.engine.appeals().correct(c.command(EngineFixture.hr()), of(d))),
                new Attempt(
                        Operation.REVIEW_RATE_INTERIM,
                        new InterimRatingDraft(
                                CYCLE,
                                DAN,
                                EngineFixture.answers(DAN, "3", "4", "5").ratings()),
                        Attempt::handedOver,
                        (c, d) -> c.engine.interimRatings().rate(c.command(as(BEN)), of(d))),
                new Attempt(
                        Operation.CALIBRATION_ADJUST,
                        new AdjustmentDraft(SESSION, EngineFixture.review(DAN), Rating.rated("3"), "too high"),
                        Attempt::inSession,
                        (c, d) -> c.engine.calibration().adjust(c.command(as(CAT)), of(d))),
                new Attempt(
                        Operation.CALIBRATION_FINALISE,
                        new Typed("a small group"),
                        Attempt::inSession,
                        (c, d) -> c.engine
                                .calibration()
                                .finalise(
                                        c.command(as(CAT)),
                                        SESSION,
                                        Attempt.<Typed>of(d).text())),
                new Attempt(
                        Operation.COMPETENCY_ASSESS,
                        new AssessmentDraft(DAN, CompetencyId.of("c"), 3, Assessment.Source.MANAGER, DAY),
                        Attempt::nothing,
                        (c, d) -> c.engine.development().assess(c.command(as(BEN)), of(d))),
                new Attempt(
                        Operation.DELEGATION_GRANT,
                        new DelegationDraft(
                                DelegationId.of("d"),
                                Delegation.Kind.ACTING,
                                CAT,
                                List.of(Facet.GOAL_SHARED),
                                List.of(Action.READ),
                                DAY.plusDays(1),
                                DAY.plusDays(9)),
                        Attempt::nothing,
                        (c, d) -> c.engine.delegations().grant(c.command(as(BEN)), of(d))),
                new Attempt(
                        Operation.HOLD_PLACE,
                        new LegalHoldDraft(DAN, "case 7"),
                        Attempt::nothing,
                        (c, d) -> c.engine.privacy().hold(c.command(admin()), of(d))),
                new Attempt(
                        Operation.HOLD_RELEASE,
                        new Typed("case 7 is closed"),
                        c -> c.engine
                                .privacy()
                                .hold(c.command(admin()), new LegalHoldDraft(DAN, "case 7"))
                                .orElseThrow(),
                        (c, d) -> c.engine
                                .privacy()
                                .releaseHold(
                                        c.command(admin()),
                                        DAN,
                                        Attempt.<Typed>of(d).text())),
                new Attempt(
                        Operation.ERASURE_REQUEST,
                        new Typed("asked for it"),
                        Attempt::nothing,
                        (c, d) -> c.engine
                                .privacy()
                                .requestErasure(
                                        c.command(hr()),
                                        DAN,
                                        Attempt.<Typed>of(d).text())));
    }

    @SuppressWarnings("unchecked")
    static <D> D of(Record draft) {
        return (D) draft;
    }

    private static OrgUnit unit(Record draft) {
        return OrgUnit.builder()
                .id(UnitId.of("u"))
                .name(Attempt.<Typed>of(draft).text())
                .build();
    }

    private static RoleProfile role(Record draft) {
        return RoleProfile.builder()
                .id(RoleId.of("role"))
                .title(Attempt.<Typed>of(draft).text())
                .addRequirements(new Requirement(CompetencyId.of("c"), 3, Weight.ONE))
                .build();
    }

    private static RoundDraft round() {
        List<Invitation> raters =
                List.of(new Invitation(CAT, Relationship.PEER), new Invitation(ANN, Relationship.SKIP_LEVEL));
        return new RoundDraft(ROUND, CYCLE, DAN, List.of(new Question("q", "Listens?", 1, 5)), raters);
    }

    private static void nominated(EngineFixture company) {
        NominationDraft draft = new NominationDraft(ROUND, CYCLE, DAN, List.of(new Invitation(CAT, Relationship.PEER)));
        company.engine.rounds().nominate(company.command(as(DAN)), draft).orElseThrow();
    }

    static void nothing(EngineFixture company) {
        // a company is enough
    }

    private static void goalInForce(EngineFixture company) {
        company.engine
                .goals()
                .propose(company.command(as(DAN)), EngineFixture.goal("g", DAN))
                .orElseThrow();
        company.engine.goals().agree(company.command(as(BEN)), GoalId.of("g")).orElseThrow();
    }

    private static void scheduled(EngineFixture company) {
        company.now = Instant.parse("2026-11-20T08:00:00Z");
        company.engine
                .reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        company.now = Instant.parse("2027-01-10T08:00:00Z");
    }

    private static void submitted(EngineFixture company) {
        scheduled(company);
        company.engine
                .reviews()
                .submit(company.command(as(BEN)), EngineFixture.answers(DAN, "4", "4", "4"))
                .orElseThrow();
    }

    private static void released(EngineFixture company) {
        submitted(company);
        company.engine
                .reviews()
                .release(company.command(admin()), EngineFixture.review(DAN))
                .orElseThrow();
    }

    private static void handedOver(EngineFixture company) {
        company.engine
                .people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 7, 1), Optional.of(CAT)))
                .orElseThrow();
    }

    private static void appealed(EngineFixture company) {
        released(company);
        company.engine
                .appeals()
                .raise(company.command(as(DAN)), new AppealDraft(EngineFixture.review(DAN), "look again"))
                .orElseThrow();
    }

    private static void inSession(EngineFixture company) {
        submitted(company);
        SessionDraft draft = new SessionDraft(SESSION, CYCLE, CAT, List.of(CAT), List.of(EngineFixture.review(DAN)));
        company.openSession(draft);
    }
}
