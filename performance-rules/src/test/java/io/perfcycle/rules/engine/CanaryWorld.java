package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.CycleDraft;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.NominationReasonDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.ContributionsDraft;
import io.perfcycle.core.review.FormSection;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.ManagerChangePolicy;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReviewAnswersDraft;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.core.review.SectionRatingDraft;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.scheduling.ReviewPlanner;
import io.perfcycle.spi.memory.MemoryLearningCatalog;
import io.perfcycle.spi.memory.MemoryStore;
import io.perfcycle.spi.memory.SequentialIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tenant in which every kind of document about dan holds a text or number that occurs nowhere else. ann leads ben and
 * fay; fay led dan through 2025, ben leads dan since February 2026; gil, hal and ida are peers, mia is dan's mentor, dee
 * ben's delegate, cal calibrates, col is a colleague, lee has left.
 */
final class CanaryWorld {
    static final TenantId TENANT = TenantId.of("canaries");
    static final CycleId LAST = CycleId.of("2025");
    static final CycleId NOW = CycleId.of("2026");
    static final EmployeeId DAN = EmployeeId.of("dan");
    static final ReviewId OLD_REVIEW = ReviewPlanner.idOf(LAST, Occasion.ANNUAL, DAN);
    static final ReviewId REVIEW = ReviewPlanner.idOf(NOW, Occasion.ANNUAL, DAN);
    static final ReviewId SCHEDULED = ReviewPlanner.idOf(NOW, Occasion.MID_YEAR, DAN);
    static final LocalDate HIRED = LocalDate.of(2020, 1, 1);

    final WatchedStore store = new WatchedStore(MemoryStore.create());
    final PerformanceEngine engine;
    Instant now = Instant.parse("2025-01-15T08:00:00Z");
    private int commands;

    CanaryWorld() {
        CompetencyId sql = CompetencyId.of("SQL");
        CatalogAction course = CatalogAction.builder()
                .id(ActionId.of("a-1"))
                .title("canary-plan")
                .kind(ActionKind.TRAINING)
                .addLifts(new Lift(sql, 4))
                .months(2)
                .effort(BigDecimal.ONE)
                .cost(BigDecimal.TEN)
                .build();
        engine = PerformanceEngine.builder()
                .store(store)
                .clock(() -> now)
                .ids(SequentialIds.of("id-"))
                .learning(MemoryLearningCatalog.of(List.of(new Competency(sql, "SQL", 0, 5)), List.of(course)))
                .build();
        organisation(sql);
        lastYear();
        thisYear();
        calibration();
        store.freeze();
    }

    Command by(Principal who) {
        return Command.of("c-" + ++commands, who);
    }

    static Principal as(String who) {
        return Principal.of(TENANT, EmployeeId.of(who));
    }

    static Principal admin() {
        return as("admin").withRole(Relation.TENANT_ADMIN).withRole(Relation.CYCLE_ADMIN);
    }

    static void done(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static EmployeeDraft person(String id, String manager, String unit) {
        return new EmployeeDraft(
                EmployeeId.of(id),
                id,
                manager == null ? null : EmployeeId.of(manager),
                UnitId.of(unit),
                id.equals("dan") ? RoleId.of("LEAD") : null,
                1,
                HIRED,
                "UTC");
    }

    private void organisation(CompetencyId sql) {
        done(engine.people()
                .enter(
                        by(admin()),
                        List.of(
                                person("ann", null, "ENG"),
                                person("ben", "ann", "ENG"),
                                person("fay", "ann", "ENG"),
                                person("dan", "fay", "ENG"),
                                person("gil", "ben", "ENG"),
                                person("hal", "ben", "ENG"),
                                person("ida", "ben", "ENG"),
                                person("mia", "ann", "SAL"),
                                person("dee", "ann", "SAL"),
                                person("cal", "ann", "SAL"),
                                person("col", "ann", "SAL"),
                                person("lee", "ben", "ENG"))));
        RoleProfile lead = RoleProfile.builder()
                .id(RoleId.of("LEAD"))
                .title("Lead")
                .addRequirements(new Requirement(sql, 4, Weight.ONE))
                .build();
        done(engine.development().describe(by(admin()), lead));
        for (int year = 2025; year <= 2026; year++) {
            CycleId id = CycleId.of("" + year);
            DateSpan annual = DateSpan.of(LocalDate.of(year + 1, 1, 4), LocalDate.of(year + 1, 1, 29));
            DateSpan half = DateSpan.of(LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 30));
            done(engine.cycles()
                    .open(
                            by(admin()),
                            new CycleDraft(
                                    id,
                                    "" + year,
                                    LocalDate.of(year, 1, 1),
                                    LocalDate.of(year, 12, 31),
                                    List.of(
                                            new CyclePhase(PhaseKind.MID_YEAR, half),
                                            new CyclePhase(PhaseKind.MANAGER_REVIEW, annual))),
                            programme(id)));
        }
    }

