package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.id.ReviewId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.review.ContributionDraft;
import io.perfcycle.core.review.ContributionsDraft;
import io.perfcycle.core.review.ReviewForm;
import io.perfcycle.rules.feedback.RoundResults;
import java.util.Optional;

/**
 * What peers, direct reports and the manager's manager contribute to a person's review, with the questions of the
 * cycle's form. Their answers are a 360 round under {@link Round#idOf}: it is closed, reminded of and counted as any other,
 * and protected by the same rule. Thread safe.
 */
public final class ContributionOperations {
    private final Pipeline pipeline;

    ContributionOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Asks people to contribute to a review that is not handed in. They are to its subject what they are asked as, by the
     * directory of today, and the limits of the cycle's rounds hold. Groups that are too small to be told of are
     * told as advice. CYCLE_ADMIN.
     *
     * @param command the command
     * @param draft who is asked
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.ROUND_LAUNCH)
    public Outcome<Saved<RoundId>> ask(Command command, ContributionsDraft draft) {
        return pipeline.run(command, Operation.ROUND_LAUNCH, draft, RoundId::of, desk -> {
            desk.allow(Facet.ROUND_AGGREGATE, Optional.empty(), AccessPhase.DRAFT);
            return new ContributionDesk(desk).ask(draft);
        });
    }

    /**
     * Contributes to a review, once. The rater still is to its subject what was asked, by the directory of the day. Who
     * contributed and what was said are kept apart.
     *
     * @param command the command; its caller is the rater
     * @param draft the answers
     * @return the round's id, or every reason against it
     */
    @Performs(Operation.ROUND_RESPOND)
    public Outcome<Saved<RoundId>> contribute(Command command, ContributionDraft draft) {
        return pipeline.run(command, Operation.ROUND_RESPOND, draft, RoundId::of, desk -> {
            RoundDesk around = new RoundDesk(desk);
            Round round = around.asked(Round.idOf(draft.review()));
            return around.respond(of(draft.review(), round), new ResponseDraft(round.id(), draft.answers()));
        });
    }

    /**
     * What was contributed to a review, once its round is closed: by relationship, what is too small suppressed; the
     * manager's manager by name. The subject reads it from when the form says ({@link ReviewForm.Release}).
     *
     * @param caller who asks: the subject, the manager, HR
     * @param review which review
     * @return the results; without groups while the round is open
     */
    @Performs(Operation.ROUND_RESULTS)
    public Outcome<RoundResults> results(Principal caller, ReviewId review) {
        return pipeline.read(caller, Operation.ROUND_RESULTS, desk -> {
            Round round = desk.open(Round.idOf(review).key(), Round.class);
            return new RoundDesk(desk).tell(of(review, round));
        });
    }

    /** A round that somebody launched under the same id is none of the review. */
    private static Round of(ReviewId review, Round round) {
        if (!round.review().equals(Optional.of(review))) {
            throw new Denied();
        }
        return round;
    }
}
