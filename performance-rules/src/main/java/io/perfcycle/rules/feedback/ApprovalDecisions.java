package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import java.util.List;

/** Decides whether a request reaches its rater: the word of the subject's manager. Stateless. */
public final class ApprovalDecisions {
    private ApprovalDecisions() {}

    /**
     * Lets a request through to its rater. The subject's manager, who is not the one who asked.
     *
     * @param request the request
     * @param manager the subject's manager
     * @param eyes who asked and who approves
     * @param moment when
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> approve(
            FeedbackRequest request, EmployeeId manager, FourEyes eyes, RequestDecisions.Moment moment) {
        List<Finding> findings = RequestChecks.judge(request, RequestCommand.APPROVE, moment)
                .that(isApprover(manager, eyes), () -> RequestChecks.about(RequestFinding.NOT_APPROVER, request))
                .findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        SentRequest sent = SentRequest.builder()
                .id(request.id())
                .content(request.content())
                .sentAt(moment.now())
                .build();
        EmployeeId rater = request.content().rater();
        return RequestChecks.done(new RequestEvent.Approved(
                moment.now(), sent, List.of(rater, request.content().askedBy())));
    }

    /**
     * Does not let a request through; it ends cancelled, and its rater never hears of it.
     *
     * @param request the request
     * @param manager the subject's manager
     * @param eyes who asked and who rejects
     * @param reason why; may be empty
     * @param moment when
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> reject(
            FeedbackRequest request, EmployeeId manager, FourEyes eyes, String reason, RequestDecisions.Moment moment) {
        List<Finding> findings = RequestChecks.judge(request, RequestCommand.REJECT, moment)
                .that(isApprover(manager, eyes), () -> RequestChecks.about(RequestFinding.NOT_APPROVER, request))
                .findings();
        return findings.isEmpty()
                ? RequestChecks.cancelled(
                        request, reason, moment, List.of(request.content().askedBy()))
                : Outcome.refused(findings);
    }

    private static boolean isApprover(EmployeeId manager, FourEyes eyes) {
        return eyes.second().equals(manager) && eyes.denial().isEmpty();
    }
}