    /** Interim ratings are written after few days, and change nothing. */
    private static Programme programme(CycleId id) {
        Programme standard = Programme.standard(id);
        return EngineFixture.standardBut(id)
                .feedback(standard.feedback())
                .reviews(standard.reviews())
                .reviewForm(new ReviewForm(
                        List.of(new FormSection("VALUES", List.of(new Question("Q", "Listens", 1, 5)))),
                        List.of(new Questionnaire(Relationship.PEER, List.of("Q")))))
                .managerChanges(new ManagerChangePolicy(
                        ManagerChangePolicy.Responsible.NEW_MANAGER,
                        ManagerChangePolicy.Draft.TRANSFERRED,
                        ManagerChangePolicy.Former.NO_PART,
                        20,
                        ManagerChangePolicy.Interim.INFORM))
                .build();
    }

    private void goal(String id, CycleId cycle, Visibility visibility, String manager) {
        GoalDraft draft = GoalDraft.of(GoalId.of(id), "canary-" + id, DAN, cycle)
                .withVisibility(visibility)
                .withMeasure(MeasureDraft.of("cost", "EUR", "10", "8"));
        done(engine.goals().propose(by(as("dan")), draft));
        if (manager != null) {
            done(engine.goals().agree(by(as(manager)), draft.id()));
            done(engine.goals()
                    .checkIn(
                            by(as("dan")),
                            new CheckInDraft(
                                    draft.id(),
                                    LocalDate.ofInstant(now, java.time.ZoneOffset.UTC),
                                    BigDecimal.TEN,
                                    5,
                                    "canary-" + id + "-check")));
        }
    }

    private static ReviewAnswersDraft answers(ReviewId review, String goals, String comment) {
        return new ReviewAnswersDraft(
                review,
                List.of(
                        new SectionRatingDraft("GOALS", Rating.rated(goals), comment),
                        new SectionRatingDraft("COMPETENCIES", Rating.rated("3.5"), ""),
                        new SectionRatingDraft("VALUES", Rating.rated("3.95"), "")));
    }

    /** The summaries that are proposed are 3.39 for 2025 and 3.44 for 2026; calibration makes 4.19 and 2.71 of them. */
    private void lastYear() {
        goal("old", LAST, Visibility.PRIVATE, "fay");
        CanaryMeetings.old(this);
        now = Instant.parse("2026-01-10T08:00:00Z");
        done(engine.reviews().schedule(by(admin()), LAST, Occasion.ANNUAL));
        done(engine.reviews().selfAssess(by(as("dan")), answers(OLD_REVIEW, "4", "canary-old-self")));
        done(engine.reviews().submit(by(as("fay")), answers(OLD_REVIEW, "3.1", "canary-old-review")));
        SessionId session = SessionId.of("old-session");
        open(new SessionDraft(session, LAST, EmployeeId.of("ann"), List.of(EmployeeId.of("cal")), List.of(OLD_REVIEW)));
        done(engine.calibration()
                .adjust(by(as("cal")), new AdjustmentDraft(session, OLD_REVIEW, Rating.rated("4.19"), "like peers")));
        done(engine.calibration().finalise(by(as("ann")), session, ""));
        done(engine.reviews().release(by(admin()), OLD_REVIEW));
        done(engine.reviews().acknowledge(by(as("dan")), new AcknowledgementDraft(OLD_REVIEW, "canary-remark")));
        now = Instant.parse("2026-02-02T08:00:00Z");
        done(engine.people()
                .apply(
                        by(admin()),
                        new OrgChange.ManagerChanged(
                                DAN, LocalDate.of(2026, 2, 1), Optional.of(EmployeeId.of("ben")))));
        done(engine.people()
                .apply(
                        by(admin()),
                        new OrgChange.Left(EmployeeId.of("lee"), LocalDate.of(2026, 1, 31), LeaveReason.INVOLUNTARY)));
    }

