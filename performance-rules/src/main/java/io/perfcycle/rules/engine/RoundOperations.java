package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.NominationReasonDraft;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.rules.assignment.RaterPlanner;
import io.perfcycle.rules.assignment.RaterProposal;
import io.perfcycle.rules.assignment.RaterRequest;
import io.perfcycle.rules.feedback.NominationDecisions;
import io.perfcycle.rules.feedback.RaterCount;
import io.perfcycle.rules.feedback.RoundDecisions;
import java.util.List;
import java.util.Optional;

/** Who is asked in 360 rounds, and how a round is coming along. Thread safe. */
public final class RoundOperations {
    private final Pipeline pipeline;

    RoundOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Proposes raters from the organisation of today and the shared goals of a cycle; nothing is saved. CYCLE_ADMIN.
     * Subjects who are not employed are left out.
     *
     * @param caller who asks
     * @param cycle the cycle
     * @param subjects about whom
     * @param conflicts who must not rate whom
     * @return the proposal, at the least cost under the limits of the cycle's policy
     */
    @Performs(Operation.RATERS_PROPOSE)
    public Outcome<RaterProposal> proposeRaters(
            Principal caller, CycleId cycle, List<EmployeeId> subjects, List<RaterRequest.Pair> conflicts) {
        return pipeline.read(caller, Operation.RATERS_PROPOSE, desk -> {
            desk.allow(Facet.NOMINATION, Optional.empty(), AccessPhase.DRAFT);
            return RaterPlanner.propose(new RaterDesk(desk).request(cycle, subjects, conflicts));
        });
    }

    /**
     * Names raters for a round where nobody has yet, such as from a proposal. CYCLE_ADMIN; the subject or the manager
     * approves.
     *
     * @param command the command
     * @param draft the raters
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.RATERS_PREPARE)
    public Outcome<Saved<RoundId>> prepare(Command command, NominationDraft draft) {
        return pipeline.run(
                command, Operation.RATERS_PREPARE, draft, RoundId::of, desk -> new NominationDesk(desk).prepare(draft));
    }

    /**
     * Names raters for a round about oneself or one of one's people, or names them anew until they are approved.
     *
     * @param command the command
     * @param draft the raters
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.RATERS_NOMINATE)
    public Outcome<Saved<RoundId>> nominate(Command command, NominationDraft draft) {
        return pipeline.run(
                command,
                Operation.RATERS_NOMINATE,
                draft,
                RoundId::of,
                desk -> new NominationDesk(desk).nominate(draft));
    }

    /**
     * Approves named raters: the subject or the manager, not who named them.
     *
     * @param command the command
     * @param id which round
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.RATERS_DECIDE)
    public Outcome<Saved<RoundId>> approve(Command command, RoundId id) {
        return pipeline.run(command, Operation.RATERS_DECIDE, "approve " + id, RoundId::of, desk -> {
            Nomination nomination = desk.open(Nomination.keyOf(id), Nomination.class);
            NominationDesk around = new NominationDesk(desk);
            LimitDesk guards = around.guards(nomination.invitations());
            return guards.with(NominationDecisions.approve(
                    nomination,
                    around.fourEyes(nomination),
                    around.places(nomination.cycle()),
                    around.limits(nomination.cycle()),
                    desk.now()));
        });
    }

    /**
     * Gives named raters back with a reason: the subject or the manager, not who named them.
     *
     * @param command the command
     * @param draft which round and why
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.RATERS_DECIDE)
    public Outcome<Saved<RoundId>> giveBack(Command command, NominationReasonDraft draft) {
        return pipeline.run(command, Operation.RATERS_DECIDE, draft, RoundId::of, desk -> {
            Nomination nomination = desk.open(Nomination.keyOf(draft.round()), Nomination.class);
            return NominationDecisions.giveBack(
                    nomination, new NominationDesk(desk).fourEyes(nomination), draft.reason(), desk.now());
        });
    }

    /**
     * The raters named for a round.
     *
     * @param caller who asks: the subject, the manager
     * @param id which round
     * @return the raters
     */
    @Performs(Operation.RATERS_READ)
    public Outcome<Nomination> nomination(Principal caller, RoundId id) {
        return pipeline.read(caller, Operation.RATERS_READ, desk -> desk.open(Nomination.keyOf(id), Nomination.class));
    }

    /**
     * Launches a round over approved raters; questions and threshold are locked. CYCLE_ADMIN.
     *
     * @param command the command
     * @param draft the round
     * @return its id, or every reason against it
     */
    @Performs(Operation.ROUND_LAUNCH)
    public Outcome<Saved<RoundId>> launch(Command command, NominatedRoundDraft draft) {
        return pipeline.run(command, Operation.ROUND_LAUNCH, draft, RoundId::of, desk -> {
            desk.allow(Facet.ROUND_AGGREGATE, Optional.empty(), AccessPhase.DRAFT);
            Nomination nomination = desk.need(Nomination.keyOf(draft.id()), Nomination.class);
            desk.needPerson(nomination.subject());
            Outcome<RoundDraft> round = NominationDecisions.round(nomination, draft);
            return round instanceof Outcome.Done<RoundDraft> done
                    ? RoundDecisions.launch(
                            done.value(), desk.programme(nomination.cycle()).feedback(), desk.now())
                    : round.<List<FeedbackEvent>>failure();
        });
    }

    /**
     * Reminds those who have not answered, once a day at most. Nobody is told who they are. CYCLE_ADMIN.
     *
     * @param command the command
     * @param id which round
     * @return the round's id, or the reason against it
     */
    @Performs(Operation.ROUND_REMIND)
    public Outcome<Saved<RoundId>> remind(Command command, RoundId id) {
        return pipeline.run(command, Operation.ROUND_REMIND, "remind " + id, RoundId::of, desk -> {
            Round round = desk.open(id.key(), Round.class, Facet.PARTICIPATION);
            return RoundDecisions.remind(round, participation(desk, id), desk.today(), desk.now());
        });
    }

    /**
     * How many have answered, by relationship; those in which fewer were asked than the threshold are left out.
     * CYCLE_ADMIN.
     *
     * @param caller who asks
     * @param id which round
     * @return the counts in the order of relationships
     */
    @Performs(Operation.ROUND_PROGRESS)
    public Outcome<List<RaterCount>> progress(Principal caller, RoundId id) {
        return pipeline.read(
                caller,
                Operation.ROUND_PROGRESS,
                desk -> RaterCount.of(desk.open(id.key(), Round.class, Facet.PARTICIPATION), participation(desk, id)));
    }

    private static Participation participation(Desk desk, RoundId id) {
        return desk.need(new DocumentKey(DocumentKind.PARTICIPATION, id.value()), Participation.class);
    }
}
