package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.FeedbackPolicy;
import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.feedback.ResponseDraft;
import io.perfcycle.core.feedback.Round;
import io.perfcycle.core.feedback.RoundDraft;
import io.perfcycle.core.feedback.RoundOverlap;
import io.perfcycle.core.feedback.RoundPolicy;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which figures a closed round has, group by group and question by question. */
class RoundFiguresTest extends RoundScene {
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final RoundId ID = RoundId.of("r");
    private static final Question LISTENS = new Question("Q1", "Listens", 1, 5);
    private static final Question PLANS = new Question("Q2", "Plans", 1, 5);
    private static final Question PACE = Question.choice("Q3", "Pace", List.of("slow", "steady", "quick"));

    private final List<Invitation> invitations = new ArrayList<>();
    private final List<Questionnaire> questionnaires = new ArrayList<>();
    private int tokens;

    private void ask(Relationship relationship, String... raters) {
        for (String rater : raters) {
            invitations.add(new Invitation(EmployeeId.of(rater), relationship));
        }
    }

    private void launch(Question... questions) {
        RoundDraft draft = new RoundDraft(ID, CycleId.of("c"), ANN, List.of(questions), invitations, questionnaires);
        take(RoundDecisions.launch(draft, FeedbackPolicy.standard(), NOW));
    }

    private void answer(String rater, AnswerDraft... answers) {
        take(RoundDecisions.respond(
                round,
                participation,
                responses,
                new ResponseDraft(ID, List.of(answers)),
                EmployeeId.of(rater),
                "t" + tokens++,
                NOW));
    }

    private static AnswerDraft scored(Question question, int score) {
        return new AnswerDraft(question.id(), score, "");
    }

    private RoundResults close(RoundOverlap overlap) {
        take(RoundDecisions.close(round, overlap, responses, () -> "x" + tokens++, List.of(), NOW));
        return RoundCalculator.measure(round, responses, RoundPolicy.standard());
    }