    private void thisYear() {
        goal("private", NOW, Visibility.PRIVATE, "ben");
        goal("shared", NOW, Visibility.SHARED, "ben");
        goal("draft", NOW, Visibility.PRIVATE, null);
        endings();
        done(engine.interimRatings()
                .rate(
                        by(as("fay")),
                        new InterimRatingDraft(
                                NOW,
                                DAN,
                                answers(REVIEW, "3.3", "canary-interim").ratings())));
        give("f-subject", "gil", FeedbackVisibility.SUBJECT);
        give("f-manager", "gil", FeedbackVisibility.SUBJECT_AND_MANAGER);
        give("f-note", "ben", FeedbackVisibility.PRIVATE);
        done(engine.feedback()
                .recognise(by(as("gil")), new RecognitionDraft(RecognitionId.of("k"), DAN, "CARE", "canary-thanks")));
        CanaryMeetings.of(this);
        round("closed");
        done(engine.feedback().close(by(admin()), RoundId.of("closed")));
        round("open");
        RoundId waiting = RoundId.of("waiting");
        done(engine.rounds()
                .nominate(
                        by(as("dan")),
                        new NominationDraft(
                                waiting, NOW, DAN, List.of(new Invitation(EmployeeId.of("gil"), Relationship.PEER)))));
        done(engine.rounds().giveBack(by(as("ben")), new NominationReasonDraft(waiting, "canary-nomination")));
        done(engine.development()
                .assess(
                        by(as("ben")),
                        new AssessmentDraft(
                                DAN, CompetencyId.of("SQL"), 1, Assessment.Source.MANAGER, LocalDate.of(2026, 2, 1))));
        done(engine.development().propose(by(as("ben")), PlanDraft.of(PlanId.of("p"), DAN, NOW)));
        done(engine.development().accept(by(as("dan")), PlanId.of("p")));
        improvements();
        talent();
        delegate("ben", "dee", Delegation.Kind.ACTING, CanaryCast.DELEGATED, CanaryCast.DELEGATED_ACTIONS);
        delegate(
                "dan",
                "mia",
                Delegation.Kind.MENTORING,
                List.of(Facet.GOAL_PRIVATE, Facet.DEVELOPMENT_PLAN),
                List.of(Action.READ, Action.LIST));
    }

    /** One that runs and one that waits to be acknowledged. */
    private void improvements() {
        for (String id : List.of("i-runs", "i-waits")) {
            done(engine.improvements()
                    .propose(
                            by(as("ben")),
                            DevelopmentAttempts.improvement(id, DAN, NOW, "canary-" + id, LocalDate.of(2026, 2, 2))));
        }
        done(engine.improvements().acknowledge(by(as("dan")), PlanId.of("i-runs")));
    }

    /** Dan in the grid, dan as a nominee for a vacant role and for ben's, and dan's own role, which mia could have. */
    private void talent() {
        Principal hr = as("hr").withRole(Relation.HR_PARTNER);
        done(engine.talent().review(by(hr), DevelopmentAttempts.talent("t", DAN, NOW, "canary-talent")));
        done(engine.talent().plan(by(hr), DevelopmentAttempts.succession("VACANT", null, "dan", "canary-nominee")));
        done(engine.talent().plan(by(hr), DevelopmentAttempts.succession("HEAD", "ben", "dan", "canary-heir")));
        done(engine.talent().plan(by(hr), DevelopmentAttempts.succession("LEAD", "dan", "mia", "canary-holder")));
    }

    /** A proposal that ben declined, and a shared goal that both changed, of which one change was rejected and another one waits. */
    private void endings() {
        done(engine.goalTemplates()
                .define(
                        by(admin()),
                        new GoalTemplateDraft(
                                GoalTemplateId.of("template"),
                                "Any",
                                "A goal",
                                "",
                                GoalLevel.INDIVIDUAL,
                                "",
                                "",
                                null,
                                null,
                                Visibility.PRIVATE)));
        goal("declined", NOW, Visibility.SHARED, null);
        done(engine.goals()
                .decline(by(as("ben")), new GoalReasonDraft(GoalId.of("declined"), "canary-declined-reason")));
        goal("changed", NOW, Visibility.SHARED, "ben");
        GoalId changed = GoalId.of("changed");
        done(engine.goalChanges()
                .request(
                        by(as("dan")),
                        GoalChangeDraft.of(changed, "canary-change-reason").withTitle("canary-changed-now")));
        done(engine.goalChanges().approve(by(as("ben")), changed));
        done(engine.goalChanges()
                .request(
                        by(as("dan")),
                        GoalChangeDraft.of(changed, "canary-change-refused").withTitle("canary-changed-never")));
        done(engine.goalChanges().reject(by(as("ben")), new GoalReasonDraft(changed, "canary-change-rejection")));
        done(engine.goalChanges()
                .request(
                        by(as("ben")),
                        GoalChangeDraft.of(changed, "canary-change-open").withTitle("canary-changed-next")));
    }

