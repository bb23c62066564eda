package io.perfcycle.rules.feedback;

import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who is to be asked in a 360 round to come: named by one side, given back or approved by the other. Stateless. */
public final class NominationDecisions {
    private NominationDecisions() {}

    /**
     * What bears on naming raters.
     *
     * @param by who names them
     * @param told who is told
     * @param relationshipByRater what a rater is to the subject by the organisation; whoever is missing is a peer or
     *     stands outside
     * @param limits how many are asked
     * @param threshold the smallest group that will be told of
     */
    public record Setting(
            EmployeeId by,
            List<EmployeeId> told,
            Map<EmployeeId, Relationship> relationshipByRater,
            RaterLimits limits,
            int threshold) {
        /** Copies the collections. */
        public Setting {
            told = List.copyOf(told);
            relationshipByRater = Map.copyOf(relationshipByRater);
        }
    }

    /**
     * Names raters, or names them anew until they are approved.
     *
     * @param draft the raters, their shape checked
     * @param before what was named before, if anything
     * @param setting what bears on it
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> nominate(
            NominationDraft draft, Optional<Nomination> before, Setting setting, Instant now) {
        Checks checks = Checks.begin()
                .that(
                        before.filter(there -> there.state() == Nomination.State.APPROVED)
                                .isEmpty(),
                        () -> finding(FeedbackFinding.NOMINATION_APPROVED, draft.round()))
                .that(
                        before.filter(there -> !there.subject().equals(draft.subject())
                                        || !there.cycle().equals(draft.cycle()))
                                .isEmpty(),
                        () -> finding(FeedbackFinding.NOMINATION_FOR_ANOTHER, draft.round()));
        RaterStanding standing = new RaterStanding(setting.relationshipByRater(), Map.of(), setting.limits());
        raters(draft.invitations(), standing, checks);
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        Nomination named = Nomination.builder()
                .round(draft.round())
                .cycle(draft.cycle())
                .subject(draft.subject())
                .addAllInvitations(draft.invitations())
                .nominatedBy(setting.by())
                .state(Nomination.State.PROPOSED)
                .reason("")
                .build();
        return Outcome.judged(
                List.of(new FeedbackEvent.RatersNominated(now, named, setting.told())),
                InvitationRules.tooFew(draft.invitations(), setting.threshold(), Relationship::isNamed));
    }

    /**
     * What stands against launching a round whose raters nobody approved, and what is odd about it: an administrator may
     * ask somebody as something else than the organisation says, but not by name.
     *
     * @param draft the round, its shape checked
     * @param named whether raters are named for it and wait for approval, or have it
     * @param standing what the raters are, and how much they are asked already
     * @return every reason, and advice
     */
    public static List<Finding> againstLaunch(RoundDraft draft, boolean named, RaterStanding standing) {
        Checks checks = Checks.begin().that(!named, () -> finding(FeedbackFinding.RATERS_NAMED, draft.id()));
        checks.and(InvitationRules.misfits(draft.invitations(), standing));
        counts(draft.invitations(), standing.limits(), checks);
        loads(draft.invitations(), standing.placesByRater(), standing.limits(), checks);
        return checks.findings();
    }

    private static void raters(List<Invitation> invitations, RaterStanding standing, Checks checks) {
        checks.and(InvitationRules.findings(invitations, standing::fits));
        counts(invitations, standing.limits(), checks);
    }

    private static void counts(List<Invitation> invitations, RaterLimits limits, Checks checks) {
        Map<Relationship, Integer> counts = InvitationRules.asked(invitations);
        most(Relationship.PEER, limits.peers(), counts, checks);
        most(Relationship.DIRECT_REPORT, limits.reports(), counts, checks);
    }

    private static void most(Relationship relationship, int most, Map<Relationship, Integer> counts, Checks checks) {
        int named = counts.getOrDefault(relationship, 0);
        checks.that(
                named <= most,
                () -> Finding.of(FeedbackFinding.TOO_MANY_RATERS)
                        .with("raters", named)
                        .with("relationship", relationship)
                        .with("most", most)
                        .at("invitations"));
    }

