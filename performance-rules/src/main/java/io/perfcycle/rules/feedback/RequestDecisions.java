package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.ContinuousPolicy;
import io.perfcycle.core.feedback.ExpiredRequest;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.FeedbackTemplate;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.PendingRequest;
import io.perfcycle.core.feedback.RequestContent;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.RequestPolicy;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.SentRequest;
import io.perfcycle.core.feedback.TemplatedRequestDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides who asks for feedback, takes a request back, and when one runs out. What managers and raters do stands in
 * {@link ApprovalDecisions} and {@link AnswerDecisions}, the table of states in {@link RequestTable}. Days are days in UTC.
 * Stateless.
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
        LocalDate due = due(draft.due(), policy, moment);
        Checks checks = people(draft.subject(), draft.rater(), moment)
                .that(
                        isForSomebody(draft.visibility()),
                        () -> Finding.of(RequestFinding.FOR_NOBODY).at("visibility"));
        List<Finding> findings = days(checks, due, moment).findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        RequestContent content = content(draft, Optional.empty(), due, moment);
        return asked(draft.id(), content, manager, policy);
    }

    /**
     * Asks for feedback with the prompts of a template of the policy, for whom the template says. The request keeps them as
     * they are now.
     *
     * @param draft the request, its shape checked
     * @param manager the subject's manager
     * @param policy the policy with its templates
     * @param moment who asks
     * @return the event, or every reason against it
     */
    public static Outcome<List<RequestEvent>> askFromTemplate(
            TemplatedRequestDraft draft, EmployeeId manager, ContinuousPolicy policy, Moment moment) {
        LocalDate due = due(draft.due(), policy.requests(), moment);
        Optional<FeedbackTemplate> found = policy.template(draft.template());
        Checks checks = people(draft.subject(), draft.rater(), moment)
                .that(found.isPresent(), () -> TemplatedFeedback.unknown(policy, draft.template()))
                .that(
                        found.isEmpty() || isForSomebody(found.get().visibility()),
                        () -> Finding.of(RequestFinding.FOR_NOBODY).at("template"));
        List<Finding> findings = days(checks, due, moment).findings();
        if (!findings.isEmpty() || found.isEmpty()) {
            return Outcome.refused(findings);
        }
        FeedbackRequestDraft filled = new FeedbackRequestDraft(
                draft.id(),
                draft.subject(),
                draft.rater(),
                found.get().question(),
                found.get().visibility(),
                due,
                draft.goal(),
                draft.competency());
        RequestContent content = content(filled, Optional.of(found.get().id()), due, moment);
        return asked(draft.id(), content, manager, policy.requests());
    }

    private static RequestContent content(
            FeedbackRequestDraft draft, Optional<String> template, LocalDate due, Moment moment) {
        return RequestContent.builder()
                .subject(draft.subject())
                .rater(draft.rater())
                .askedBy(moment.by())
                .askedAt(moment.now())
                .question(draft.question())
                .template(template)
                .visibility(draft.visibility())
                .due(due)
                .goal(Optional.ofNullable(draft.goal()))
                .competency(Optional.ofNullable(draft.competency()))
                .build();
    }

    private static LocalDate due(@Nullable LocalDate wanted, RequestPolicy policy, Moment moment) {
        return wanted == null ? moment.today().plusDays(policy.days()) : wanted;
    }

    private static boolean isForSomebody(FeedbackVisibility visibility) {
        return visibility != FeedbackVisibility.PRIVATE;
    }

    private static Outcome<List<RequestEvent>> asked(
            FeedbackRequestId id, RequestContent content, EmployeeId manager, RequestPolicy policy) {
        boolean waits = policy.approval() == RequestPolicy.Approval.MANAGER
                && !manager.equals(content.askedBy())
                && !manager.equals(content.rater());
        FeedbackRequest asked = waits
                ? PendingRequest.builder().id(id).content(content).build()
                : SentRequest.builder()
                        .id(id)
                        .content(content)
                        .sentAt(content.askedAt())
                        .build();
        return RequestChecks.done(
                new RequestEvent.Asked(content.askedAt(), asked, List.of(waits ? manager : content.rater())));
    }

    private static Checks people(EmployeeId subject, EmployeeId rater, Moment moment) {
        return Checks.begin()
                .that(
                        !rater.equals(subject),
                        () -> Finding.of(RequestFinding.RATER_IS_SUBJECT).at("rater"))
                .that(
                        !rater.equals(moment.by()),
                        () -> Finding.of(RequestFinding.TO_ONESELF).at("rater"));
    }

    private static Checks days(Checks checks, LocalDate due, Moment moment) {
        return checks.that(
                        !due.isBefore(moment.today()),
                        () -> Finding.of(RequestFinding.DUE_PAST)
                                .with("due", due)
                                .at("due"))
                .that(
                        !due.isAfter(moment.today().plusDays(RequestPolicy.MAX_DAYS)),
                        () -> Finding.of(RequestFinding.DUE_FAR)
                                .with("days", RequestPolicy.MAX_DAYS)
                                .at("due"));
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
        List<Finding> findings = RequestChecks.judge(request, RequestCommand.WITHDRAW, moment)
                .that(
                        request.content().askedBy().equals(moment.by()),
                        () -> RequestChecks.about(RequestFinding.NOT_ASKER, request))
                .findings();
        if (!findings.isEmpty()) {
            return Outcome.refused(findings);
        }
        boolean sent = RequestState.of(request) != RequestState.PENDING;
        return RequestChecks.cancelled(
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
        List<Finding> findings =
                RequestChecks.judge(request, RequestCommand.EXPIRE, moment).findings();
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
        return RequestChecks.done(new RequestEvent.Expired(moment.now(), expired, told));
    }
}
