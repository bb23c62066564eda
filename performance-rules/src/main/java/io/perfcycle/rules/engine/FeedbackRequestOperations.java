package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackRequest;
import io.perfcycle.core.feedback.FeedbackRequestDraft;
import io.perfcycle.core.feedback.RequestAnswerDraft;
import io.perfcycle.core.feedback.RequestEvent;
import io.perfcycle.core.feedback.RequestState;
import io.perfcycle.core.feedback.RequestTextDraft;
import io.perfcycle.core.feedback.TemplatedRequestDraft;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.feedback.AnswerDecisions;
import io.perfcycle.rules.feedback.ApprovalDecisions;
import io.perfcycle.rules.feedback.FeedbackDecisions;
import io.perfcycle.rules.feedback.RequestDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests for feedback. Thread safe. */
public final class FeedbackRequestOperations {
    private final Pipeline pipeline;

    FeedbackRequestOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Asks somebody for feedback. The subject or the subject's manager.
     *
     * @param command the command
     * @param draft the request
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_ASK)
    public Outcome<Saved<FeedbackRequestId>> ask(Command command, FeedbackRequestDraft draft) {
        return pipeline.run(command, Operation.FEEDBACK_REQUEST_ASK, draft, FeedbackRequestId::of, desk -> {
            FeedbackDesk around = asking(desk, draft.subject(), draft.rater());
            return around.tagged(
                    draft.goal(),
                    draft.competency(),
                    RequestDecisions.ask(
                            draft,
                            around.managerOf(draft.subject()),
                            around.policy().requests(),
                            moment(desk)));
        });
    }

    /**
     * Asks somebody for feedback with the prompts of a template of the policy, for whom the template says. The request keeps
     * them as they are now. The subject or the subject's manager.
     *
     * @param command the command
     * @param draft the request
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_ASK)
    public Outcome<Saved<FeedbackRequestId>> askFromTemplate(Command command, TemplatedRequestDraft draft) {
        return pipeline.run(command, Operation.FEEDBACK_REQUEST_ASK, draft, FeedbackRequestId::of, desk -> {
            FeedbackDesk around = asking(desk, draft.subject(), draft.rater());
            return around.tagged(
                    draft.goal(),
                    draft.competency(),
                    RequestDecisions.askFromTemplate(
                            draft, around.managerOf(draft.subject()), around.policy(), moment(desk)));
        });
    }

    private static FeedbackDesk asking(Desk desk, EmployeeId subject, EmployeeId rater) {
        desk.allow(Facet.FEEDBACK_REQUEST, Optional.of(subject), AccessPhase.DRAFT);
        desk.needPerson(rater);
        return new FeedbackDesk(desk);
    }

    /**
     * Lets a request through. The subject's manager, who did not ask.
     *
     * @param command the command
     * @param id which request
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_CHANGE)
    public Outcome<Saved<FeedbackRequestId>> approve(Command command, FeedbackRequestId id) {
        return pipeline.run(
                command, Operation.FEEDBACK_REQUEST_CHANGE, "approve " + id, FeedbackRequestId::of, desk -> {
                    FeedbackRequest request = open(desk, id);
                    return ApprovalDecisions.approve(
                            request, managerOf(desk, request), fourEyes(desk, request), moment(desk));
                });
    }

    /**
     * Does not let a request through. The subject's manager, who did not ask.
     *
     * @param command the command
     * @param draft which request and why
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_CHANGE)
    public Outcome<Saved<FeedbackRequestId>> reject(Command command, RequestTextDraft draft) {
        return run(command, Operation.FEEDBACK_REQUEST_CHANGE, "reject", draft, desk -> {
            FeedbackRequest request = open(desk, draft.request());
            return ApprovalDecisions.reject(
                    request, managerOf(desk, request), fourEyes(desk, request), draft.text(), moment(desk));
        });
    }

    /**
     * Takes a request back. Only who asked.
     *
     * @param command the command
     * @param draft which request and why
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_CHANGE)
    public Outcome<Saved<FeedbackRequestId>> withdraw(Command command, RequestTextDraft draft) {
        return run(
                command,
                Operation.FEEDBACK_REQUEST_CHANGE,
                "withdraw",
                draft,
                desk -> RequestDecisions.withdraw(open(desk, draft.request()), draft.text(), moment(desk)));
    }

    /**
     * Saves a draft of the answer. The rater, and nobody else may see it.
     *
     * @param command the command
     * @param draft which request, and the answer so far
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_ANSWER)
    public Outcome<Saved<FeedbackRequestId>> save(Command command, RequestTextDraft draft) {
        return run(
                command,
                Operation.FEEDBACK_REQUEST_ANSWER,
                "save",
                draft,
                desk -> AnswerDecisions.save(open(desk, draft.request()), draft.text(), moment(desk)));
    }

    /**
     * Answers a request: the answer becomes feedback, for whom the request said. The rater.
     *
     * @param command the command
     * @param draft the answer
     * @return the request's id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_ANSWER)
    public Outcome<Saved<FeedbackRequestId>> answer(Command command, RequestAnswerDraft draft) {
        return pipeline.run(command, Operation.FEEDBACK_REQUEST_ANSWER, draft, FeedbackRequestId::of, desk -> {
            FeedbackRequest request = open(desk, draft.request());
            Outcome<List<RequestEvent>> submitted = AnswerDecisions.submit(request, draft, moment(desk));
            if (!submitted.isDone()) {
                return submitted;
            }
            Outcome<List<FeedbackEvent>> given = FeedbackDecisions.give(
                    AnswerDecisions.answerOf(request, draft),
                    desk.caller(),
                    managerOf(desk, request),
                    Optional.of(request.id()),
                    desk.now());
            return given.map(feedback -> {
                List<Event> events = new ArrayList<>(submitted.orElseThrow());
                events.addAll(feedback);
                return events;
            });
        });
    }

    /**
     * Declines to answer. The rater.
     *
     * @param command the command
     * @param draft which request and why
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_ANSWER)
    public Outcome<Saved<FeedbackRequestId>> decline(Command command, RequestTextDraft draft) {
        return run(
                command,
                Operation.FEEDBACK_REQUEST_ANSWER,
                "decline",
                draft,
                desk -> AnswerDecisions.decline(open(desk, draft.request()), draft.text(), moment(desk)));
    }

    /**
     * Ends a request whose last day went by. CYCLE_ADMIN, for a job that the host drives.
     *
     * @param command the command
     * @param id which request
     * @return its id, or the reason against it
     */
    @Performs(Operation.FEEDBACK_REQUEST_EXPIRE)
    public Outcome<Saved<FeedbackRequestId>> expire(Command command, FeedbackRequestId id) {
        return pipeline.run(
                command,
                Operation.FEEDBACK_REQUEST_EXPIRE,
                "expire " + id,
                FeedbackRequestId::of,
                desk -> RequestDecisions.expire(desk.open(id.key(), FeedbackRequest.class), moment(desk)));
    }

    /**
     * The requests whose last day went by and that have not ended, without what they say. CYCLE_ADMIN.
     *
     * @param caller who asks
     * @return their ids in order
     */
    @Performs(Operation.FEEDBACK_REQUEST_OVERDUE)
    public Outcome<List<FeedbackRequestId>> overdue(Principal caller) {
        return pipeline.read(caller, Operation.FEEDBACK_REQUEST_OVERDUE, desk -> {
            desk.allow(Facet.FEEDBACK_REQUEST, Optional.empty(), AccessPhase.OPEN);
            Query overdue = Query.of(DocumentKind.FEEDBACK_REQUEST)
                    .with(IndexField.STATE, Indexes.OPEN_REQUEST)
                    .dueBefore(desk.today());
            return desk.peekAll(overdue, FeedbackRequest.class).stream()
                    .map(FeedbackRequest::id)
                    .toList();
        });
    }

    /**
     * A request. The draft of an answer is shown to its rater only.
     *
     * @param caller who asks: subject, manager, rater
     * @param id which request
     * @return the request
     */
    @Performs(Operation.FEEDBACK_REQUEST_READ)
    public Outcome<FeedbackRequest> request(Principal caller, FeedbackRequestId id) {
        return pipeline.read(
                caller, Operation.FEEDBACK_REQUEST_READ, desk -> desk.open(id.key(), FeedbackRequest.class));
    }

    /**
     * The requests about somebody that the caller may see.
     *
     * @param caller who asks
     * @param subject about whom
     * @return the requests in the order of ids
     */
    @Performs(Operation.FEEDBACK_REQUEST_LIST)
    public Outcome<List<FeedbackRequest>> about(Principal caller, EmployeeId subject) {
        return list(caller, IndexField.EMPLOYEE, subject);
    }

    /**
     * The requests that the caller is to answer, or was.
     *
     * @param caller who asks
     * @return the requests in the order of ids
     */
    @Performs(Operation.FEEDBACK_REQUEST_LIST)
    public Outcome<List<FeedbackRequest>> toAnswer(Principal caller) {
        return list(caller, IndexField.PARENT, caller.acting());
    }

    private Outcome<List<FeedbackRequest>> list(Principal caller, IndexField by, EmployeeId person) {
        return pipeline.read(
                caller,
                Operation.FEEDBACK_REQUEST_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.FEEDBACK_REQUEST).with(by, person.value()), FeedbackRequest.class));
    }

    /** The shape of a text with what it is for, because commands with the same text differ. */
    private record Named(String command, @Valid RequestTextDraft draft) {}

    private Outcome<Saved<FeedbackRequestId>> run(
            Command command, Operation operation, String name, RequestTextDraft draft, Decider decider) {
        return pipeline.run(command, operation, new Named(name, draft), FeedbackRequestId::of, decider);
    }

    private static FeedbackRequest open(Desk desk, FeedbackRequestId id) {
        return desk.openOrEnded(
                id.key(), FeedbackRequest.class, there -> RequestState.of(there).isEnded());
    }

    private static EmployeeId managerOf(Desk desk, FeedbackRequest request) {
        return new FeedbackDesk(desk).managerOf(request.content().subject());
    }

    private static FourEyes fourEyes(Desk desk, FeedbackRequest request) {
        EmployeeId asked = request.content().askedBy();
        return FourEyes.of(asked, desk.caller()).withDelegation(desk.mayHaveActedFor(asked));
    }

    private static RequestDecisions.Moment moment(Desk desk) {
        return new RequestDecisions.Moment(desk.caller(), desk.today(), desk.now());
    }
}
