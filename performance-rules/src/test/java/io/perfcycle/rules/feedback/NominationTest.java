package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.NominatedRoundDraft;
import io.perfcycle.core.feedback.Nomination;
import io.perfcycle.core.feedback.NominationDraft;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.rules.access.FourEyes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NominationTest {
    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BOSS = EmployeeId.of("boss");
    private static final RaterLimits LIMITS = new RaterLimits(2, 1, false, 3, true);
    private static final Map<EmployeeId, Relationship> KNOWN =
            Map.of(ANN, Relationship.SELF, BOSS, Relationship.MANAGER, EmployeeId.of("r"), Relationship.DIRECT_REPORT);

    private static Invitation asked(String rater, Relationship relationship) {
        return new Invitation(EmployeeId.of(rater), relationship);
    }

    private static NominationDraft draft(Invitation... invitations) {
        return new NominationDraft(RoundId.of("r-1"), CycleId.of("c"), ANN, List.of(invitations));
    }

    private static Outcome<List<FeedbackEvent>> nominate(
            EmployeeId by, Optional<Nomination> before, Invitation... invitations) {
        EmployeeId told = by.equals(ANN) ? BOSS : ANN;
        return NominationDecisions.nominate(
                draft(invitations), before, new NominationDecisions.Setting(by, List.of(told), KNOWN, LIMITS, 3), NOW);
    }

    private static Nomination after(Outcome<List<FeedbackEvent>> outcome) {
        return (Nomination) outcome.orElseThrow().get(0).after();
    }

    private static Nomination proposed() {
        return after(nominate(ANN, Optional.empty(), asked("ann", Relationship.SELF), asked("p", Relationship.PEER)));
    }

    private static Outcome<List<FeedbackEvent>> approve(
            Nomination nomination, EmployeeId by, Map<EmployeeId, Integer> places) {
        return NominationDecisions.approve(nomination, FourEyes.of(nomination.nominatedBy(), by), places, LIMITS, NOW);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Test
    void the_other_side_is_told_and_approves() {
        Outcome<List<FeedbackEvent>> named = nominate(ANN, Optional.empty(), asked("p", Relationship.PEER));
        FeedbackEvent event = named.orElseThrow().get(0);

        assertThat(event.audience()).containsExactly(BOSS);
        assertThat(event.topic()).isEqualTo("feedback.nomination-proposed");
        Nomination approved = after(approve(after(named), BOSS, Map.of()));
        assertThat(approved.state()).isEqualTo(Nomination.State.APPROVED);
        assertThat(approved.decidedBy()).contains(BOSS);
    }

    @Test
    void whoever_named_the_raters_neither_approves_nor_gives_them_back() {
        assertThat(codes(approve(proposed(), ANN, Map.of()))).containsExactly("FEEDBACK-OWN-NOMINATION");
        assertThat(codes(NominationDecisions.giveBack(proposed(), FourEyes.of(ANN, ANN), "no", NOW)))
                .containsExactly("FEEDBACK-OWN-NOMINATION");
    }

    @Test
    void what_is_given_back_is_named_anew_and_what_is_approved_stays() {
        Nomination returned = after(NominationDecisions.giveBack(proposed(), FourEyes.of(ANN, BOSS), "Ask p too", NOW));

        assertThat(returned.reason()).isEqualTo("Ask p too");
        assertThat(codes(approve(returned, BOSS, Map.of()))).containsExactly("FEEDBACK-NOMINATION-NOT-PROPOSED");
        Nomination again = after(nominate(BOSS, Optional.of(returned), asked("p", Relationship.PEER)));
        Nomination approved = after(approve(again, ANN, Map.of()));
        assertThat(codes(nominate(ANN, Optional.of(approved), asked("q", Relationship.PEER))))
                .containsExactly("FEEDBACK-NOMINATION-APPROVED");
    }

    @Test
    void relationships_are_those_of_the_organisation_and_nobody_is_named_twice() {
        assertThat(codes(nominate(
                        ANN,
                        Optional.empty(),
                        asked("ann", Relationship.PEER),
                        asked("boss", Relationship.PEER),
                        asked("p", Relationship.MANAGER),
                        asked("r", Relationship.DIRECT_REPORT),
                        asked("r", Relationship.DIRECT_REPORT))))
                .containsExactly(
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RELATIONSHIP-WRONG",
                        "FEEDBACK-RATER-TWICE",
                        "FEEDBACK-TOO-MANY-RATERS");
    }

    @Test
    void more_peers_than_the_policy_asks_are_refused() {
        assertThat(codes(nominate(
                        ANN,
                        Optional.empty(),
                        asked("p", Relationship.PEER),
                        asked("q", Relationship.PEER),
                        asked("s", Relationship.PEER))))
                .containsExactly("FEEDBACK-TOO-MANY-RATERS");
    }

    @Test
    void an_administrator_asks_anonymously_as_something_else_at_their_own_risk_and_by_name_not_at_all() {
        RoundDraft round = new RoundDraft(
                RoundId.of("r-1"),
                CycleId.of("c"),
                ANN,
                List.of(new Question("Q", "Listens", 1, 5)),
                List.of(
                        asked("boss", Relationship.MANAGER),
                        asked("p", Relationship.DIRECT_REPORT),
                        asked("r", Relationship.MANAGER)));

        assertThat(NominationDecisions.againstLaunch(round, false, new RaterStanding(KNOWN, Map.of(), LIMITS)))
                .extracting(each -> each.severity() + " " + each.code() + " " + each.place())
                .containsExactly(
                        "ADVICE FEEDBACK-RELATIONSHIP-WRONG invitations[1]",
                        "BLOCK FEEDBACK-RELATIONSHIP-WRONG invitations[2]");
    }

    @Test
    void nobody_is_approved_for_more_subjects_than_the_limit() {
        assertThat(codes(approve(proposed(), BOSS, Map.of(EmployeeId.of("p"), 3))))
                .containsExactly("FEEDBACK-RATER-OVERLOADED");
        assertThat(approve(proposed(), BOSS, Map.of(EmployeeId.of("p"), 2)).isDone())
                .isTrue();
    }

    @Test
    void whoever_names_too_few_to_be_shown_is_told_before_anybody_answers() {
        Outcome<?> named =
                nominate(ANN, Optional.empty(), asked("ann", Relationship.SELF), asked("p", Relationship.PEER));

        assertThat(named.isDone()).isTrue();
        assertThat(named.findings())
                .extracting(finding -> finding.code() + " " + finding.arguments())
                .containsExactly("FEEDBACK-TOO-FEW-ASKED {relationship=PEER, threshold=3}");
    }

    @Test
    void a_nomination_for_another_subject_is_not_taken_over() {
        NominationDraft other =
                new NominationDraft(RoundId.of("r-1"), CycleId.of("c"), BOSS, List.of(asked("p", Relationship.PEER)));

        assertThat(codes(NominationDecisions.nominate(
                        other,
                        Optional.of(proposed()),
                        new NominationDecisions.Setting(ANN, List.of(), Map.of(), LIMITS, 3),
                        NOW)))
                .containsExactly("FEEDBACK-NOMINATION-FOR-ANOTHER");
    }

    @Test
    void only_approved_raters_make_a_round() {
        NominatedRoundDraft questions =
                new NominatedRoundDraft(RoundId.of("r-1"), List.of(new Question("Q", "Listens", 1, 5)), List.of());

        assertThat(codes(NominationDecisions.round(proposed(), questions)))
                .containsExactly("FEEDBACK-NOMINATION-NOT-APPROVED");
        RoundDraft round = NominationDecisions.round(after(approve(proposed(), BOSS, Map.of())), questions)
                .orElseThrow();
        assertThat(round.invitations()).hasSize(2);
        assertThat(round.subject()).isEqualTo(ANN);
    }
}