    private static GroupResult of(Relationship relationship, RoundResults results) {
        return results.groups().stream()
                .filter(group -> group.relationship() == relationship)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_manager_says_is_told_by_name_and_not_mixed_with_what_the_subject_says() {
        ask(Relationship.SELF, "ann");
        ask(Relationship.MANAGER, "boss");
        launch(LISTENS, PACE);
        answer("ann", scored(LISTENS, 5), scored(PACE, 3));
        answer("boss", scored(LISTENS, 2), scored(PACE, 1));
        GroupResult manager = of(Relationship.MANAGER, close(RoundOverlap.NONE));

        assertThat(manager.rater()).contains(EmployeeId.of("boss"));
        assertThat(manager.n()).isEqualTo(1);
        assertThat(manager.figureByQuestion()).containsOnlyKeys("Q1");
        assertThat(manager.meanByQuestion().get("Q1")).hasToString("2.00");
        assertThat(manager.figureByQuestion().get("Q1").agreement()).isEmpty();
        assertThat(manager.chosenByQuestion()).containsOnlyKeys("Q3").containsEntry("Q3", List.of(1, 0, 0));
    }

    @Test
    void a_manager_who_said_nothing_has_no_result() {
        ask(Relationship.SELF, "ann");
        ask(Relationship.MANAGER, "boss");
        launch(LISTENS);
        answer("ann", scored(LISTENS, 5));
        GroupResult manager = of(Relationship.MANAGER, close(RoundOverlap.NONE));

        assertThat(manager.suppressed()).isTrue();
        assertThat(manager.n()).isZero();
    }

    @Test
    void a_group_of_whom_nobody_answered_is_suppressed_like_one_too_small() {
        ask(Relationship.PEER, "p1", "p2", "p3");
        ask(Relationship.DIRECT_REPORT, "d1", "d2", "d3");
        launch(LISTENS);
        answer("p1", scored(LISTENS, 3));
        answer("p2", scored(LISTENS, 4));
        answer("p3", scored(LISTENS, 4));

        assertThat(of(Relationship.DIRECT_REPORT, close(RoundOverlap.NONE)).suppressed())
                .isTrue();
    }

    @Test
    void choices_are_counted_for_each_option() {
        ask(Relationship.PEER, "p1", "p2", "p3", "p4");
        launch(PACE);
        answer("p1", scored(PACE, 3));
        answer("p2", scored(PACE, 1));
        answer("p3", scored(PACE, 3));
        answer("p4", scored(PACE, 3));
        RoundResults results = close(RoundOverlap.NONE);

        assertThat(of(Relationship.PEER, results).chosenByQuestion()).containsEntry("Q3", List.of(1, 0, 3));
        assertThat(results.othersByQuestion()).isEmpty();
    }

    @Test
    void two_groups_too_small_by_themselves_stand_among_all_others_together() {
        ask(Relationship.PEER, "p1", "p2", "p3");
        ask(Relationship.DIRECT_REPORT, "d1", "d2");
        ask(Relationship.EXTERNAL, "e1", "e2");
        launch(LISTENS);
        answer("p1", scored(LISTENS, 3));
        answer("p2", scored(LISTENS, 4));
        answer("p3", scored(LISTENS, 5));
        answer("d1", scored(LISTENS, 1));
        answer("d2", scored(LISTENS, 2));
        answer("e1", scored(LISTENS, 3));
        answer("e2", scored(LISTENS, 3));
        RoundResults results = close(RoundOverlap.NONE);

        assertThat(of(Relationship.EXTERNAL, results).suppressed()).isTrue();
        assertThat(results.othersByQuestion().get("Q1"))
                .extracting(Figure::n, figure -> figure.mean().toString())
                .containsExactly(7, "3.00");
    }

    @Test
    void what_a_group_says_alike_to_one_question_holds_back_no_other_question() {
        ask(Relationship.PEER, "p1", "p2", "p3");
        ask(Relationship.DIRECT_REPORT, "d1", "d2", "d3");
        questionnaires.add(new Questionnaire(Relationship.DIRECT_REPORT, List.of("Q2")));
        launch(LISTENS, PLANS);
        for (int i = 1; i <= 3; i++) {
            answer("p" + i, scored(LISTENS, i), scored(PLANS, 4));
            answer("d" + i, scored(PLANS, i));
        }
        RoundResults results = close(RoundOverlap.NONE);

        assertThat(of(Relationship.PEER, results).meanByQuestion()).containsOnlyKeys("Q1");
        assertThat(of(Relationship.DIRECT_REPORT, results).meanByQuestion()).containsOnlyKeys("Q2");
    }

    @Test
    void a_group_that_another_round_told_of_is_told_of_whole_or_not_at_all() {
        ask(Relationship.PEER, "p1", "p2", "p3", "p4", "p5", "p6", "p7");
        launch(LISTENS, PLANS);
        for (int i = 1; i <= 4; i++) {
            answer("p" + i, scored(LISTENS, i), scored(PLANS, i));
        }
        for (int i = 5; i <= 7; i++) {
            answer("p" + i, scored(LISTENS, i - 4));
        }
        Round open = round;
        RoundResults alone = close(RoundOverlap.NONE);
        Optional<RoundOverlap> none = round.overlap();
        round = open;
        RoundOverlap repeated = new RoundOverlap(List.of(), List.of(Relationship.PEER));
        RoundResults beside = close(repeated);

        assertThat(of(Relationship.PEER, alone).meanByQuestion()).containsOnlyKeys("Q1", "Q2");
        assertThat(of(Relationship.PEER, beside).meanByQuestion()).containsOnlyKeys("Q1");
        assertThat(none).isEmpty();
        assertThat(round.overlap()).contains(repeated);
    }

    @Test
    void comments_stand_in_an_order_that_does_not_tell_who_answered_when() {
        ask(Relationship.PEER, "p1", "p2", "p3");
        launch(LISTENS);
        answer("p1", new AnswerDraft("Q1", 3, "Waits her turn"));
        answer("p2", new AnswerDraft("Q1", 4, "Asks back"));
        answer("p3", new AnswerDraft("Q1", 4, "Listens"));

        assertThat(of(Relationship.PEER, close(RoundOverlap.NONE)).comments())
                .containsExactly("Asks back", "Listens", "Waits her turn");
    }

    @Test
    void only_what_the_subject_says_is_compared_with_the_others() {
        ask(Relationship.SELF, "ann");
        ask(Relationship.MANAGER, "boss");
        ask(Relationship.PEER, "p1", "p2", "p3");
        launch(LISTENS);
        answer("ann", scored(LISTENS, 2));
        answer("boss", scored(LISTENS, 5));
        answer("p1", scored(LISTENS, 3));
        answer("p2", scored(LISTENS, 4));
        answer("p3", scored(LISTENS, 5));

        assertThat(close(RoundOverlap.NONE).comparisons())
                .extracting(
                        Comparison::self, Comparison::view, each -> each.gap().toString())
                .containsExactly(tuple(2, Comparison.View.HIDDEN_STRENGTH, "-2.00"));
    }
}
