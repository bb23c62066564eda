package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.ANN;
import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.CYCLE;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.answers;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.hr;
import static io.perfcycle.rules.engine.fault.Company.review;

import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.review.AcknowledgementDraft;
import io.perfcycle.core.review.AppealDraft;
import io.perfcycle.core.review.CorrectionDraft;
import io.perfcycle.core.review.EligibilityPolicy;
import io.perfcycle.core.review.EligibilityPolicy.Basis;
import io.perfcycle.core.review.EligibilityPolicy.CountedDays;
import io.perfcycle.core.review.EligibilityPolicy.ImprovementPlans;
import io.perfcycle.core.review.InterimRatingDraft;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.OverrideDraft;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ScheduleDraft;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.value.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reviews from schedule to acknowledgement, and calibration. */
final class ReviewScenarios {
    private static final SessionId SESSION = SessionId.of("s");
    private static final CycleId LATE = CycleId.of("late");

    private ReviewScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.command(
                        "ReviewOperations.schedule/3",
                        ReviewScenarios::later,
                        admin(),
                        (engine, command) -> engine.reviews().schedule(command, CYCLE, Occasion.ANNUAL)),
                Scenario.command(
                                "ReviewOperations.schedule/2",
                                ReviewScenarios::startedLate,
                                admin(),
                                (engine, command) -> engine.reviews()
                                        .schedule(command, new ScheduleDraft(LATE, Occasion.ANNUAL, List.of(DAN))))
                        .leafing(),
                Scenario.command(
                        "ReviewOperations.remind/3",
                        ReviewScenarios::overdue,
                        admin(),
                        (engine, command) -> engine.reviews().remind(command, CYCLE, Occasion.ANNUAL)),
                Scenario.reading(
                        "ReviewOperations.preview/3",
                        ReviewScenarios::later,
                        engine -> engine.reviews().preview(admin(), CYCLE, Occasion.ANNUAL)),
                Scenario.command(
                        "ReviewOperations.selfAssess/2",
                        Company::withReviews,
                        as(DAN),
                        (engine, command) -> engine.reviews().selfAssess(command, answers(DAN, "4"))),
                Scenario.command(
                        "ReviewOperations.submit/2",
                        Company::withReviews,
                        as(BEN),
                        (engine, command) -> engine.reviews().submit(command, answers(DAN, "4"))),
                Scenario.command(
                        "InterimRatingOperations.rate/2",
                        ReviewScenarios::handedOver,
                        as(BEN),
                        (engine, command) -> engine.interimRatings().rate(command, interim())),
                Scenario.reading(
                        "InterimRatingOperations.of/2",
                        ReviewScenarios::interimRated,
                        engine -> engine.interimRatings().of(as(CAT), review(DAN))),
                Scenario.command(
                        "ReviewOperations.approve/2",
                        ReviewScenarios::outstanding,
                        as(ANN),
                        (engine, command) -> engine.reviews().approve(command, review(DAN))),
                Scenario.command(
                        "ReviewOperations.override/2",
                        ReviewScenarios::released,
                        as(BEN),
                        (engine, command) ->
                                engine.reviews().override(command, new OverrideDraft(review(DAN), CANARY))),
                Scenario.command(
                        "ReviewOperations.release/2",
                        ReviewScenarios::finalised,
                        admin(),
                        (engine, command) -> engine.reviews().release(command, review(DAN))),
                Scenario.command(
                        "ReviewOperations.acknowledge/2",
                        ReviewScenarios::released,
                        as(DAN),
                        (engine, command) ->
                                engine.reviews().acknowledge(command, new AcknowledgementDraft(review(DAN), CANARY))),
                Scenario.command(
                        "AppealOperations.raise/2",
                        ReviewScenarios::released,
                        as(DAN),
                        (engine, command) -> engine.appeals().raise(command, new AppealDraft(review(DAN), CANARY))),
                Scenario.command(
                        "AppealOperations.withdraw/2",
                        ReviewScenarios::appealed,
                        as(DAN),
                        (engine, command) -> engine.appeals().withdraw(command, new AppealDraft(review(DAN), CANARY))),
                Scenario.command(
                        "AppealOperations.decide/2",
                        ReviewScenarios::appealed,
                        hr(),
                        (engine, command) ->
                                engine.appeals().decide(command, CorrectionDraft.nothing(review(DAN), CANARY))),
                Scenario.command(
                        "AppealOperations.correct/2",
                        ReviewScenarios::released,
                        hr(),
                        (engine, command) -> engine.appeals().correct(command, correction())),
                Scenario.reading(
                        "ReviewOperations.review/2",
                        Company::withSubmitted,
                        engine -> engine.reviews().review(hr(), review(DAN))),
                Scenario.reading(
                        "ReviewOperations.reviewsOf/2",
                        Company::withSubmitted,
                        engine -> engine.reviews().reviewsOf(hr(), CYCLE)),
                Scenario.reading(
                        "ReviewOperations.explain/2",
                        Company::withSubmitted,
                        engine -> engine.reviews().explain(hr(), review(DAN))),
                Scenario.reading(
                        "ReviewOperations.selfAssessment/2",
                        ReviewScenarios::assessed,
                        engine -> engine.reviews().selfAssessment(as(BEN), review(DAN))),
                Scenario.command(
                        "CalibrationOperations.prepare/2",
                        Company::withSubmitted,
                        admin(),
                        (engine, command) -> engine.calibration().prepare(command, session())),
                Scenario.command(
                        "CalibrationOperations.revise/2",
                        ReviewScenarios::prepared,
                        admin(),
                        (engine, command) -> engine.calibration().revise(command, session())),
                Scenario.command(
                        "CalibrationOperations.open/2",
                        ReviewScenarios::prepared,
                        admin(),
                        (engine, command) -> engine.calibration().open(command, SESSION)),
                Scenario.reading(
                        "CalibrationOperations.draft/2",
                        ReviewScenarios::prepared,
                        engine -> engine.calibration().draft(hr(), SESSION)),
                Scenario.command(
                        "CalibrationOperations.adjust/2",
                        ReviewScenarios::opened,
                        as(CAT),
                        (engine, command) -> engine.calibration().adjust(command, adjustment())),
                Scenario.command(
                        "CalibrationOperations.finalise/3",
                        ReviewScenarios::opened,
                        as(ANN),
                        (engine, command) -> engine.calibration().finalise(command, SESSION, CANARY)),
                Scenario.reading(
                        "CalibrationOperations.compare/2",
                        ReviewScenarios::opened,
                        engine -> engine.calibration().compare(as(CAT), SESSION)));
    }

    private static SessionDraft session() {
        return new SessionDraft(SESSION, CYCLE, ANN, List.of(CAT), List.of(review(DAN), review(BEN)));
    }

    private static AdjustmentDraft adjustment() {
        return new AdjustmentDraft(SESSION, review(DAN), Rating.rated("3.5"), CANARY);
    }

    private static CorrectionDraft correction() {
        return new CorrectionDraft(review(DAN), List.of(), Rating.rated("2"), CANARY);
    }

    private static void appealed(Company company) {
        released(company);
        company.engine
                .appeals()
                .raise(company.command(as(DAN)), new AppealDraft(review(DAN), CANARY))
                .orElseThrow();
    }

    private static InterimRatingDraft interim() {
        return new InterimRatingDraft(CYCLE, DAN, answers(DAN, "4").ratings());
    }

    private static void handedOver(Company company) {
        company.engine
                .people()
                .apply(
                        company.command(admin()),
                        new OrgChange.ManagerChanged(DAN, LocalDate.of(2026, 7, 1), Optional.of(CAT)))
                .orElseThrow();
    }

    private static void interimRated(Company company) {
        handedOver(company);
        company.world.now = Company.AFTER_YEAR;
        company.engine
                .interimRatings()
                .rate(company.command(as(BEN)), interim())
                .orElseThrow();
    }

    private static void later(Company company) {
        company.world.now = Company.AFTER_YEAR;
    }

    /** A cycle in which dan's plan was agreed late, and somebody decides. Everything that a policy looks at is looked at. */
    private static void startedLate(Company company) {
        Programme standard = Programme.standard(LATE);
        EligibilityPolicy policy = new EligibilityPolicy(
                30,
                30,
                new CountedDays(Basis.ACKNOWLEDGED_PLAN, false),
                ImprovementPlans.POSTPONED,
                EligibilityPolicy.federal().late());
        Programme programme = Programme.builder()
                .cycle(LATE)
                .goals(standard.goals())
                .feedback(standard.feedback())
                .reviews(new ReviewPolicy(
                        standard.reviews().sections(),
                        standard.reviews().scale(),
                        standard.reviews().score(),
                        new SchedulePolicy(policy, 5, true)))
                .calibration(standard.calibration())
                .development(standard.development())
                .build();
        company.engine
                .cycles()
                .open(company.command(admin()), Company.cycle(LATE, CANARY), programme)
                .orElseThrow();
        company.world.now = Instant.parse("2026-07-01T08:00:00Z");
        company.engine
                .goals()
                .propose(company.command(as(DAN)), Company.goal("late", DAN, LATE, CANARY))
                .orElseThrow();
        company.engine
                .goals()
                .agree(company.command(as(BEN)), GoalId.of("late"))
                .orElseThrow();
        later(company);
    }

    /** One review is out, the others should have been handed in a week ago. */
    private static void overdue(Company company) {
        released(company);
        company.world.now = LocalDate.of(2027, 2, 1).atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    private static void assessed(Company company) {
        company.withReviews();
        company.engine
                .reviews()
                .selfAssess(company.command(as(DAN)), answers(DAN, "4"))
                .orElseThrow();
    }

    private static void outstanding(Company company) {
        company.withReviews();
        company.engine
                .reviews()
                .submit(company.command(as(BEN)), answers(DAN, "5"))
                .orElseThrow();
    }

    private static void prepared(Company company) {
        company.withSubmitted();
        company.engine
                .calibration()
                .prepare(company.command(admin()), session())
                .orElseThrow();
    }

    private static void opened(Company company) {
        prepared(company);
        company.engine.calibration().open(company.command(admin()), SESSION).orElseThrow();
    }

    private static void finalised(Company company) {
        opened(company);
        company.engine
                .calibration()
                .finalise(company.command(as(ANN)), SESSION, CANARY)
                .orElseThrow();
    }

    private static void released(Company company) {
        company.withSubmitted();
        company.engine.reviews().release(company.command(admin()), review(DAN)).orElseThrow();
    }
}
