package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.hr;

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
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.MeetingNoteId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.SeriesId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What people type about requests, moderation and one-to-ones. */
final class ContinuousAttempts {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final FeedbackRequestId REQUEST = FeedbackRequestId.of("q");
    private static final RecognitionId THANKS = RecognitionId.of("k");
    private static final SeriesId SERIES = SeriesId.of("s");
    private static final OneOnOneId MEETING = SERIES.meeting(1);

    private ContinuousAttempts() {}

    static List<Attempt> all() {
        return Stream.concat(feedback().stream(), meetings().stream()).toList();
    }

    private static List<Attempt> feedback() {
        return List.of(
                new Attempt(
                        Operation.FEEDBACK_GIVE,
                        new TemplatedFeedbackDraft(FeedbackId.of("f"), "SBI", DAN, List.of("a", "b", "c"), null, null),
                        company -> {},
                        (c, d) -> c.engine.feedback().giveFromTemplate(c.command(as(CAT)), (TemplatedFeedbackDraft) d)),
                new Attempt(
                        Operation.RECOGNITION_GIVE,
                        new RecognitionDraft(THANKS, DAN, "Care", "thank you", 3),
                        ContinuousAttempts::governed,
                        (c, d) -> c.engine.feedback().recognise(c.command(as(CAT)), (RecognitionDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_ASK,
                        new FeedbackRequestDraft(
                                REQUEST, DAN, CAT, "How?", FeedbackVisibility.SUBJECT, DAY, null, null),
                        company -> {},
                        (c, d) -> c.engine.feedbackRequests().ask(c.command(as(BEN)), (FeedbackRequestDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_ASK,
                        new TemplatedRequestDraft(REQUEST, "SBI", DAN, CAT, DAY, null, null),
                        company -> {},
                        (c, d) -> c.engine
                                .feedbackRequests()
                                .askFromTemplate(c.command(as(BEN)), (TemplatedRequestDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_CHANGE,
                        new RequestTextDraft(REQUEST, "no longer"),
                        ContinuousAttempts::asked,
                        (c, d) -> c.engine.feedbackRequests().withdraw(c.command(as(BEN)), (RequestTextDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_CHANGE,
                        new RequestTextDraft(REQUEST, "not now"),
                        ContinuousAttempts::pending,
                        (c, d) -> c.engine.feedbackRequests().reject(c.command(as(BEN)), (RequestTextDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_ANSWER,
                        new RequestTextDraft(REQUEST, "so far"),
                        ContinuousAttempts::asked,
                        (c, d) -> c.engine.feedbackRequests().save(c.command(as(CAT)), (RequestTextDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_ANSWER,
                        new RequestTextDraft(REQUEST, "no time"),
                        ContinuousAttempts::asked,
                        (c, d) -> c.engine.feedbackRequests().decline(c.command(as(CAT)), (RequestTextDraft) d)),
                new Attempt(
                        Operation.FEEDBACK_REQUEST_ANSWER,
                        new RequestAnswerDraft(REQUEST, FeedbackId.of("f"), "well done"),
                        ContinuousAttempts::asked,
                        (c, d) -> c.engine.feedbackRequests().answer(c.command(as(CAT)), (RequestAnswerDraft) d)),
                new Attempt(
                        Operation.MODERATION_REPORT,
                        new ReportDraft("rude"),
                        ContinuousAttempts::thanked,
                        (c, d) -> c.engine.moderation().report(c.command(as(DAN)), THANKS, (ReportDraft) d)),
                new Attempt(
                        Operation.MODERATION_DECIDE,
                        new VerdictDraft(VerdictDraft.Verdict.HIDE, "rude"),
                        ContinuousAttempts::thanked,
                        (c, d) -> c.engine.moderation().decide(c.command(hr()), THANKS, (VerdictDraft) d)));
    }

    private static List<Attempt> meetings() {
        return List.of(
                new Attempt(
                        Operation.ONE_ON_ONE_START,
                        new OneOnOneDraft(SERIES, DAN, DAY, 2),
                        company -> {},
                        (c, d) -> c.engine.oneOnOnes().start(c.command(as(BEN)), (OneOnOneDraft) d)),
                new Attempt(
                        Operation.ONE_ON_ONE_CHANGE,
                        new TalkingPointDraft(MEETING, "the release"),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().raise(c.command(as(DAN)), (TalkingPointDraft) d)),
                new Attempt(
                        Operation.ONE_ON_ONE_CHANGE,
                        new ActionItemDraft(MEETING, DAN, "ask cat", DAY, 1),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().assign(c.command(as(BEN)), (ActionItemDraft) d)),
                new Attempt(
                        Operation.ONE_ON_ONE_CHANGE,
                        new SharedNoteDraft(MEETING, "agreed"),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().note(c.command(as(BEN)), (SharedNoteDraft) d)),
                new Attempt(
                        Operation.ONE_ON_ONE_CHANGE,
                        new ItemStateDraft(MEETING, 1, ItemState.DONE),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().settle(c.command(as(BEN)), (ItemStateDraft) d)),
                new Attempt(
                        Operation.ONE_ON_ONE_CHANGE,
                        new OneOnOneDayDraft(MEETING, DAY.plusDays(2)),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().move(c.command(as(BEN)), (OneOnOneDayDraft) d)),
                new Attempt(
                        Operation.ONE_ON_ONE_CHANGE,
                        new OneOnOneEndingDraft(MEETING, MeetingEnding.CANCELLED, false),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().close(c.command(as(BEN)), (OneOnOneEndingDraft) d)),
                new Attempt(
                        Operation.MEETING_NOTE_WRITE,
                        new MeetingNoteDraft(MeetingNoteId.of("n"), MEETING, "tired"),
                        ContinuousAttempts::met,
                        (c, d) -> c.engine.oneOnOnes().keep(c.command(as(BEN)), (MeetingNoteDraft) d)),
                new Attempt(
                        Operation.CONTINUOUS_POLICY_DEFINE,
                        policy(RequestPolicy.Approval.NONE),
                        company -> {},
                        (c, d) -> c.engine.coaching().definePolicy(c.command(admin()), (ContinuousPolicyDraft) d)));
    }

    private static ContinuousPolicyDraft policy(RequestPolicy.Approval approval) {
        return new ContinuousPolicyDraft(
                List.of("Care", "Courage"),
                new RecognitionPoints(5, 10),
                ModerationPolicy.standard(),
                new RequestPolicy(14, approval),
                CoachingPolicy.standard(),
                List.of(new FeedbackTemplate("T", "Two words", FeedbackVisibility.SUBJECT, List.of("More", "Less"))));
    }

    private static void governed(EngineFixture company) {
        company.engine
                .coaching()
                .definePolicy(company.command(admin()), policy(RequestPolicy.Approval.MANAGER))
                .orElseThrow();
    }

    private static void asked(EngineFixture company) {
        ask(company, BEN);
    }

    private static void pending(EngineFixture company) {
        governed(company);
        ask(company, DAN);
    }

    private static void ask(EngineFixture company, EmployeeId by) {
        FeedbackRequestDraft draft =
                new FeedbackRequestDraft(REQUEST, DAN, CAT, "How?", FeedbackVisibility.SUBJECT, null, null, null);
        company.engine.feedbackRequests().ask(company.command(as(by)), draft).orElseThrow();
    }

    private static void thanked(EngineFixture company) {
        company.engine
                .feedback()
                .recognise(company.command(as(CAT)), new RecognitionDraft(THANKS, DAN, "Care", "thanks"))
                .orElseThrow();
    }

    private static void met(EngineFixture company) {
        company.engine
                .oneOnOnes()
                .start(company.command(as(BEN)), new OneOnOneDraft(SERIES, DAN, DAY, 2))
                .orElseThrow();
        company.engine
                .oneOnOnes()
                .raise(company.command(as(DAN)), new TalkingPointDraft(MEETING, "a point"))
                .orElseThrow();
    }
}
