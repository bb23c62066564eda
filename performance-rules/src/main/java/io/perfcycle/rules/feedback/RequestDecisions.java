package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.CancelledRequest;
import io.perfcycle.core.feedback.DeclinedRequest;
import io.perfcycle.core.feedback.DraftedRequest;
import io.perfcycle.core.feedback.ExpiredRequest;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.PendingRequest;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestContent;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.feedback.SubmittedRequest;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Decides who asks for feedback and how a request comes to its end. The table of states is {@link RequestTable}; here
 * stand who may do what, and until when. Days are days in UTC. Stateless.
 */
public final class RequestDecisions {
    private RequestDecisions() {}

    /**
     * Who does something, and when.
     *
     * @param by who
     * @param today the day of the instant
     * @param now the engine's instant
     */
    public record Moment(EmployeeId by, LocalDate today, Instant now) {}

    /**
     * Asks for feedback. It waits for the subject's manager where the policy wants that and neither asks nor is asked.
     *
     * @param draft the request, its shape checked
     * @param manager the subject's manager
     * @param policy how feedback is asked for
     * @param moment who asks
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> ask(
            FeedbackRequestDraft draft, EmployeeId manager, RequestPolicy policy, Moment moment) {
        LocalDate due = draft.due() == null ? moment.today().plusDays(policy.days()) : draft.due();
        List<Finding> findings = obstacles(draft, due, moment);
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        RequestContent content = RequestContent.builder()
                .subject(draft.subject())
                .rater(draft.rater())
                .askedBy(moment.by())
                .askedAt(moment.now())
                .question(draft.question())
                .visibility(draft.visibility())
                .due(due)
                .goal(Optional.ofNullable(draft.goal()))
                .competency(Optional.ofNullable(draft.competency()))
                .build();
        boolean waits = policy.approval() == RequestPolicy.Approval.MANAGER
                && !manager.equals(moment.by())
                && !manager.equals(draft.rater());
        FeedbackRequest asked = waits
                ? PendingRequest.builder().id(draft.id()).content(content).build()
                : SentRequest.builder()
                        .id(draft.id())
                        .content(content)
                        .sentAt(moment.now())
                        .build();
        return done(new RequestEvent.Asked(moment.now(), asked, List.of(waits ? manager : draft.rater())));
    }

    private static List<Finding> obstacles(FeedbackRequestDraft draft, LocalDate due, Moment moment) {
        return Checks.begin()
                .that(
                        !draft.rater().equals(draft.subject()),
                        () -> Finding.of(RequestFinding.RATER_IS_SUBJECT).at("rater"))
                .that(
                        !draft.rater().equals(moment.by()),
                        () -> Finding.of(RequestFinding.TO_ONESELF).at("rater"))
                .that(
                        draft.visibility() != FeedbackVisibility.PRIVATE,
                        () -> Finding.of(RequestFinding.FOR_NOBODY).at("visibility"))
                .that(
                        !due.isBefore(moment.today()),
                        () -> Finding.of(RequestFinding.DUE_PAST)
                                .with("due", due)
                                .at("due"))
                .that(
                        !due.isAfter(moment.today().plusDays(RequestPolicy.MAX_DAYS)),
                        () -> Finding.of(RequestFinding.DUE_FAR)
                                .with("days", RequestPolicy.MAX_DAYS)
                                .at("due"))
                .findings();
    }

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
            FeedbackRequest request, EmployeeId manager, FourEyes eyes, Moment moment) {
        List<Finding> findings = judge(request, RequestCommand.APPROVE, moment)
                .that(isApprover(manager, eyes), () -> about(RequestFinding.NOT_APPROVER, request))
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
        return done(new RequestEvent.Approved(
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
            FeedbackRequest request, EmployeeId manager, FourEyes eyes, String reason, Moment moment) {
        List<Finding> findings = judge(request, RequestCommand.REJECT, moment)
                .that(isApprover(manager, eyes), () -> about(RequestFinding.NOT_APPROVER, request))
                .findings();
        return findings.isEmpty()
                ? cancelled(request, reason, moment, List.of(request.content().askedBy()))
                : Outcome.refused(findings);
    }

    private static boolean isApprover(EmployeeId manager, FourEyes eyes) {
        return eyes.second().equals(manager) && eyes.denial().isEmpty();
    }

    /**
     * Saves a draft of the answer, which only the rater may see.
     *
     * @param request the request
     * @param text the answer so far
     * @param moment who saves it
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> save(FeedbackRequest request, String text, Moment moment) {
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
        return done(new RequestEvent.Drafted(moment.now(), drafted, List.of()));
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
    public static Outcome<List<RequestEvent>> submit(FeedbackRequest request, RequestAnswerDraft draft, Moment moment) {
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
        return done(new RequestEvent.Answered(
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
    public static Outcome<List<RequestEvent>> decline(FeedbackRequest request, String reason, Moment moment) {
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
        return done(new RequestEvent.Declined(
                moment.now(), declined, List.of(request.content().askedBy())));
    }

    /**
     * Takes a request back. Only who asked, as long as it was not answered.
     *
     * @param request the request
     * @param reason why; may be empty
     * @param moment who takes it back
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> withdraw(FeedbackRequest request, String reason, Moment moment) {
        List<Finding> findings = judge(request, RequestCommand.WITHDRAW, moment)
                .that(request.content().askedBy().equals(moment.by()), () -> about(RequestFinding.NOT_ASKER, request))
                .findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        boolean sent = RequestState.of(request) != RequestState.PENDING;
        return cancelled(
                request, reason, moment, sent ? List.of(request.content().rater()) : List.of());
    }

    /**
     * Ends a request whose last day went by.
     *
     * @param request the request
     * @param moment when
     * @return the event, or the reason against it
     */
    public static Outcome<List<RequestEvent>> expire(FeedbackRequest request, Moment moment) {
        List<Finding> findings = judge(request, RequestCommand.EXPIRE, moment).findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        RequestContent content = request.content();
        boolean sent = RequestState.of(request) != RequestState.PENDING;
        ExpiredRequest expired = ExpiredRequest.builder()
                .id(request.id())
                .content(content)
                .expiredAt(moment.now())
                .wasSent(sent)
                .build();
        List<EmployeeId> told = sent ? List.of(content.askedBy(), content.rater()) : List.of(content.askedBy());
        return done(new RequestEvent.Expired(moment.now(), expired, told));
    }

