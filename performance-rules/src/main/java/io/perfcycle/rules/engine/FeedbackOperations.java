package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.feedback.Feedback;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Recognition;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.TemplatedFeedbackDraft;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.feedback.RaterForm;
import io.perfcycle.rules.feedback.RoundResults;
import io.perfcycle.rules.feedback.TemplatedFeedback;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import java.util.List;
import java.util.Optional;

/** Feedback, recognition and 360 rounds. Thread safe. */
public final class FeedbackOperations {
    private final Pipeline pipeline;

    FeedbackOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Gives feedback to anyone.
     *
     * @param command the command; its caller is the author
     * @param draft the feedback
     * @return its id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_GIVE)
    public Outcome<Saved<FeedbackId>> give(Command command, FeedbackDraft draft) {
        return pipeline.run(
                command, Operation.FEEDBACK_GIVE, draft, FeedbackId::of, desk -> new FeedbackDesk(desk).give(draft));
    }

    /**
     * Gives feedback that answers the prompts of a template of the policy.
     *
     * @param command the command; its caller is the author
     * @param draft the answers
     * @return the feedback's id, or every reason against it
     */
    @Performs(Operation.FEEDBACK_GIVE)
    public Outcome<Saved<FeedbackId>> giveFromTemplate(Command command, TemplatedFeedbackDraft draft) {
        return pipeline.run(command, Operation.FEEDBACK_GIVE, draft, FeedbackId::of, desk -> {
            FeedbackDesk around = new FeedbackDesk(desk);
            Outcome<FeedbackDraft> filled = TemplatedFeedback.fill(around.policy(), draft);
            desk.allowAuthor(Facet.ATTRIBUTED_FEEDBACK, draft.subject());
            return filled instanceof Outcome.Done<FeedbackDraft> done
                    ? around.give(done.value())
                    : filled.<List<FeedbackEvent>>failure();
        });
    }

    /**
     * Says thank you in public, for a company value and with points where the policy has them.
     *
     * @param command the command; its caller is the author
     * @param draft the recognition
     * @return its id, or every reason against it
     */
    @Performs(Operation.RECOGNITION_GIVE)
    public Outcome<Saved<RecognitionId>> recognise(Command command, RecognitionDraft draft) {
        return pipeline.run(command, Operation.RECOGNITION_GIVE, draft, RecognitionId::of, desk -> {
            desk.allowAuthor(Facet.RECOGNITION, draft.subject());
            desk.needPerson(draft.subject());
            return new FeedbackDesk(desk).recognise(draft);
        });
    }

    /**
     * The feedback about someone that the caller may read.
     *
     * @param caller who asks
     * @param subject about whom
     * @return the feedback in the order of ids
     */
    @Performs(Operation.FEEDBACK_LIST)
    public Outcome<List<Feedback>> about(Principal caller, EmployeeId subject) {
        return pipeline.read(
                caller,
                Operation.FEEDBACK_LIST,
                desk -> desk.openAll(
                        Query.of(DocumentKind.FEEDBACK).with(IndexField.EMPLOYEE, subject.value()), Feedback.class));
    }

    /**
     * A piece of feedback.
     *
     * @param caller who asks
     * @param id which
     * @return the feedback
     */
    @Performs(Operation.FEEDBACK_READ)
    public Outcome<Feedback> feedback(Principal caller, FeedbackId id) {
        return pipeline.read(caller, Operation.FEEDBACK_READ, desk -> desk.open(id.key(), Feedback.class));
    }

    /**
     * All recognition.
     *
     * @param caller who asks
     * @return the recognition in the order of ids
     */
    @Performs(Operation.RECOGNITION_LIST)
    public Outcome<List<Recognition>> recognition(Principal caller) {
        return pipeline.read(
                caller,
                Operation.RECOGNITION_LIST,
                desk -> desk.openAll(Query.of(DocumentKind.RECOGNITION), Recognition.class));
    }

    /**
     * Launches a 360 round whose raters nobody had to approve; its threshold is locked. Raters are what they are in the
     * organisation, and the limits of the cycle hold as for raters who are approved. CYCLE_ADMIN.
     *
     * @param command the command
     * @param draft the round
     * @return its id, or every reason against it
     */
    @Performs(Operation.ROUND_LAUNCH)
    public Outcome<Saved<RoundId>> launch(Command command, RoundDraft draft) {
        return pipeline.run(command, Operation.ROUND_LAUNCH, draft, RoundId::of, desk -> {
            desk.allow(Facet.ROUND_AGGREGATE, Optional.empty(), AccessPhase.DRAFT);
            return new NominationDesk(desk).launch(draft);
        });
    }

    /**
     * What the caller is asked in a round that is open, or for a review ({@link Round#idOf}), and who will read the answers:
     * to be shown before anything is written.
     *
     * @param caller who asks: a rater
     * @param id which round
     * @return the form
     */
    @Performs(Operation.ROUND_RESPOND)
    public Outcome<RaterForm> form(Principal caller, RoundId id) {
        return pipeline.read(caller, Operation.ROUND_RESPOND, desk -> {
            RoundDesk around = new RoundDesk(desk);
            return around.form(around.asked(id));
        });
    }

    /**
     * Answers in a round. Who answered and what was answered are kept apart, and nothing of the command leads from one
     * to the other.
     *
     * @param command the command; its caller is the rater
     * @param draft the answers
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.ROUND_RESPOND)
    public Outcome<Saved<RoundId>> respond(Command command, ResponseDraft draft) {
        return pipeline.run(command, Operation.ROUND_RESPOND, draft, RoundId::of, desk -> {
            RoundDesk around = new RoundDesk(desk);
            return around.respond(around.asked(draft.round()), draft);
        });
    }

    /**
     * Closes a round; the answers are re-issued, and what is held back beside other rounds of the cycle is settled. CYCLE_ADMIN.
     *
     * @param command the command
     * @param id which round
     * @return its id, or the reason against it
     */
    @Performs(Operation.ROUND_CLOSE)
    public Outcome<Saved<RoundId>> close(Command command, RoundId id) {
        return pipeline.run(command, Operation.ROUND_CLOSE, "close " + id, RoundId::of, desk -> {
            Round round = desk.open(id.key(), Round.class);
            return new RoundDesk(desk).close(round);
        });
    }

    /**
     * The results of a closed round: by relationship, and self against others. What is too small, or would give away
     * what is too small, is suppressed.
     *
     * @param caller who asks: the subject, HR
     * @param id which round
     * @return the results; without groups while the round is open
     */
    @Performs(Operation.ROUND_RESULTS)
    public Outcome<RoundResults> results(Principal caller, RoundId id) {
        return pipeline.read(
                caller, Operation.ROUND_RESULTS, desk -> new RoundDesk(desk).tell(desk.open(id.key(), Round.class)));
    }
}
