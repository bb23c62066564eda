package io.perfcycle.jdbc.codec;

import io.perfcycle.core.calibration.Adjustment;
import io.perfcycle.core.calibration.CalibrationPolicy;
import io.perfcycle.core.calibration.FinalisedSession;
import io.perfcycle.core.calibration.GuidelineShare;
import io.perfcycle.core.calibration.OpenSession;
import io.perfcycle.core.calibration.SnapshotEntry;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.CompetencyProfile;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.cycle.CyclePhase;
import io.perfcycle.core.cycle.PerformanceCycle;
import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.Response;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Direction;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.Measure;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.Assignment;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgGuard;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgedReview;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ReleasedReview;
import io.perfcycle.core.review.ReviewHeader;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.review.SelfAssessment;
import io.perfcycle.core.review.SubmittedReview;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One document of every concrete type, with something in every part. */
final class SampleDocuments {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.000008Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final CycleId CYCLE = CycleId.of("2026");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");
    private static final CompetencyId PLANNING = CompetencyId.of("PLANNING");

    private SampleDocuments() {}

    /** By the name of the type. */
    static Map<String, Document> all() {
        Map<String, Document> all = new TreeMap<>();
        people(all);
        goals(all);
        feedback(all);
        reviews(all);
        calibration(all);
        development(all);
        return all;
    }

