package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.feedback.Moderated;
import io.perfcycle.core.feedback.ModerationPolicy;
import io.perfcycle.core.feedback.ModerationState;
import io.perfcycle.core.feedback.ReportDraft;
import io.perfcycle.core.feedback.VerdictDraft;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.Id;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.feedback.ModerationDecisions;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Query;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reports of feedback and recognition, and what becomes of them. What was written is never changed. Thread safe. */
public final class ModerationOperations {
    private final Pipeline pipeline;

    ModerationOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Reports recognition that the caller can read.
     *
     * @param command the command
     * @param id which recognition
     * @param draft why
     * @return its id, or every reason against it
     */
    @Performs(Operation.MODERATION_REPORT)
    public Outcome<Saved<RecognitionId>> report(Command command, RecognitionId id, ReportDraft draft) {
        return report(command, id, RecognitionId::of, id.key(), draft);
    }

    /**
     * Reports feedback that the caller can read.
     *
     * @param command the command
     * @param id which feedback
     * @param draft why
     * @return its id, or every reason against it
     */
    @Performs(Operation.MODERATION_REPORT)
    public Outcome<Saved<FeedbackId>> report(Command command, FeedbackId id, ReportDraft draft) {
        return report(command, id, FeedbackId::of, id.key(), draft);
    }

    /**
     * Decides about recognition. HR_PARTNER who neither wrote, got nor reported it.
     *
     * @param command the command
     * @param id which recognition
     * @param draft what is decided and why
     * @return its id, or every reason against it
     */
    @Performs(Operation.MODERATION_DECIDE)
    public Outcome<Saved<RecognitionId>> decide(Command command, RecognitionId id, VerdictDraft draft) {
        return decide(command, id, RecognitionId::of, id.key(), draft);
    }

    /**
     * Decides about feedback. HR_PARTNER who neither wrote, got nor reported it.
     *
     * @param command the command
     * @param id which feedback
     * @param draft what is decided and why
     * @return its id, or every reason against it
     */
    @Performs(Operation.MODERATION_DECIDE)
    public Outcome<Saved<FeedbackId>> decide(Command command, FeedbackId id, VerdictDraft draft) {
        return decide(command, id, FeedbackId::of, id.key(), draft);
    }

    /**
     * What was reported and waits for a decision, with the reports. HR_PARTNER; feedback only for the purpose SUPPORT,
     * which leaves a trace in the subject's access log.
     *
     * @param caller who asks
     * @return recognition, then feedback, each in the order of ids
     */
    @Performs(Operation.MODERATION_LIST)
    public Outcome<List<Moderated>> reported(Principal caller) {
        return pipeline.read(caller, Operation.MODERATION_LIST, desk -> {
            List<Moderated> reported = new ArrayList<>();
            for (DocumentKind kind : List.of(DocumentKind.RECOGNITION, DocumentKind.FEEDBACK)) {
                Query waiting = Query.of(kind).with(IndexField.STATE, ModerationState.REPORTED.name());
                desk.openAll(waiting, Moderated.class).stream()
                        .filter(text -> desk.mayDo(text.key(), Facet.MODERATION))
                        .forEach(reported::add);
            }
            return reported;
        });
    }

    private record Report(Id id, @Valid ReportDraft draft) {}

    private record Decision(Id id, @Valid VerdictDraft draft) {}

    private <I extends Id> Outcome<Saved<I>> report(
            Command command, I id, Function<String, I> idOf, DocumentKey key, ReportDraft draft) {
        return pipeline.run(command, Operation.MODERATION_REPORT, new Report(id, draft), idOf, desk -> {
            if (!desk.mayRead(key)) {
                throw new Denied();
            }
            return ModerationDecisions.report(
                    readable(desk, key),
                    policy(desk),
                    new ModerationDecisions.Step(desk.caller(), draft.reason(), desk.now()));
        });
    }

    /** What the caller may read can be reported, unless it is hidden; then the decision says so. */
    private static Moderated readable(Desk desk, DocumentKey key) {
        Moderated text = desk.need(key, Moderated.class);
        boolean hidden = ModerationState.after(text.moderation()) == ModerationState.HIDDEN;
        return hidden ? text : desk.open(key, Moderated.class, Facet.MODERATION);
    }

    private <I extends Id> Outcome<Saved<I>> decide(
            Command command, I id, Function<String, I> idOf, DocumentKey key, VerdictDraft draft) {
        return pipeline.run(command, Operation.MODERATION_DECIDE, new Decision(id, draft), idOf, desk -> {
            Moderated text = desk.open(key, Moderated.class, Facet.MODERATION);
            ModerationDecisions.Step step = new ModerationDecisions.Step(desk.caller(), draft.reason(), desk.now());
            return switch (draft.verdict()) {
                case HIDE -> ModerationDecisions.hide(text, policy(desk), step);
                case RESTORE -> ModerationDecisions.restore(text, step);
                case DISMISS -> ModerationDecisions.dismiss(text, step);
            };
        });
    }

    private static ModerationPolicy policy(Desk desk) {
        return new FeedbackDesk(desk).policy().moderation();
    }
}
