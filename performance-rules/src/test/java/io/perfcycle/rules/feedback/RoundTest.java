package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoundTest extends RoundScene {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final RoundId ID = RoundId.of("r");

    private int tokens = 50;

    private String token() {
        return String.valueOf(tokens--);
    }

    private static RoundDraft draft(Invitation... invitations) {
        return new RoundDraft(
                ID,
                CycleId.of("c"),
                ANN,
                List.of(new Question("Q1", "Listens", 1, 5), new Question("Q2", "Plans", 1, 5)),
                List.of(invitations));
    }

    private static Invitation peer(String id) {
        return new Invitation(EmployeeId.of(id), Relationship.PEER);
    }

    private Outcome<List<FeedbackEvent>> respond(String rater, Integer first, Integer second) {
        ResponseDraft draft = new ResponseDraft(
                ID, List.of(new AnswerDraft("Q1", first, rater + " says"), new AnswerDraft("Q2", second, "")));
        return RoundDecisions.respond(round, participation, responses, draft, EmployeeId.of(rater), token(), NOW);
    }

    private void launch(Invitation... invitations) {
        take(RoundDecisions.launch(draft(invitations), FeedbackPolicy.standard(), NOW));
    }

    private void close() {
        Supplier<String> fresh = () -> "x" + token();
        take(RoundDecisions.close(round, RoundOverlap.NONE, responses, fresh, List.of(), NOW));
    }

    private List<GroupResult> measure() {
        return RoundCalculator.measure(round, responses, RoundPolicy.standard()).groups();
    }

    @Test
    void three_peers_are_shown_and_the_manager_by_name() {
        launch(peer("p1"), peer("p2"), peer("p3"), new Invitation(EmployeeId.of("m"), Relationship.MANAGER));
        take(respond("p1", 4, 5));
        take(respond("p2", 4, 5));
        take(respond("p3", 3, 5));
        take(respond("m", 2, 3));
        assertThat(measure()).isEmpty();
        close();
        List<GroupResult> results = measure();

        assertThat(results)
                .extracting(GroupResult::relationship)
                .containsExactly(Relationship.MANAGER, Relationship.PEER);
        assertThat(results).allMatch(group -> !group.suppressed());
        assertThat(results.get(1).n()).isEqualTo(3);
        assertThat(results.get(1).meanByQuestion().get("Q1")).hasToString("3.67");
        assertThat(results.get(1).comments()).containsExactly("p1 says", "p2 says", "p3 says");
    }

    @Test
    void two_peers_are_suppressed_with_scores_comments_and_count() {
        launch(peer("p1"), peer("p2"), peer("p3"));
        take(respond("p1", 4, 4));
        take(respond("p2", 4, 4));
        close();
        GroupResult peers = measure().get(0);

        assertThat(peers.suppressed()).isTrue();
        assertThat(peers.n()).isZero();
        assertThat(peers.meanByQuestion()).isEmpty();
        assertThat(peers.comments()).isEmpty();
    }

    @Test
    void a_question_that_one_of_four_left_open_is_held_back_because_the_difference_would_tell_on_that_one() {
        launch(peer("p1"), peer("p2"), peer("p3"), peer("p4"));
        take(respond("p1", 4, 4));
        take(respond("p2", 4, 4));
        take(respond("p3", 4, 4));
        take(respond("p4", 1, null));
        close();
        GroupResult peers = measure().get(0);

        assertThat(peers.meanByQuestion()).containsOnlyKeys("Q1");
    }

    @Test
    void nobody_answers_twice_or_after_the_close_or_off_the_scale() {
        launch(peer("p1"), peer("p2"), peer("p3"));
        take(respond("p1", 4, 4));

        assertThat(respond("p1", 4, 4).findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-ANSWERED-BEFORE");
        assertThat(respond("p2", 6, 0).findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-SCORE-OFF-SCALE", "FEEDBACK-SCORE-OFF-SCALE");
        close();
        assertThat(respond("p3", 4, 4).findings()).extracting(Finding::code).containsExactly("FEEDBACK-ROUND-CLOSED");
    }

    @Test
    void what_is_kept_does_not_tell_who_came_when_and_the_close_gives_new_tokens() {
        launch(peer("p1"), peer("p2"), peer("p3"));
        List.of("p3", "p1", "p2").forEach(peer -> take(respond(peer, 3, 3)));
        List<String> before = new ArrayList<>();
        responses.responses().forEach(response -> before.add(response.token()));

        assertThat(participation.responded()).extracting(EmployeeId::value).containsExactly("p1", "p2", "p3");
        assertThat(before).isSorted();
        close();
        assertThat(responses.responses()).noneMatch(response -> before.contains(response.token()));
        assertThat(responses.toString()).doesNotContain("EmployeeId");
    }

    @Test
    void a_round_asks_nobody_twice_and_knows_who_is_the_subject() {
        Outcome<List<FeedbackEvent>> refused = RoundDecisions.launch(
                draft(peer("p1"), peer("p1"), new Invitation(ANN, Relationship.PEER)), FeedbackPolicy.standard(), NOW);

        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-RATER-TWICE", "FEEDBACK-RELATIONSHIP-WRONG");
    }

    private void answer(String rater, Integer first, Integer second, String comment) {
        ResponseDraft draft = new ResponseDraft(
                ID, List.of(new AnswerDraft("Q1", first, comment), new AnswerDraft("Q2", second, "")));
        take(RoundDecisions.respond(round, participation, responses, draft, EmployeeId.of(rater), token(), NOW));
    }

    private RoundResults results() {
        return RoundCalculator.measure(round, responses, RoundPolicy.standard());
    }

    @Test
    void a_question_on_which_all_of_a_group_say_the_same_is_held_back() {
        launch(peer("p1"), peer("p2"), peer("p3"));
        answer("p1", 4, 4, "");
        answer("p2", 4, 5, "");
        answer("p3", 4, 5, "");
        close();

        assertThat(results().groups().get(0).n()).isEqualTo(3);
        assertThat(results().groups().get(0).meanByQuestion()).containsOnlyKeys("Q2");
        assertThat(results().othersByQuestion()).containsOnlyKeys("Q2");
    }

    @Test
    void self_against_others_shows_blind_spots_and_hidden_strengths_from_the_gap_of_the_policy_on() {
        launch(peer("p1"), peer("p2"), peer("p3"), new Invitation(ANN, Relationship.SELF));
        answer("p1", 2, 4, "");
        answer("p2", 3, 4, "");
        answer("p3", 4, 5, "");
        answer("ann", 4, 4, "");
        close();

        assertThat(results().comparisons())
                .extracting(
                        Comparison::question,
                        Comparison::view,
                        each -> each.gap().toString())
                .containsExactly(
                        tuple("Q1", Comparison.View.BLIND_SPOT, "1.00"), tuple("Q2", Comparison.View.ALIGNED, "-0.33"));
        RoundPolicy narrow = new RoundPolicy(RaterLimits.standard(), new BigDecimal("0.08"));
        assertThat(RoundCalculator.measure(round, responses, narrow).comparisons())
                .extracting(Comparison::view)
                .containsExactly(Comparison.View.BLIND_SPOT, Comparison.View.HIDDEN_STRENGTH);
    }

    @Test
    void figures_come_with_agreement_and_explain_themselves() {
        launch(peer("p1"), peer("p2"), peer("p3"), peer("p4"), peer("p5"));
        List.of(4, 4, 5, 4, 3)
                .forEach(score -> answer("p" + (responses.responses().size() + 1), score, score, ""));
        close();
        Figure figure = results().groups().get(0).figureByQuestion().get("Q1");

        assertThat(figure)
                .isEqualTo(new Figure(
                        5,
                        new BigDecimal("4.00"),
                        Optional.of(new Agreement(new BigDecimal("0.75"), new BigDecimal("0.40")))));
        assertThat(results().explain())
                .extracting(Explanation::quantity)
                .containsExactly("PEER on Q1", "PEER on Q2", "others on Q1", "others on Q2");
        assertThat(results().explain().get(0).inputs()).containsEntry("answers", "5");
    }

    @Test
    void a_total_that_would_give_away_a_suppressed_group_leaves_that_group_out() {
        launch(peer("p1"), peer("p2"), peer("p3"), new Invitation(EmployeeId.of("d1"), Relationship.DIRECT_REPORT));
        answer("p1", 2, 4, "");
        answer("p2", 3, 4, "");
        answer("p3", 4, 5, "");
        answer("d1", 1, 1, "");
        close();

        assertThat(results().othersByQuestion().get("Q1").n()).isEqualTo(3);
        assertThat(results().groups().get(1).suppressed()).isTrue();
    }

    @Test
    void comments_are_shown_only_where_as_many_wrote_one_as_the_threshold_asks() {
        launch(peer("p1"), peer("p2"), peer("p3"), peer("p4"));
        answer("p1", 2, 4, "One");
        answer("p2", 3, 4, "Two");
        answer("p3", 4, 5, "");
        answer("p4", 4, 5, "");
        close();

        assertThat(results().groups().get(0).comments()).isEmpty();
    }

    @Test
    void a_relationship_is_asked_its_own_questions_and_they_are_locked() {
        take(RoundDecisions.launch(
                new RoundDraft(
                        ID,
                        CycleId.of("c"),
                        ANN,
                        draft().questions(),
                        List.of(peer("p1"), new Invitation(EmployeeId.of("d1"), Relationship.DIRECT_REPORT)),
                        List.of(new Questionnaire(Relationship.DIRECT_REPORT, List.of("Q2")))),
                FeedbackPolicy.standard(),
                NOW));

        assertThat(round.questionsFor(Relationship.PEER)).hasSize(2);
        assertThat(respond("d1", 4, 4).findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-QUESTION-UNKNOWN");
        assertThat(respond("p1", 4, 4).isDone()).isTrue();
    }

    @Test
    void a_round_asks_no_question_twice() {
        Question listens = draft().questions().get(0);
        RoundDraft twice = new RoundDraft(ID, CycleId.of("c"), ANN, List.of(listens, listens), List.of(peer("p1")));

        assertThat(RoundDecisions.launch(twice, FeedbackPolicy.standard(), NOW).findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("FEEDBACK-QUESTION-TWICE questions");
    }

    @Test
    void questionnaires_name_each_relationship_once_and_questions_that_there_are() {
        Outcome<List<FeedbackEvent>> refused = RoundDecisions.launch(
                new RoundDraft(
                        ID,
                        CycleId.of("c"),
                        ANN,
                        draft().questions(),
                        List.of(peer("p1")),
                        List.of(
                                new Questionnaire(Relationship.PEER, List.of("Q9")),
                                new Questionnaire(Relationship.PEER, List.of("Q1")))),
                FeedbackPolicy.standard(),
                NOW);

        assertThat(refused.findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-QUESTION-UNKNOWN", "FEEDBACK-QUESTIONNAIRE-TWICE");
    }

    @Test
    void those_who_have_not_answered_are_reminded_once_a_day() {
        launch(peer("p1"), peer("p2"), peer("p3"));
        answer("p2", 4, 4, "");
        LocalDate today = LocalDate.of(2026, 12, 1);
        Outcome<List<FeedbackEvent>> reminded = RoundDecisions.remind(round, participation, today, NOW);

        assertThat(reminded.orElseThrow().get(0).audience())
                .extracting(EmployeeId::value)
                .containsExactly("p1", "p3");
        take(reminded);
        assertThat(RoundDecisions.remind(round, participation, today, NOW).findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-REMINDED-TODAY");
        answer("p1", 4, 4, "");
        answer("p3", 4, 4, "");
        assertThat(RoundDecisions.remind(round, participation, today.plusDays(1), NOW)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-NOBODY-DUE");
        close();
        assertThat(round.remindedOn()).contains(today);
        assertThat(RoundDecisions.remind(round, participation, today.plusDays(1), NOW)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-ROUND-CLOSED");
    }

    @Test
    void progress_is_counted_from_the_threshold_on() {
        launch(peer("p1"), peer("p2"), peer("p3"), new Invitation(EmployeeId.of("m"), Relationship.MANAGER));
        answer("p2", 4, 4, "");
        answer("m", 4, 4, "");

        assertThat(RaterCount.of(round, participation)).containsExactly(new RaterCount(Relationship.PEER, 3, 1));
    }
}