    /**
     * Approves named raters. Whoever named them does not, and nobody is asked more often than the limit.
     *
     * @param nomination the raters
     * @param eyes who named them and who approves
     * @param placesByRater how often each is approved as peer or direct report in the cycle already
     * @param limits how often one is asked at most
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> approve(
            Nomination nomination,
            FourEyes eyes,
            Map<EmployeeId, Integer> placesByRater,
            RaterLimits limits,
            Instant now) {
        Checks checks = decidable(nomination, eyes);
        loads(nomination.invitations(), placesByRater, limits, checks);
        return checks.isClear()
                ? decided(nomination, Nomination.State.APPROVED, eyes.second(), "", now)
                : Outcome.refused(checks.findings());
    }

    private static void loads(
            List<Invitation> invitations, Map<EmployeeId, Integer> placesByRater, RaterLimits limits, Checks checks) {
        for (EmployeeId rater : limited(invitations)) {
            checks.that(
                    placesByRater.getOrDefault(rater, 0) < limits.mostPerRater(),
                    () -> Finding.of(FeedbackFinding.RATER_OVERLOADED)
                            .with("rater", rater)
                            .with("most", limits.mostPerRater()));
        }
    }

    /**
     * The raters who count against the limit of a rater.
     *
     * @param invitations the raters of one subject
     * @return those among them who are peers or direct reports, in their order
     */
    public static List<EmployeeId> limited(List<Invitation> invitations) {
        return invitations.stream()
                .filter(invitation -> isLimited(invitation.relationship()))
                .map(Invitation::rater)
                .toList();
    }

    /**
     * Whether a relationship counts against the limit of a rater.
     *
     * @param relationship which
     * @return whether
     */
    public static boolean isLimited(Relationship relationship) {
        return relationship == Relationship.PEER || relationship == Relationship.DIRECT_REPORT;
    }

    /**
     * Gives named raters back. Whoever named them does not; they can be named anew.
     *
     * @param nomination the raters
     * @param eyes who named them and who gives them back
     * @param reason why
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<FeedbackEvent>> giveBack(
            Nomination nomination, FourEyes eyes, String reason, Instant now) {
        Checks checks = decidable(nomination, eyes);
        return checks.isClear()
                ? decided(nomination, Nomination.State.RETURNED, eyes.second(), reason, now)
                : Outcome.refused(checks.findings());
    }

    private static Checks decidable(Nomination nomination, FourEyes eyes) {
        return Checks.begin()
                .that(
                        nomination.state() == Nomination.State.PROPOSED,
                        () -> finding(FeedbackFinding.NOMINATION_NOT_PROPOSED, nomination.round()))
                .that(eyes.denial().isEmpty(), () -> finding(FeedbackFinding.OWN_NOMINATION, nomination.round()));
    }

    private static Outcome<List<FeedbackEvent>> decided(
            Nomination nomination, Nomination.State state, EmployeeId by, String reason, Instant now) {
        Nomination after = Nomination.builder()
                .round(nomination.round())
                .cycle(nomination.cycle())
                .subject(nomination.subject())
                .addAllInvitations(nomination.invitations())
                .nominatedBy(nomination.nominatedBy())
                .state(state)
                .decidedBy(by)
                .reason(reason)
                .build();
        return Outcome.done(List.of(new FeedbackEvent.RatersNominated(now, after, List.of(nomination.nominatedBy()))));
    }

    /**
     * The round over approved raters.
     *
     * @param nomination the raters
     * @param draft the questions
     * @return the round to launch, or the reason against it
     */
    public static Outcome<RoundDraft> round(Nomination nomination, NominatedRoundDraft draft) {
        return nomination.state() == Nomination.State.APPROVED
                ? Outcome.done(new RoundDraft(
                        draft.id(),
                        nomination.cycle(),
                        nomination.subject(),
                        draft.questions(),
                        nomination.invitations(),
                        draft.questionnaires()))
                : Outcome.refused(List.of(finding(FeedbackFinding.NOMINATION_NOT_APPROVED, draft.id())));
    }

    private static Finding finding(FeedbackFinding code, RoundId round) {
        return Finding.of(code).with("round", round);
    }
}