    private static void people(Map<String, Document> all) {
        all.put(
                "Employee",
                Employee.builder()
                        .id(ANN)
                        .name("Ann \"Quote\" Ünal\\<script>")
                        .zone(ZoneId.of("Europe/Berlin"))
                        .addEmployments(new Employment(
                                LocalDate.of(2019, 1, 1),
                                Optional.of(LocalDate.of(2020, 6, 30)),
                                Optional.of(LeaveReason.VOLUNTARY)))
                        .addEmployments(Employment.since(LocalDate.of(2021, 1, 1)))
                        .addLines(ReportingLine.primary(LocalDate.of(2019, 1, 1), Optional.of(BEN)))
                        .addLines(new ReportingLine(DAY, ReportingLine.Kind.MATRIX, Optional.empty()))
                        .addAssignments(new Assignment(
                                LocalDate.of(2019, 1, 1), Optional.of(UnitId.of("ENG")), Optional.empty(), 3))
                        .build());
        all.put(
                "OrgUnit",
                OrgUnit.builder()
                        .id(UnitId.of("ENG"))
                        .name("Engineering")
                        .parent(UnitId.of("HQ"))
                        .build());
        all.put("OrgGuard", OrgGuard.builder().changedAt(AT).changes(7).build());
        all.put(
                "PerformanceCycle",
                PerformanceCycle.builder()
                        .id(CYCLE)
                        .name("Year 2026")
                        .span(DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                        .addPhases(new CyclePhase(PhaseKind.MID_YEAR, DateSpan.of(DAY, DAY.plusDays(9))))
                        .state(PerformanceCycle.State.OPEN)
                        .build());
        all.put(
                "Programme",
                Programme.builder()
                        .cycle(CYCLE)
                        .goals(new GoalPolicy(
                                Optional.of(new BigDecimal("1.20")),
                                GoalPolicy.RollUp.MINIMUM,
                                GoalPolicy.OwnMeasure.CHILDREN,
                                GoalPolicy.NoData.ZERO,
                                true,
                                new BigDecimal("-0.10"),
                                new BigDecimal("-0.25")))
                        .feedback(new FeedbackPolicy(4, 6))
                        .reviews(ReviewPolicy.standard())
                        .calibration(new CalibrationPolicy(
                                CalibrationPolicy.Mode.ADVISE,
                                List.of(
                                        new GuidelineShare("1", Percent.ofPercent("20")),
                                        new GuidelineShare("2", Percent.ofPercent("80"))),
                                Percent.ofPercent("5")))
                        .development(DevelopmentPolicy.standard())
                        .build());
    }

    private static GoalContent content() {
        return GoalContent.builder()
                .title("Cut the cost per order from 10 to 8 EUR")
                .description("Two lines,\nand a tab\t.")
                .owner(ANN)
                .unit(UnitId.of("ENG"))
                .level(GoalLevel.TEAM)
                .cycle(CYCLE)
                .measure(Measure.builder()
                        .metric("cost per order")
                        .unit("EUR")
                        .direction(Direction.DECREASE)
                        .baseline(new BigDecimal("10.00"))
                        .target(new BigDecimal("8"))
                        .stretch(new BigDecimal("7.5"))
                        .floor(BigDecimal.ZERO)
                        .ceiling(new BigDecimal("123456789012345678.123456789012345678"))
                        .addHistory(new BigDecimal("11"), new BigDecimal("-0.5"))
                        .build())
                .start(DAY)
                .due(LocalDate.of(2026, 9, 30))
                .addParents(new GoalLink(GoalId.of("g0"), Weight.of("0.4")))
                .visibility(Visibility.PRIVATE)
                .build();
    }

    private static void goals(Map<String, Document> all) {
        CheckIn checkIn = new CheckIn(DAY, AT, new BigDecimal("9.50"), 7, "Half way.", ANN);
        all.put(
                "ProposedGoal",
                ProposedGoal.builder()
                        .id(GoalId.of("g1"))
                        .content(content())
                        .proposedBy(ANN)
                        .proposedAt(AT)
                        .build());
        all.put(
                "AgreedGoal",
                AgreedGoal.builder()
                        .id(GoalId.of("g2"))
                        .content(content())
                        .agreedBy(BEN)
                        .agreedAt(AT)
                        .addCheckIns(checkIn)
                        .build());
        all.put(
                "ClosedGoal",
                ClosedGoal.builder()
                        .id(GoalId.of("g3"))
                        .content(content())
                        .addCheckIns(checkIn, checkIn)
                        .result(ClosedGoal.Result.PARTLY)
                        .closedAt(AT)
                        .build());
    }

    private static void feedback(Map<String, Document> all) {
        all.put(
                "Feedback",
                Feedback.builder()
                        .id(FeedbackId.of("f1"))
                        .author(BEN)
                        .subject(ANN)
                        .visibility(FeedbackVisibility.SUBJECT)
                        .text("Clear notes. ${jndi:x} {key}")
                        .goal(GoalId.of("g1"))
                        .competency(PLANNING)
                        .givenAt(AT)
                        .build());
        all.put(
                "Recognition",
                Recognition.builder()
                        .id(RecognitionId.of("r1"))
                        .author(BEN)
                        .subject(ANN)
                        .companyValue("CARE")
                        .text("Thank you.")
                        .givenAt(AT)
                        .build());
        RoundId round = RoundId.of("360-1");
        all.put(
                "Round",
                Round.builder()
                        .id(round)
                        .cycle(CYCLE)
                        .subject(ANN)
                        .addQuestions(new Question("Q1", "Listens", 1, 5))
                        .addInvitations(new Invitation(BEN, Relationship.MANAGER))
                        .threshold(3)
                        .state(Round.State.OPEN)
                        .build());
        all.put(
                "Participation",
                Participation.builder().round(round).addResponded(BEN).build());
        all.put(
                "RoundResponses",
                RoundResponses.builder()
                        .round(round)
                        .addResponses(new Response(
                                "token",
                                Relationship.PEER,
                                List.of(
                                        new Answer("Q1", Optional.of(4), "Yes."),
                                        new Answer("Q2", Optional.empty(), ""))))
                        .build());
    }

    private static void reviews(Map<String, Document> all) {
        ReviewId id = ReviewId.of("2026:ANNUAL:ann");
        ReviewHeader header = new ReviewHeader(ANN, CYCLE, Occasion.ANNUAL, BEN, DAY, DAY.plusDays(5));
        List<SectionRating> ratings = List.of(
                new SectionRating("GOALS", Rating.rated("3.50"), "Good."),
                new SectionRating("VALUES", Rating.NOT_APPLICABLE, ""));
        all.put(
                "ScheduledReview",
                ScheduledReview.builder().id(id).header(header).build());
        all.put(
                "SubmittedReview",
                SubmittedReview.builder()
                        .id(id)
                        .header(header)
                        .addAllRatings(ratings)
                        .proposed(Rating.rated("3.5"))
                        .submittedBy(BEN)
                        .submittedAt(AT)
                        .session(SessionId.of("s1"))
                        .build());
        all.put(
                "ReleasedReview",
                ReleasedReview.builder()
                        .id(id)
                        .header(header)
                        .addAllRatings(ratings)
                        .proposed(Rating.UNRATED)
                        .summary(Rating.rated("4"))
                        .releasedAt(AT)
                        .build());
        all.put(
                "AcknowledgedReview",
                AcknowledgedReview.builder()
                        .id(id)
                        .header(header)
                        .addAllRatings(ratings)
                        .proposed(Rating.TOO_NEW)
                        .summary(Rating.rated("4"))
                        .remark("Seen.")
                        .acknowledgedAt(AT)
                        .build());
        all.put(
                "SelfAssessment",
                SelfAssessment.builder()
                        .review(id)
                        .subject(ANN)
                        .addAllRatings(ratings)
                        .submittedAt(AT)
                        .build());
    }

    private static void calibration(Map<String, Document> all) {
        ReviewId review = ReviewId.of("2026:ANNUAL:ann");
        SnapshotEntry entry = new SnapshotEntry(review, ANN, BEN, Rating.rated("3.5"));
        Adjustment adjustment = new Adjustment(
                review, Rating.rated("3.5"), Rating.rated("3.8"), "Like peers.", EmployeeId.of("cat"), AT);
        all.put(
                "OpenSession",
                OpenSession.builder()
                        .id(SessionId.of("s1"))
                        .cycle(CYCLE)
                        .owner(BEN)
                        .addParticipants(BEN, EmployeeId.of("cat"))
                        .addSnapshot(entry)
                        .addAdjustments(adjustment)
                        .openedAt(AT)
                        .build());
        all.put(
                "FinalisedSession",
                FinalisedSession.builder()
                        .id(SessionId.of("s1"))
                        .cycle(CYCLE)
                        .owner(BEN)
                        .addParticipants(BEN)
                        .addSnapshot(entry)
                        .addAdjustments(adjustment)
                        .openedAt(AT)
                        .finalisedAt(AT)
                        .departureReason("Small unit.")
                        .build());
    }

    private static void development(Map<String, Document> all) {
        all.put(
                "RoleProfile",
                RoleProfile.builder()
                        .id(RoleId.of("ENGINEER"))
                        .title("Engineer")
                        .addRequirements(new Requirement(PLANNING, 4, Weight.of("2")))
                        .build());
        all.put(
                "CompetencyProfile",
                CompetencyProfile.builder()
                        .employee(ANN)
                        .addAssessments(new Assessment(PLANNING, 2, Assessment.Source.MANAGER, DAY))
                        .build());
        all.put(
                "DevelopmentPlan",
                DevelopmentPlan.builder()
                        .id(PlanId.of("p1"))
                        .employee(ANN)
                        .cycle(CYCLE)
                        .role(RoleId.of("ENGINEER"))
                        .start(DAY)
                        .addGaps(new Gap(PLANNING, 4, 2, Weight.of("2")))
                        .addActions(new PlannedAction(
                                ActionId.of("A1"),
                                "Planning course",
                                ActionKind.TRAINING,
                                1,
                                3,
                                List.of(new PlannedAction.Closure(PLANNING, 2, 3)),
                                new BigDecimal("2.0"),
                                DAY.plusMonths(3)))
                        .addOpenGaps(new OpenGap(PLANNING, 4, 3, "OUT_OF_TIME"))
                        .fitBefore(Percent.ofFraction("0.5"))
                        .fitAfter(Percent.ofFraction("0.75"))
                        .cost(new BigDecimal("1200.00"))
                        .state(DevelopmentPlan.State.ACTIVE)
                        .build());
    }
}