    private void give(String id, String author, FeedbackVisibility visibility) {
        done(engine.feedback()
                .give(
                        by(as(author)),
                        new FeedbackDraft(FeedbackId.of(id), DAN, visibility, "canary-" + id, null, null)));
    }

    private void delegate(String by, String to, Delegation.Kind kind, List<Facet> facets, List<Action> actions) {
        done(engine.delegations()
                .grant(
                        by(as(by)),
                        new DelegationDraft(
                                DelegationId.of("d-" + to),
                                kind,
                                EmployeeId.of(to),
                                facets,
                                actions,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 12, 31))));
    }

    /** Three peers answer and are shown together; one report answers alone and is not shown. */
    private void round(String id) {
        List<Invitation> asked = List.of(
                new Invitation(EmployeeId.of("gil"), Relationship.PEER),
                new Invitation(EmployeeId.of("hal"), Relationship.PEER),
                new Invitation(EmployeeId.of("ida"), Relationship.PEER),
                new Invitation(EmployeeId.of("col"), Relationship.EXTERNAL));
        RoundDraft draft = new RoundDraft(RoundId.of(id), NOW, DAN, List.of(new Question("Q", "Listens", 1, 5)), asked);
        done(engine.feedback().launch(by(admin()), draft));
        for (String rater : List.of("gil", "hal", "ida", "col")) {
            String comment = rater.equals("col") ? "canary-single-" + id : "canary-group-" + id;
            if (!id.equals("open") || !rater.equals("gil")) {
                done(engine.feedback()
                        .respond(
                                by(as(rater)),
                                new ResponseDraft(RoundId.of(id), List.of(new AnswerDraft("Q", 4, comment)))));
            }
        }
    }

    private void open(SessionDraft draft) {
        done(engine.calibration().prepare(by(admin()), draft));
        done(engine.calibration().open(by(admin()), draft.id()));
    }

    static ContributionsDraft contributions() {
        return new ContributionsDraft(
                SCHEDULED,
                List.of(
                        new Invitation(EmployeeId.of("gil"), Relationship.PEER),
                        new Invitation(EmployeeId.of("hal"), Relationship.PEER),
                        new Invitation(EmployeeId.of("col"), Relationship.PEER)));
    }

    private void calibration() {
        now = Instant.parse("2026-05-20T08:00:00Z");
        done(engine.reviews().schedule(by(admin()), NOW, Occasion.MID_YEAR));
        done(engine.contributions().ask(by(admin()), contributions()));
        done(engine.contributions()
                .contribute(
                        by(as("hal")),
                        new ContributionDraft(SCHEDULED, List.of(new AnswerDraft("Q", 2, "canary-contribution")))));
        now = Instant.parse("2027-01-10T08:00:00Z");
        done(engine.reviews().schedule(by(admin()), NOW, Occasion.ANNUAL));
        done(engine.reviews().selfAssess(by(as("dan")), answers(REVIEW, "4", "canary-self")));
        done(engine.reviews().submit(by(as("ben")), answers(REVIEW, "3.2", "canary-review")));
        SessionId session = SessionId.of("session");
        open(new SessionDraft(session, NOW, EmployeeId.of("cal"), List.of(), List.of(REVIEW)));
        SessionId prepared = SessionId.of("prepared");
        done(engine.calibration()
                .prepare(
                        by(admin()),
                        new SessionDraft(prepared, NOW, EmployeeId.of("cal"), List.of(), List.of(REVIEW))));
        done(engine.calibration()
                .adjust(by(as("cal")), new AdjustmentDraft(session, REVIEW, Rating.rated("2.71"), "like peers")));
    }
}
