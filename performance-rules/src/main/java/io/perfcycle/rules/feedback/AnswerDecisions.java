package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.DeclinedRequest;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestContent;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.feedback.SubmittedRequest;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.util.List;

/** Decides what a rater does with a request: saves a draft, answers, declines. Until the last day. Stateless. */
public final class AnswerDecisions {
    private AnswerDecisions() {}

    /**
     * Saves a draft of the answer, which only the rater may see.
     *
     * @param request the request
     * @param text the answer so far
     * @param moment who saves it
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> save(
            FeedbackRequest request, String text, RequestDecisions.Moment moment) {
        List<Finding> findings = judgeRater(request, RequestCommand.SAVE, moment);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        DraftedRequest drafted = DraftedRequest.builder()
                .id(request.id())
                .content(request.content())
                .sentAt(sentAt(request))
                .draft(text)
                .savedAt(moment.now())
                .build();
        return RequestChecks.done(new RequestEvent.Drafted(moment.now(), drafted, List.of()));
    }

    private static Instant sentAt(FeedbackRequest request) {
        return request instanceof DraftedRequest drafted ? drafted.sentAt() : ((SentRequest) request).sentAt();
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @param draft the answer, its shape checked
     * @param moment who answers
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> submit(
            FeedbackRequest request, RequestAnswerDraft draft, RequestDecisions.Moment moment) {
        List<Finding> findings = judgeRater(request, RequestCommand.SUBMIT, moment);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        SubmittedRequest submitted = SubmittedRequest.builder()
                .id(request.id())
                .content(request.content())
                .feedback(draft.feedback())
                .submittedAt(moment.now())
                .build();
        return RequestChecks.done(new RequestEvent.Answered(
                moment.now(), submitted, List.of(request.content().askedBy())));
    }

    /**
     * The feedback that an answer is.
     *
     * @param request the request
     * @param draft the answer
     * @return the feedback as its author would have typed it
     */
    public static FeedbackDraft answerOf(FeedbackRequest request, RequestAnswerDraft draft) {
        RequestContent content = request.content();
        return new FeedbackDraft(
                draft.feedback(),
                content.subject(),
                content.visibility(),
                draft.text(),
                content.goal().orElse(null),
                content.competency().orElse(null));
    }

    /**
     * Declines to answer.
     *
     * @param request the request
     * @param reason why; may be empty
     * @param moment who declines
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> decline(
            FeedbackRequest request, String reason, RequestDecisions.Moment moment) {
        List<Finding> findings = judgeRater(request, RequestCommand.DECLINE, moment);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        DeclinedRequest declined = DeclinedRequest.builder()
                .id(request.id())
                .content(request.content())
                .declinedAt(moment.now())
                .reason(reason)
                .build();
        return RequestChecks.done(new RequestEvent.Declined(
                moment.now(), declined, List.of(request.content().askedBy())));
    }

    private static List<Finding> judgeRater(
            FeedbackRequest request, RequestCommand command, RequestDecisions.Moment moment) {
        return RequestChecks.judge(request, command, moment)
                .that(
                        request.content().rater().equals(moment.by()),
                        () -> RequestChecks.about(RequestFinding.NOT_RATER, request))
                .findings();
    }
}