    private static Outcome<List<RequestEvent>> cancelled(
            FeedbackRequest request, String reason, Moment moment, List<EmployeeId> told) {
        CancelledRequest cancelled = CancelledRequest.builder()
                .id(request.id())
                .content(request.content())
                .cancelledBy(moment.by())
                .cancelledAt(moment.now())
                .reason(reason)
                .wasSent(RequestState.of(request) != RequestState.PENDING)
                .build();
        return done(new RequestEvent.Cancelled(moment.now(), cancelled, told));
    }

    /** What the table and the last day say; who takes something back need not be in time. */
    private static Checks judge(FeedbackRequest request, RequestCommand command, Moment moment) {
        Optional<RequestFinding> obstacle = RequestTable.obstacle(RequestState.of(request), command);
        boolean over = request.content().due().isBefore(moment.today());
        Checks checks = Checks.begin();
        obstacle.ifPresent(code -> checks.that(false, () -> about(code, request)));
        if (obstacle.isEmpty() && command == RequestCommand.EXPIRE) {
            checks.that(over, () -> about(RequestFinding.NOT_DUE, request));
        } else if (obstacle.isEmpty() && command != RequestCommand.WITHDRAW && command != RequestCommand.REJECT) {
            checks.that(!over, () -> about(RequestFinding.OVERDUE, request));
        }
        return checks;
    }

    private static List<Finding> judgeRater(FeedbackRequest request, RequestCommand command, Moment moment) {
        return judge(request, command, moment)
                .that(request.content().rater().equals(moment.by()), () -> about(RequestFinding.NOT_RATER, request))
                .findings();
    }

    private static Finding about(RequestFinding code, FeedbackRequest request) {
        return Finding.of(code)
                .with("request", request.id())
                .with("state", RequestState.of(request))
                .with("due", request.content().due());
    }

    private static Outcome<List<RequestEvent>> done(RequestEvent event) {
        return Outcome.done(List.of(event));
    }
}
