package io.perfcycle.jdbc.codec;

import io.perfcycle.core.access.*;
import io.perfcycle.core.calibration.*;
import io.perfcycle.core.competency.*;
import io.perfcycle.core.cycle.*;
import io.perfcycle.core.development.*;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.*;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.goal.*;
import io.perfcycle.core.id.*;
import io.perfcycle.core.people.*;
import io.perfcycle.core.privacy.*;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.*;
import io.perfcycle.core.talent.*;
import io.perfcycle.core.value.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One realistic document of every concrete type, by the simple name of the type. */
public final class SampleDocuments {
    private static final EmployeeId ADA = EmployeeId.of("E-ada");
    private static final EmployeeId BEN = EmployeeId.of("E-ben");
    private static final CycleId CYCLE = CycleId.of("2026");
    private static final Instant AT = Instant.parse("2026-03-29T01:30:00.123456789Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    private SampleDocuments() {}

    public static Map<String, Document> all() {
        Map<String, Document> all = new LinkedHashMap<>();
        all.put("Employee", employee());
        all.put(
                "OrgUnit",
                OrgUnit.builder()
                        .id(UnitId.of("U-dev"))
                        .name("Development")
                        .parent(UnitId.of("U-all"))
                        .build());
        all.put(
                "LimitGuard",
                LimitGuard.builder()
                        .limit(LimitGuard.Limit.RATER_PLACES)
                        .drawer(17)
                        .uses(3)
                        .build());
        all.put(
                "OrgGuard",
                OrgGuard.builder().changedAt(AT).changes(9_007_199_254_740_993L).build());
        all.put("PerformanceCycle", cycle());
        all.put("Programme", Programme.standard(CYCLE));
        all.put(
                "ProposedGoal",
                ProposedGoal.builder()
                        .id(GoalId.of("G-1"))
                        .content(content())
                        .proposedBy(ADA)
                        .proposedAt(AT)
                        .build());
        all.put(
                "AgreedGoal",
                AgreedGoal.builder()
                        .id(GoalId.of("G-2"))
                        .content(content())
                        .agreedBy(BEN)
                        .agreedAt(AT)
                        .addAllCheckIns(checkIns())
                        .addChanges(change())
                        .addRejections(rejection())
                        .request(new ChangeRequest(sharedContent(), BEN, AT, "Together"))
                        .build());
        all.put(
                "DeclinedGoal",
                DeclinedGoal.builder()
                        .id(GoalId.of("G-4"))
                        .content(sharedContent())
                        .proposedBy(BEN)
                        .proposedAt(AT)
                        .declinedBy(ADA)
                        .declinedAt(AT.plusSeconds(1))
                        .reason("Not mine")
                        .build());
        all.put(
                "ClosedGoal",
                ClosedGoal.builder()
                        .id(GoalId.of("G-3"))
                        .content(content())
                        .addAllCheckIns(checkIns())
                        .addChanges(change())
                        .addRejections(rejection())
                        .result(ClosedGoal.Result.CARRIED_OVER)
                        .agreedAt(AT)
                        .closedAt(AT)
                        .reason("Goes on")
                        .carriedTo(GoalId.of("G-5"))
                        .build());
        all.put(
                "GoalTemplate",
                GoalTemplate.builder()
                        .id(GoalTemplateId.of("T-1"))
                        .name("Lead time")
                        .title("From {baseline} to {target} {unit}")
                        .description("")
                        .level(GoalLevel.TEAM)
                        .metric("Lead time")
                        .measureUnit("days")
                        .direction(Direction.DECREASE)
                        .perspective(PerspectiveId.INTERNAL_PROCESS)
                        .visibility(Visibility.SHARED)
                        .build());
        all.put(
                "Feedback",
                Feedback.builder()
                        .id(FeedbackId.of("F-1"))
                        .author(BEN)
                        .subject(ADA)
                        .visibility(FeedbackVisibility.SUBJECT)
                        .text("Clear, calm – \"thank you\" 🎉\n\\o/")
                        .goal(GoalId.of("G-2"))
                        .givenAt(AT)
                        .request(FeedbackRequestId.of("Q-1"))
                        .addModeration(new ModerationStep(ModerationStep.Kind.REPORTED, ADA, AT, "Unfair"))
                        .build());
        all.put(
                "Recognition",
                Recognition.builder()
                        .id(RecognitionId.of("K-1"))
                        .author(ADA)
                        .subject(BEN)
                        .companyValue("Courage")
                        .text("Said it first.")
                        .givenAt(AT)
                        .points(5)
                        .addModeration(new ModerationStep(ModerationStep.Kind.HIDDEN, ADA, AT, "Spam"))
                        .build());
        addRequests(all);
        addMeetings(all);
        all.put(
                "Round",
                Round.builder()
                        .id(RoundId.of("R-1"))
                        .cycle(CYCLE)
                        .subject(ADA)
                        .addQuestions(new Question("Q1", "Listens", 1, 5))
                        .addQuestions(Question.choice("Q2", "What next?", List.of("Lead", "Deepen"))
                                .asRequired())
                        .review(ReviewId.of("V-1"))
                        .overlap(new RoundOverlap(List.of(Relationship.PEER), List.of(Relationship.EXTERNAL)))
                        .addInvitations(
                                new Invitation(BEN, Relationship.MANAGER),
                                new Invitation(EmployeeId.of("E-cy"), Relationship.PEER))
                        .addQuestionnaires(new Questionnaire(Relationship.PEER, List.of("Q1")))
                        .threshold(3)
                        .state(Round.State.OPEN)
                        .remindedOn(LocalDate.of(2026, 11, 20))
                        .build());
        all.put(
                "Nomination",
                Nomination.builder()
                        .round(RoundId.of("R-2"))
                        .cycle(CYCLE)
                        .subject(ADA)
                        .addInvitations(new Invitation(EmployeeId.of("E-cy"), Relationship.PEER))
                        .nominatedBy(ADA)
                        .state(Nomination.State.RETURNED)
                        .decidedBy(BEN)
                        .reason("Ask one more")
                        .build());
        all.put(
                "Participation",
                Participation.builder()
                        .round(RoundId.of("R-1"))
                        .addResponded(BEN)
                        .build());
        all.put(
                "RoundResponses",
                RoundResponses.builder()
                        .round(RoundId.of("R-1"))
                        .addResponses(new Response(
                                "t-7",
                                Relationship.PEER,
                                List.of(
                                        new Answer("Q1", Optional.of(4), "Mostly"),
                                        new Answer("Q2", Optional.empty(), ""))))
                        .build());
        addReviews(all);
        addSessions(all);
        all.put(
                "CompetencyProfile",
                CompetencyProfile.builder()
                        .employee(ADA)
                        .addAssessments(new Assessment(CompetencyId.of("SQL"), 3, Assessment.Source.CERTIFICATE, DAY))
                        .build());
        all.put(
                "RoleProfile",
                RoleProfile.builder()
                        .id(RoleId.of("LEAD"))
                        .title("Lead")
                        .addRequirements(new Requirement(CompetencyId.of("SQL"), 4, Weight.of("0.25")))
                        .build());
        all.put("DevelopmentPlan", plan());
        addTalent(all);
        all.put(
                "Delegation",
                Delegation.builder()
                        .id(DelegationId.of("D-1"))
                        .kind(Delegation.Kind.ACTING)
                        .grantor(ADA)
                        .delegate(BEN)
                        .addFacets(Facet.GOAL_SHARED, Facet.CHECK_IN)
                        .addActions(Action.READ, Action.EDIT)
                        .span(DateSpan.of(DAY, DAY.plusDays(14)))
                        .grantedAt(AT)
                        .revokedAt(AT.plusSeconds(1))
                        .build());
        all.put(
                "AccessLog",
                AccessLog.builder()
                        .subject(ADA)
                        .month(DAY.withDayOfMonth(1))
                        .addEntries(new AccessLog.Entry(
                                AT, BEN, Facet.ATTRIBUTED_FEEDBACK, DocumentKind.FEEDBACK, Purpose.SUPPORT))
                        .build());
        addPrivacy(all);
        addErasures(all);
        return all;
    }

    private static void addRequests(Map<String, Document> all) {
        FeedbackRequestId id = FeedbackRequestId.of("Q-1");
        RequestContent content = RequestContent.builder()
                .subject(ADA)
                .rater(BEN)
                .askedBy(ADA)
                .askedAt(AT)
                .question("What should I do more of?")
                .template("SBI")
                .visibility(FeedbackVisibility.SUBJECT_AND_MANAGER)
                .due(DAY)
                .goal(GoalId.of("G-2"))
                .competency(CompetencyId.of("SQL"))
                .build();
        all.put(
                "PendingRequest",
                PendingRequest.builder().id(id).content(content).build());
        all.put(
                "SentRequest",
                SentRequest.builder().id(id).content(content).sentAt(AT).build());
        all.put(
                "DraftedRequest",
                DraftedRequest.builder()
                        .id(id)
                        .content(content)
                        .sentAt(AT)
                        .draft("So far")
                        .savedAt(AT)
                        .build());
        all.put(
                "SubmittedRequest",
                SubmittedRequest.builder()
                        .id(id)
                        .content(content)
                        .feedback(FeedbackId.of("F-1"))
                        .submittedAt(AT)
                        .build());
        all.put(
                "DeclinedRequest",
                DeclinedRequest.builder()
                        .id(id)
                        .content(content)
                        .declinedAt(AT)
                        .reason("No time")
                        .build());
        all.put(
                "CancelledRequest",
                CancelledRequest.builder()
                        .id(id)
                        .content(content)
                        .cancelledBy(ADA)
                        .cancelledAt(AT)
                        .reason("")
                        .wasSent(true)
                        .build());
        all.put(
                "ExpiredRequest",
                ExpiredRequest.builder()
                        .id(id)
                        .content(content)
                        .expiredAt(AT)
                        .wasSent(false)
                        .build());
    }

    private static void addMeetings(Map<String, Document> all) {
        OneOnOneSeries series = new OneOnOneSeries(SeriesId.of("O-1"), BEN, ADA, 2, DAY);
        TalkingPoint point = new TalkingPoint(
                1,
                ADA,
                "SQL course",
                ItemState.OPEN,
                2,
                Optional.of(new PlanReminder(PlanId.of("P-1"), ActionId.of("A-1"), PlanReminder.Kind.DUE, DAY)));
        ActionItem item =
                new ActionItem(2, BEN, "Ask the team", Optional.of(DAY), Optional.of(1), ItemState.CARRIED, 0);
        all.put(
                "PlannedOneOnOne",
                PlannedOneOnOne.builder()
                        .series(series)
                        .number(3)
                        .day(DAY)
                        .regularDay(DAY.minusDays(1))
                        .nextItem(3)
                        .addPoints(point)
                        .addActions(item.in(ItemState.OPEN))
                        .addNotes(new SharedNote(BEN, AT, "Agreed"))
                        .build());
        all.put(
                "ClosedOneOnOne",
                ClosedOneOnOne.builder()
                        .series(series)
                        .number(3)
                        .day(DAY)
                        .addPoints(point.in(ItemState.DONE))
                        .addActions(item)
                        .ending(MeetingEnding.HELD)
                        .closedAt(AT)
                        .next(OneOnOneId.of("O-1-4"))
                        .build());
        all.put(
                "MeetingNote",
                MeetingNote.builder()
                        .id(MeetingNoteId.of("N-1"))
                        .meeting(OneOnOneId.of("O-1-3"))
                        .author(BEN)
                        .subject(ADA)
                        .text("Tired; ask again.")
                        .writtenAt(AT)
                        .build());
        all.put(
                "ContinuousPolicy",
                ContinuousPolicy.builder()
                        .addCompanyValues("Care", "Courage")
                        .points(new RecognitionPoints(5, 20))
                        .moderation(new ModerationPolicy(true, true, 3))
                        .requests(new RequestPolicy(7, RequestPolicy.Approval.MANAGER))
                        .coaching(CoachingPolicy.standard())
                        .addTemplates(new FeedbackTemplate(
                                "SBI", "Situation, behaviour, impact", FeedbackVisibility.SUBJECT, List.of("When")))
                        .build());
    }

    private static void addPrivacy(Map<String, Document> all) {
        all.put(
                "LegalHold",
                LegalHold.builder()
                        .subject(ADA)
                        .reason("Case 4711")
                        .by(BEN)
                        .since(AT)
                        .releasedBy(EmployeeId.of("E-cy"))
                        .releasedAt(AT.plusSeconds(1))
                        .releaseReason("Settled")
                        .build());
        all.put("HoldRegister", HoldRegister.builder().addHeld(ADA, BEN).build());
        all.put(
                "RetentionPolicy",
                RetentionPolicy.builder()
                        .addRules(new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 36))
                        .addRules(new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24))
                        .build());
        all.put(
                "RetentionRun",
                RetentionRun.builder()
                        .startedAt(AT)
                        .at(RecordClass.REVIEWS)
                        .judgedTo(new DocumentKey(DocumentKind.REVIEW, "V-1"))
                        .addCounts(new RetentionRun.ClassCount(RecordClass.GOALS, 12, 1))
                        .build());
        all.put(
                "AuditSeal",
                AuditSeal.builder()
                        .number(2)
                        .at(AT)
                        .previous("00ff")
                        .roundStartedAt(AT)
                        .changedSince(AT.minusSeconds(3600))
                        .lookedTo(new DocumentKey(DocumentKind.GOAL, "G-1"))
                        .addHeads(new AuditSeal.SealedHead(new DocumentKey(DocumentKind.GOAL, "G-1"), 3, "12ab"))
                        .hash("34cd")
                        .build());
    }

    private static void addErasures(Map<String, Document> all) {
        all.put(
                "RequestedErasure",
                RequestedErasure.builder()
                        .subject(ADA)
                        .requestedAt(AT)
                        .requestedBy(BEN)
                        .reason("Asked by letter")
                        .build());
        all.put(
                "ErasureInProgress",
                ErasureInProgress.builder()
                        .subject(ADA)
                        .requestedAt(AT)
                        .startedAt(AT.plusSeconds(1))
                        .pseudonym(EmployeeId.of("a9f3"))
                        .addDeleted(new KindCount(DocumentKind.EMPLOYEE, 1), new KindCount(DocumentKind.GOAL, 7))
                        .addReplaced(new KindCount(DocumentKind.FEEDBACK, 2))
                        .searchedTo(new DocumentKey(DocumentKind.FEEDBACK, "F-1"))
                        .build());
        all.put(
                "CompletedErasure",
                CompletedErasure.builder()
                        .subject(ADA)
                        .requestedAt(AT)
                        .completedAt(AT.plusSeconds(2))
                        .addDeleted(new KindCount(DocumentKind.EMPLOYEE, 1))
                        .build());
    }

    private static void addReviews(Map<String, Document> all) {
        ReviewId id = ReviewId.of("V-1");
        ReviewHeader header = new ReviewHeader(ADA, CYCLE, Occasion.ANNUAL, BEN, DAY, DAY.plusDays(7));
        List<SectionRating> ratings = List.of(
                new SectionRating("GOALS", Rating.rated("3.50"), "Strong year"),
                new SectionRating("VALUES", Rating.NOT_APPLICABLE, ""));
        all.put(
                "ScheduledReview",
                ScheduledReview.builder()
                        .id(id)
                        .header(header.with(Optional.of(EmployeeId.of("E-cy"))))
                        .remindedOn(LocalDate.of(2026, 3, 29))
                        .build());
        all.put(
                "SubmittedReview",
                SubmittedReview.builder()
                        .id(id)
                        .header(header)
                        .addAllRatings(ratings)
                        .addAnswers(new Answer("Q1", Optional.of(4), "Often"))
                        .proposed(Rating.rated("3.5"))
                        .submittedBy(BEN)
                        .submittedAt(AT)
                        .approval(new SecondApproval(BEN, Rating.rated("3.5"), AT))
                        .build());
        all.put(
                "ReleasedReview",
                ReleasedReview.builder()
                        .id(id)
                        .header(header)
                        .addAllRatings(ratings)
                        .proposed(Rating.rated("3.5"))
                        .summary(Rating.rated("3"))
                        .submittedAt(AT.minusSeconds(86_400))
                        .releasedAt(AT)
                        .remindedOn(LocalDate.of(2026, 4, 12))
                        .appeal(new Appeal(AT, "Look at the second half", Optional.empty()))
                        .build());
        all.put(
                "AcknowledgedReview",
                AcknowledgedReview.builder()
                        .id(id)
                        .header(header)
                        .addAllRatings(ratings)
                        .proposed(Rating.rated("3.5"))
                        .summary(Rating.TOO_NEW)
                        .submittedAt(AT.minusSeconds(86_400))
                        .addCorrections(new ReviewCorrection(
                                BEN,
                                AT,
                                "The scale was read upside down",
                                new ReviewResult(ratings, Rating.rated("3")),
                                new ReviewResult(ratings, Rating.TOO_NEW)))
                        .appeal(new Appeal(
                                AT,
                                "Look at the second half",
                                Optional.of(new AppealEnding(AppealEnding.Verdict.UPHELD, BEN, AT, "It was seen"))))
                        .openedAt(AT)
                        .remark("I see it differently.")
                        .acknowledgedAt(AT)
                        .override(new AcknowledgementOverride(BEN, "On leave"))
                        .build());
        all.put(
                "InterimRatings",
                InterimRatings.builder()
                        .review(ReviewId.of("V-1"))
                        .cycle(CYCLE)
                        .subject(ADA)
                        .addGiven(new InterimRating(
                                BEN,
                                DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
                                InterimRating.Reason.MANAGER_LEAVES,
                                List.of(new SectionRating("GOALS", Rating.rated("3.5"), "Half of it")),
                                Rating.rated("3.5"),
                                AT))
                        .build());
        all.put(
                "SelfAssessment",
                SelfAssessment.builder()
                        .review(id)
                        .subject(ADA)
                        .addAllRatings(ratings)
                        .addAnswers(new Answer("Q2", Optional.empty(), "More of it"))
                        .submittedAt(AT)
                        .build());
    }

    private static void addSessions(Map<String, Document> all) {
        SessionId id = SessionId.of("S-1");
        SnapshotEntry entry = new SnapshotEntry(ReviewId.of("V-1"), ADA, BEN, Rating.rated("3.5"));
        Adjustment adjustment = new Adjustment(
                ReviewId.of("V-1"), Rating.rated("3.5"), Rating.rated("3"), "Compared with the level", BEN, AT);
        all.put(
                "DraftSession",
                DraftSession.builder()
                        .id(id)
                        .cycle(CYCLE)
                        .owner(BEN)
                        .addParticipants(BEN, ADA)
                        .addReviews(ReviewId.of("V-1"))
                        .preparedAt(AT)
                        .build());
        all.put(
                "OpenSession",
                OpenSession.builder()
                        .id(id)
                        .cycle(CYCLE)
                        .owner(BEN)
                        .addParticipants(BEN, ADA)
                        .addSnapshot(entry)
                        .addAdjustments(adjustment)
                        .openedAt(AT)
                        .build());
        all.put(
                "FinalisedSession",
                FinalisedSession.builder()
                        .id(id)
                        .cycle(CYCLE)
                        .owner(BEN)
                        .addParticipants(BEN)
                        .addSnapshot(entry)
                        .addAdjustments(adjustment)
                        .openedAt(AT)
                        .finalisedAt(AT.plusNanos(1))
                        .departureReason("")
                        .build());
    }

    private static Employee employee() {
        return Employee.builder()
                .id(ADA)
                .name("Ada Łukasz-Ōe")
                .zone(ZoneId.of("Europe/Berlin"))
                .addEmployments(
                        new Employment(
                                LocalDate.of(2019, 2, 28),
                                Optional.of(LocalDate.of(2020, 2, 29)),
                                Optional.of(LeaveReason.VOLUNTARY)),
                        Employment.since(LocalDate.of(2021, 1, 1)))
                .addLines(
                        ReportingLine.primary(LocalDate.of(2021, 1, 1), Optional.of(BEN)),
                        new ReportingLine(DAY, ReportingLine.Kind.MATRIX, Optional.empty()))
                .addAssignments(
                        new Assignment(LocalDate.of(2021, 1, 1), Optional.of(UnitId.of("U-dev")), Optional.empty(), 3))
                .build();
    }

    private static PerformanceCycle cycle() {
        DateSpan year = DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(9999, 12, 31));
        return PerformanceCycle.builder()
                .id(CYCLE)
                .name("Year 2026")
                .span(year)
                .addPhases(new CyclePhase(PhaseKind.GOAL_SETTING, DateSpan.of(DAY, DAY.plusMonths(1))))
                .state(PerformanceCycle.State.OPEN)
                .build();
    }

    private static GoalContent content() {
        Measure measure = Measure.builder()
                .metric("Lead time")
                .unit("days")
                .direction(Direction.DECREASE)
                .baseline(new BigDecimal("10.00"))
                .target(new BigDecimal("7"))
                .addHistory(new BigDecimal("-0.0"), new BigDecimal("1E+3"))
                .build();
        return GoalContent.builder()
                .title("Ship sooner")
                .description("")
                .owner(ADA)
                .unit(UnitId.of("U-dev"))
                .level(GoalLevel.INDIVIDUAL)
                .cycle(CYCLE)
                .measure(measure)
                .due(LocalDate.of(2026, 12, 31))
                .addParents(new GoalLink(GoalId.of("G-0"), Weight.of("0.50")))
                .visibility(Visibility.SHARED)
                .build();
    }

    /** A shared goal without a cycle that goes on with another. */
    private static GoalContent sharedContent() {
        return GoalContent.builder()
                .title("Ship together")
                .description("")
                .owner(ADA)
                .level(GoalLevel.TEAM)
                .due(DAY)
                .visibility(Visibility.PRIVATE)
                .addShares(
                        new OwnerShare(ADA, Percent.ofPercent("62.5")), new OwnerShare(BEN, Percent.ofPercent("37.5")))
                .perspective(PerspectiveId.CUSTOMER)
                .carriedFrom(GoalId.of("G-0"))
                .build();
    }

    private static RejectedChange rejection() {
        return new RejectedChange(
                new ChangeRequest(sharedContent(), ADA, AT, "Alone"), BEN, AT.plusSeconds(2), "Better together");
    }

    private static GoalChange change() {
        return new GoalChange(sharedContent(), ADA, AT, "Too early", BEN, AT.plusSeconds(1));
    }

    private static List<CheckIn> checkIns() {
        return List.of(new CheckIn(DAY, AT, new BigDecimal("9.10"), -1, "Slow start", ADA));
    }

    private static void addTalent(Map<String, Document> all) {
        all.put(
                "ImprovementCase",
                ImprovementCase.builder()
                        .cycle(CYCLE)
                        .grounds(new ImprovementGrounds(ImprovementEntry.Cause.PERFORMANCE, true, true, 3, false))
                        .content(new ImprovementPlan.Content(
                                PlanId.of("I-1"),
                                ADA,
                                BEN,
                                DAY,
                                List.of(new Expectation(
                                        "Fewer errors", "errors", "per week", BigDecimal.TEN, new BigDecimal("2.5"))),
                                List.of(new Support("A mentor", BEN)),
                                List.of(DAY.plusDays(30), DAY.plusDays(60))))
                        .proposedAt(AT)
                        .acknowledgedAt(AT.plusSeconds(1))
                        .addHeld(new ImprovementPlan.Held(DAY.plusDays(30), List.of(new BigDecimal("4")), "better"))
                        .extensions(1)
                        .ending(ImprovementPlan.Ending.WITHDRAWN)
                        .endedOn(DAY.plusDays(31))
                        .build());
        all.put(
                "TalentReview",
                TalentReview.builder()
                        .id(TalentReviewId.of("T-1"))
                        .cycle(CYCLE)
                        .performance(new BigDecimal("3.50"))
                        .potential(new BigDecimal("4.2"))
                        .view(new TalentView(
                                ADA,
                                new NineBox(NineBox.Tier.HIGH, NineBox.Tier.HIGH),
                                Optional.of(true),
                                Optional.of(NineBox.Tier.LOW),
                                Optional.empty(),
                                Optional.of(Percent.ofPercent("62.5"))))
                        .box(9)
                        .reason("Two good years")
                        .isHighPotential(false)
                        .addAgainst("FIT_BELOW")
                        .by(BEN)
                        .at(AT)
                        .build());
        all.put(
                "SuccessionPlan",
                SuccessionPlan.builder()
                        .slate(new SuccessionSlate(
                                RoleId.of("LEAD"),
                                Optional.of(BEN),
                                Optional.of(18),
                                List.of(new Nominee(ADA, Readiness.WITHIN_1_YEAR))))
                        .reason("Knows the team")
                        .by(BEN)
                        .at(AT)
                        .build());
    }

    private static DevelopmentPlan plan() {
        PlannedAction action = new PlannedAction(
                ActionId.of("A-1"),
                "SQL course",
                ActionKind.TRAINING,
                0,
                3,
                List.of(new PlannedAction.Closure(CompetencyId.of("SQL"), 2, 4)),
                new BigDecimal("0.3333333333333333333333333333333333"),
                DAY.plusMonths(3));
        return DevelopmentPlan.builder()
                .id(PlanId.of("P-1"))
                .employee(ADA)
                .cycle(CYCLE)
                .role(RoleId.of("LEAD"))
                .start(DAY)
                .addGaps(new Gap(CompetencyId.of("SQL"), 4, 2, Weight.ONE))
                .addActions(action)
                .addOpenGaps(new OpenGap(CompetencyId.of("TALK"), 4, 3, "no action builds it"))
                .fitBefore(Percent.ofPercent("62.5"))
                .fitAfter(Percent.HUNDRED)
                .cost(new BigDecimal("1200.00"))
                .target(RoleId.of("HEAD"))
                .addFocus(new PlanFocus(GoalId.of("G-1"), CompetencyId.of("SQL")))
                .proof(new PlanProof(new BigDecimal("2"), new BigDecimal("3"), false))
                .addAcceptances(new Acceptance(BEN, AT), new Acceptance(ADA, AT.plusSeconds(1)))
                .addNotes(new StepNote(ActionId.of("A-1"), StepState.UNDERWAY, DAY, ADA, "begun"))
                .state(DevelopmentPlan.State.ACTIVE)
                .build();
    }
}
