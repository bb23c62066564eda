package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Relation;
import io.perfcycle.core.feedback.CoachingPolicy;
import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ContinuousPolicyDraft;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.MeetingNoteDraft;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.RecognitionPoints;
import io.perfcycle.core.feedback.ReportDraft;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestTextDraft;
import io.perfcycle.core.feedback.TalkingPointDraft;
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

/** One-to-ones, requests and moderated thank-yous of the canary world. */
final class CanaryMeetings {
    static final OneOnOneId OLD_MEETING = SeriesId.of("old-s").meeting(1);
    static final OneOnOneId MEETING = SeriesId.of("s").meeting(1);

    private CanaryMeetings() {}

    /** A meeting that fay planned while she led dan; its day lies in her time. */
    static void old(CanaryWorld world) {
        OneOnOneOperations meetings = world.engine.oneOnOnes();
        OneOnOneDraft series = new OneOnOneDraft(SeriesId.of("old-s"), CanaryWorld.DAN, LocalDate.of(2025, 1, 20), 4);
        CanaryWorld.done(meetings.start(world.by(CanaryWorld.as("fay")), series));
        CanaryWorld.done(meetings.raise(
                world.by(CanaryWorld.as("dan")), new TalkingPointDraft(OLD_MEETING, "canary-old-point")));
    }

    static void of(CanaryWorld world) {
        requests(world);
        moderation(world);
        OneOnOneOperations meetings = world.engine.oneOnOnes();
        OneOnOneDraft series = new OneOnOneDraft(SeriesId.of("s"), CanaryWorld.DAN, LocalDate.of(2026, 2, 9), 1);
        CanaryWorld.done(meetings.start(world.by(CanaryWorld.as("ben")), series));
        CanaryWorld.done(
                meetings.raise(world.by(CanaryWorld.as("dan")), new TalkingPointDraft(MEETING, "canary-point")));
        for (String author : List.of("ben", "dan")) {
            CanaryWorld.done(meetings.keep(
                    world.by(CanaryWorld.as(author)),
                    new MeetingNoteDraft(MeetingNoteId.of("n-" + author), MEETING, "canary-note-" + author)));
        }
    }

    private static void requests(CanaryWorld world) {
        FeedbackRequestOperations requests = world.engine.feedbackRequests();
        CanaryWorld.done(world.engine
                .coaching()
                .definePolicy(
                        world.by(CanaryWorld.admin()),
                        new ContinuousPolicyDraft(
                                List.of(),
                                RecognitionPoints.NONE,
                                ModerationPolicy.standard(),
                                new RequestPolicy(14, RequestPolicy.Approval.MANAGER),
                                CoachingPolicy.standard(),
                                ContinuousPolicy.standard().templates())));
        ask(world, "pending", "dan");
        ask(world, "open", "ben");
        CanaryWorld.done(requests.save(
                world.by(CanaryWorld.as("gil")),
                new RequestTextDraft(FeedbackRequestId.of("q-open"), "canary-q-draft")));
        ask(world, "declined", "ben");
        CanaryWorld.done(requests.decline(
                world.by(CanaryWorld.as("gil")),
                new RequestTextDraft(FeedbackRequestId.of("q-declined"), "canary-q-reason")));
        ask(world, "answered", "ben");
        CanaryWorld.done(requests.answer(
                world.by(CanaryWorld.as("gil")),
                new RequestAnswerDraft(
                        FeedbackRequestId.of("q-answered"), FeedbackId.of("f-answer"), "canary-q-answer")));
    }

    private static void ask(CanaryWorld world, String id, String by) {
        FeedbackRequestDraft draft = new FeedbackRequestDraft(
                FeedbackRequestId.of("q-" + id),
                CanaryWorld.DAN,
                EmployeeId.of("gil"),
                "canary-q-" + id,
                FeedbackVisibility.SUBJECT_AND_MANAGER,
                null,
                null,
                null);
        CanaryWorld.done(world.engine.feedbackRequests().ask(world.by(CanaryWorld.as(by)), draft));
    }

    private static void moderation(CanaryWorld world) {
        ModerationOperations moderation = world.engine.moderation();
        for (String id : List.of("k-hidden", "k-reported")) {
            CanaryWorld.done(world.engine
                    .feedback()
                    .recognise(
                            world.by(CanaryWorld.as("gil")),
                            new RecognitionDraft(RecognitionId.of(id), CanaryWorld.DAN, "CARE", "canary-" + id)));
            CanaryWorld.done(moderation.report(
                    world.by(CanaryWorld.as("hal")), RecognitionId.of(id), new ReportDraft("canary-report-of-" + id)));
        }
        CanaryWorld.done(moderation.decide(
                world.by(CanaryWorld.as("hr").withRole(Relation.HR_PARTNER)),
                RecognitionId.of("k-hidden"),
                new VerdictDraft(VerdictDraft.Verdict.HIDE, "canary-verdict")));
    }
}
