package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.CancelledRequest;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.internal.Checks;
import java.util.List;
import java.util.Optional;

/** What the decisions on requests have in common: what the table and the last day say. Stateless. */
final class RequestChecks {
    private RequestChecks() {}

    static Outcome<List<RequestEvent>> cancelled(
            FeedbackRequest request, String reason, RequestDecisions.Moment moment, List<EmployeeId> told) {
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
    static Checks judge(FeedbackRequest request, RequestCommand command, RequestDecisions.Moment moment) {
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

    static Finding about(RequestFinding code, FeedbackRequest request) {
        return Finding.of(code)
                .with("request", request.id())
                .with("state", RequestState.of(request))
                .with("due", request.content().due());
    }

    static Outcome<List<RequestEvent>> done(RequestEvent event) {
        return Outcome.done(List.of(event));
    }
}
