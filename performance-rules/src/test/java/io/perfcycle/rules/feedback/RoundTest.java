package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackEvent;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Participation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.RoundResponses;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final RoundId ID = RoundId.of("r");

    private int tokens = 50;
    private Round round;
    private Participation participation;
    private RoundResponses responses;

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

    private void take(Outcome<List<FeedbackEvent>> outcome) {
        for (FeedbackEvent event : outcome.orElseThrow()) {
            Document after = event.after();
            if (after instanceof Round found) {
                round = found;
            } else if (after instanceof Participation found) {
                participation = found;
            } else if (after instanceof RoundResponses found) {
                responses = found;
            }
        }
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
        take(RoundDecisions.close(round, responses, fresh, NOW));
    }

    @Test
    void three_peers_are_shown_and_the_manager_by_name() {
        launch(peer("p1"), peer("p2"), peer("p3"), new Invitation(EmployeeId.of("m"), Relationship.MANAGER));
        List.of("p1", "p2", "p3").forEach(peer -> take(respond(peer, 4, 5)));
        take(respond("m", 2, 3));
        assertThat(RoundCalculator.measure(round, responses)).isEmpty();
        close();
        List<RoundCalculator.GroupResult> results = RoundCalculator.measure(round, responses);

        assertThat(results)
                .extracting(RoundCalculator.GroupResult::relationship)
                .containsExactly(Relationship.MANAGER, Relationship.PEER);
        assertThat(results).allMatch(group -> !group.suppressed());
        assertThat(results.get(1).n()).isEqualTo(3);
        assertThat(results.get(1).meanByQuestion().get("Q1")).hasToString("4.00");
        assertThat(results.get(1).comments()).containsExactly("p1 says", "p2 says", "p3 says");
    }

    @Test
    void two_peers_are_suppressed_with_scores_comments_and_count() {
        launch(peer("p1"), peer("p2"), peer("p3"));
        take(respond("p1", 4, 4));
        take(respond("p2", 4, 4));
        close();
        RoundCalculator.GroupResult peers =
                RoundCalculator.measure(round, responses).get(0);

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
        RoundCalculator.GroupResult peers =
                RoundCalculator.measure(round, responses).get(0);

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
}
