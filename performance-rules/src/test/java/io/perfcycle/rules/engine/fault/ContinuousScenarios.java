package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.hr;

import io.perfcycle.core.feedback.ActionItemDraft;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackTemplate;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.ItemState;
import io.perfcycle.core.feedback.ItemStateDraft;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.MeetingNoteDraft;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.OneOnOneDayDraft;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEndingDraft;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.ReportDraft;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestTextDraft;
import io.perfcycle.core.feedback.SharedNoteDraft;
import io.perfcycle.core.feedback.TalkingPointDraft;
import io.perfcycle.core.feedback.TemplatedFeedbackDraft;
import io.perfcycle.core.feedback.TemplatedRequestDraft;
import io.perfcycle.core.feedback.VerdictDraft;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.rules.engine.OneOnOneOperations;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Requests for feedback, moderation, one-to-ones and prompts. */
final class ContinuousScenarios {
    private static final FeedbackRequestId REQUEST = FeedbackRequestId.of("request");
    private static final RecognitionId THANKS = RecognitionId.of("thanks");
    private static final SeriesId SERIES = SeriesId.of("series");
    private static final OneOnOneId MEETING = SERIES.meeting(1);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);

    private ContinuousScenarios() {}

    static List<Scenario> all() {
        return Stream.concat(requests().stream(), meetings().stream()).toList();
    }

    private static List<Scenario> requests() {
        return List.of(
                Scenario.command(
                        "FeedbackOperations.giveFromTemplate/2",
                        company -> {},
                        as(CAT),
                        (engine, command) -> engine.feedback().giveFromTemplate(command, templated())),
                Scenario.command(
                        "FeedbackRequestOperations.ask/2",
                        company -> {},
                        as(DAN),
                        (engine, command) -> engine.feedbackRequests().ask(command, request())),
                Scenario.command(
                        "FeedbackRequestOperations.askFromTemplate/2",
                        company -> {},
                        as(DAN),
                        (engine, command) -> engine.feedbackRequests()
                                .askFromTemplate(
                                        command,
                                        new TemplatedRequestDraft(REQUEST, "SBI", DAN, CAT, null, null, null))),
                Scenario.command(
                        "FeedbackRequestOperations.approve/2",
                        ContinuousScenarios::pending,
                        as(BEN),
                        (engine, command) -> engine.feedbackRequests().approve(command, REQUEST)),
                Scenario.command(
                        "FeedbackRequestOperations.reject/2",
                        ContinuousScenarios::pending,
                        as(BEN),
                        (engine, command) -> engine.feedbackRequests().reject(command, text())),
                Scenario.command(
                        "FeedbackRequestOperations.withdraw/2",
                        ContinuousScenarios::asked,
                        as(DAN),
                        (engine, command) -> engine.feedbackRequests().withdraw(command, text())),
                Scenario.command(
                        "FeedbackRequestOperations.save/2",
                        ContinuousScenarios::asked,
                        as(CAT),
                        (engine, command) -> engine.feedbackRequests().save(command, text())),
                Scenario.command(
                        "FeedbackRequestOperations.answer/2",
                        ContinuousScenarios::drafted,
                        as(CAT),
                        (engine, command) -> engine.feedbackRequests().answer(command, answer())),
                Scenario.command(
                        "FeedbackRequestOperations.decline/2",
                        ContinuousScenarios::asked,
                        as(CAT),
                        (engine, command) -> engine.feedbackRequests().decline(command, text())),
                Scenario.command(
                        "FeedbackRequestOperations.expire/2",
                        ContinuousScenarios::overdue,
                        admin(),
                        (engine, command) -> engine.feedbackRequests().expire(command, REQUEST)),
                Scenario.reading(
                        "FeedbackRequestOperations.overdue/1",
                        ContinuousScenarios::overdue,
                        engine -> engine.feedbackRequests().overdue(admin())),
                Scenario.reading(
                        "FeedbackRequestOperations.request/2",
                        ContinuousScenarios::drafted,
                        engine -> engine.feedbackRequests().request(as(CAT), REQUEST)),
                Scenario.reading(
                        "FeedbackRequestOperations.about/2",
                        ContinuousScenarios::drafted,
                        engine -> engine.feedbackRequests().about(as(BEN), DAN)),
                Scenario.reading(
                        "FeedbackRequestOperations.toAnswer/1",
                        ContinuousScenarios::drafted,
                        engine -> engine.feedbackRequests().toAnswer(as(CAT))),
                Scenario.command(
                        "ModerationOperations.report/3",
                        ContinuousScenarios::thanked,
                        as(DAN),
                        (engine, command) -> engine.moderation().report(command, THANKS, new ReportDraft(CANARY))),
                Scenario.command(
                        "ModerationOperations.decide/3",
                        ContinuousScenarios::reported,
                        hr(),
                        (engine, command) -> engine.moderation()
                                .decide(command, THANKS, new VerdictDraft(VerdictDraft.Verdict.HIDE, CANARY))),
                Scenario.reading(
                        "ModerationOperations.reported/1",
                        ContinuousScenarios::reported,
                        engine -> engine.moderation().reported(hr())));
    }

    private static List<Scenario> meetings() {
        return List.of(
                Scenario.command(
                        "OneOnOneOperations.start/2",
                        company -> {},
                        as(DAN),
                        (engine, command) -> engine.oneOnOnes().start(command, series())),
                Scenario.command(
                        "OneOnOneOperations.raise/2",
                        ContinuousScenarios::met,
                        as(DAN),
                        (engine, command) -> engine.oneOnOnes().raise(command, new TalkingPointDraft(MEETING, CANARY))),
                Scenario.command(
                        "OneOnOneOperations.assign/2",
                        ContinuousScenarios::met,
                        as(BEN),
                        (engine, command) -> engine.oneOnOnes().assign(command, item())),
                Scenario.command(
                        "OneOnOneOperations.note/2",
                        ContinuousScenarios::met,
                        as(BEN),
                        (engine, command) -> engine.oneOnOnes().note(command, new SharedNoteDraft(MEETING, CANARY))),
                Scenario.command(
                        "OneOnOneOperations.settle/2",
                        ContinuousScenarios::met,
                        as(DAN),
                        (engine, command) ->
                                engine.oneOnOnes().settle(command, new ItemStateDraft(MEETING, 1, ItemState.DONE))),
                Scenario.command(
                        "OneOnOneOperations.move/2",
                        ContinuousScenarios::met,
                        as(DAN),
                        (engine, command) ->
                                engine.oneOnOnes().move(command, new OneOnOneDayDraft(MEETING, FIRST.plusDays(1)))),
                Scenario.command(
                        "OneOnOneOperations.close/2",
                        ContinuousScenarios::met,
                        as(BEN),
                        (engine, command) -> engine.oneOnOnes()
                                .close(command, new OneOnOneEndingDraft(MEETING, MeetingEnding.CANCELLED, false))),
                Scenario.reading(
                        "OneOnOneOperations.meeting/2",
                        ContinuousScenarios::met,
                        engine -> engine.oneOnOnes().meeting(as(BEN), MEETING)),
                Scenario.reading(
                        "OneOnOneOperations.meetingsWith/2",
                        ContinuousScenarios::met,
                        engine -> engine.oneOnOnes().meetingsWith(as(DAN), DAN)),
                Scenario.command(
                        "OneOnOneOperations.keep/2",
                        ContinuousScenarios::met,
                        as(BEN),
                        (engine, command) -> engine.oneOnOnes().keep(command, kept())),
                Scenario.reading(
                        "OneOnOneOperations.keptNotes/2",
                        ContinuousScenarios::met,
                        engine -> engine.oneOnOnes().keptNotes(as(DAN), MEETING)),
                Scenario.reading(
                        "CoachingOperations.prompts/2",
                        ContinuousScenarios::everything,
                        engine -> engine.coaching().prompts(as(BEN), DAN)),
                Scenario.command(
                        "CoachingOperations.definePolicy/2",
                        company -> {},
                        admin(),
                        (engine, command) -> engine.coaching().definePolicy(command, policy())),
                Scenario.reading(
                        "CoachingOperations.policy/1",
                        ContinuousScenarios::approving,
                        engine -> engine.coaching().policy(as(DAN))));
    }

    private static TemplatedFeedbackDraft templated() {
        return new TemplatedFeedbackDraft(
                FeedbackId.of("f"), "SBI", DAN, List.of(CANARY, CANARY, CANARY), null, World.SKILL);
    }

    private static FeedbackRequestDraft request() {
        return new FeedbackRequestDraft(
                REQUEST, DAN, CAT, CANARY, FeedbackVisibility.SUBJECT_AND_MANAGER, null, null, null);
    }

    private static RequestTextDraft text() {
        return new RequestTextDraft(REQUEST, CANARY);
    }

    private static RequestAnswerDraft answer() {
        return new RequestAnswerDraft(REQUEST, FeedbackId.of("f"), CANARY);
    }

    private static ContinuousPolicyDraft policy() {
        return new ContinuousPolicyDraft(
                List.of(CANARY),
                new RecognitionPoints(5, 10),
                new ModerationPolicy(true, true, 2),
                new RequestPolicy(14, RequestPolicy.Approval.MANAGER),
                CoachingPolicy.standard(),
                List.of(new FeedbackTemplate("T", CANARY, FeedbackVisibility.SUBJECT, List.of(CANARY))));
    }

    private static OneOnOneDraft series() {
        return new OneOnOneDraft(SERIES, DAN, FIRST, 2);
    }

    private static ActionItemDraft item() {
        return new ActionItemDraft(MEETING, DAN, CANARY, FIRST, 1);
    }

    private static MeetingNoteDraft kept() {
        return new MeetingNoteDraft(MeetingNoteId.of("kept"), MEETING, CANARY);
    }

    private static void approving(Company company) {
        company.engine
                .coaching()
                .definePolicy(company.command(admin()), policy())
                .orElseThrow();
    }

    private static void asked(Company company) {
        company.engine
                .feedbackRequests()
                .ask(company.command(as(DAN)), request())
                .orElseThrow();
    }

    private static void pending(Company company) {
        approving(company);
        asked(company);
    }

    private static void drafted(Company company) {
        asked(company);
        company.engine.feedbackRequests().save(company.command(as(CAT)), text()).orElseThrow();
    }

    private static void overdue(Company company) {
        drafted(company);
        company.world.now = Company.AFTER_YEAR;
    }

    private static void thanked(Company company) {
        company.engine
                .feedback()
                .recognise(company.command(as(CAT)), new RecognitionDraft(THANKS, DAN, CANARY, CANARY))
                .orElseThrow();
    }

    private static void reported(Company company) {
        thanked(company);
        company.engine
                .moderation()
                .report(company.command(as(DAN)), THANKS, new ReportDraft(CANARY))
                .orElseThrow();
    }

    private static void met(Company company) {
        OneOnOneOperations meetings = company.engine.oneOnOnes();
        meetings.start(company.command(as(BEN)), series()).orElseThrow();
        meetings.raise(company.command(as(DAN)), new TalkingPointDraft(MEETING, CANARY))
                .orElseThrow();
        meetings.keep(company.command(as(DAN)), new MeetingNoteDraft(MeetingNoteId.of("own"), MEETING, CANARY))
                .orElseThrow();
    }

    private static void everything(Company company) {
        company.withCheckIn();
        thanked(company);
        drafted(company);
        met(company);
        company.world.now = Company.AFTER_YEAR;
    }
}
