package io.perfcycle.rules.goal;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalEvent;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import java.time.Instant;
import java.util.List;

/** Decides how a proposal ends: agreed, declined, taken back. Stateless. */
public final class ProposalDecisions {
    private ProposalDecisions() {}

    /**
     * Agrees to a proposed goal. Whoever proposed it does not.
     *
     * @param goal the goal
     * @param eyes who proposed it and who agrees
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<GoalEvent>> agree(Goal goal, FourEyes eyes, Instant now) {
        if (!(goal instanceof ProposedGoal proposed)) {
            return notProposed(goal);
        }
        if (eyes.denial().isPresent()) {
            return ownProposal(goal);
        }
        AgreedGoal agreed = AgreedGoal.builder()
                .id(goal.id())
                .content(goal.content())
                .agreedBy(eyes.second())
                .agreedAt(now)
                .build();
        return Outcome.done(List.of(new GoalEvent.Agreed(now, agreed, List.of(proposed.proposedBy()))));
    }

    /**
     * Declines a proposed goal; it is kept with the reason. Whoever proposed it does not; it can be withdrawn.
     *
     * @param goal the goal
     * @param eyes who proposed it and who declines
     * @param reason why
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<GoalEvent>> decline(Goal goal, FourEyes eyes, String reason, Instant now) {
        if (!(goal instanceof ProposedGoal proposed)) {
            return notProposed(goal);
        }
        if (eyes.denial().isPresent()) {
            return ownProposal(goal);
        }
        DeclinedGoal declined = ended(proposed, eyes.second(), reason, now);
        return Outcome.done(List.of(new GoalEvent.Declined(now, declined, List.of(proposed.proposedBy()))));
    }

    /**
     * Takes a proposal back. Only who proposed it does.
     *
     * @param goal the goal
     * @param by who takes it back
     * @param reason why
     * @param told the other side
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<GoalEvent>> withdraw(
            Goal goal, EmployeeId by, String reason, EmployeeId told, Instant now) {
        if (!(goal instanceof ProposedGoal proposed)) {
            return notProposed(goal);
        }
        if (!proposed.proposedBy().equals(by)) {
            return Outcome.refused(
                    List.of(Finding.of(GoalFinding.NOT_OWN_PROPOSAL).with("goal", goal.id())));
        }
        DeclinedGoal withdrawn = ended(proposed, by, reason, now);
        return Outcome.done(List.of(new GoalEvent.Withdrawn(now, withdrawn, List.of(told))));
    }

    private static DeclinedGoal ended(ProposedGoal proposed, EmployeeId by, String reason, Instant now) {
        return DeclinedGoal.builder()
                .id(proposed.id())
                .content(proposed.content())
                .proposedBy(proposed.proposedBy())
                .proposedAt(proposed.proposedAt())
                .declinedBy(by)
                .declinedAt(now)
                .reason(reason)
                .build();
    }

    private static Outcome<List<GoalEvent>> notProposed(Goal goal) {
        return Outcome.refused(List.of(Finding.of(GoalFinding.NOT_PROPOSED).with("goal", goal.id())));
    }

    private static Outcome<List<GoalEvent>> ownProposal(Goal goal) {
        return Outcome.refused(List.of(Finding.of(GoalFinding.OWN_PROPOSAL).with("goal", goal.id())));
    }
}
