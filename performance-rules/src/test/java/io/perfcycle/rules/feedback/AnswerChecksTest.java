package io.perfcycle.rules.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.perfcycle.core.feedback.Answer;
import io.perfcycle.core.feedback.AnswerDraft;
import io.perfcycle.core.feedback.AnswerRule;
import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.outcome.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerChecksTest {
    private static final Question SCORE =
            Question.scored("S", "Keeps promises", "one-to-five", 1, 5).asRequired();
    private static final Question CHOICE = Question.choice("C", "What next?", List.of("Lead", "Deepen", "Move"));
    private static final Question WORDS =
            Question.words("W", "What should go on?", 10).asRequired();
    private static final List<Question> ASKED = List.of(SCORE, CHOICE, WORDS);

    private static AnswerDraft answer(String question, Integer score, String comment) {
        return new AnswerDraft(question, score, comment);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        List<Finding> findings = AnswerChecks.findings(
                ASKED,
                List.of(
                        answer("X", 1, ""),
                        answer("S", 6, ""),
                        answer("C", 4, ""),
                        answer("C", 0, ""),
                        answer("W", 2, "eleven char")));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        "FEEDBACK-QUESTION-UNKNOWN",
                        "FEEDBACK-SCORE-OFF-SCALE",
                        "FEEDBACK-CHOICE-UNKNOWN",
                        "FEEDBACK-QUESTION-TWICE",
                        "FEEDBACK-CHOICE-UNKNOWN",
                        "FEEDBACK-NO-SCORE-ASKED",
                        "FEEDBACK-TEXT-TOO-LONG");
        assertThat(findings).allMatch(Finding::isBlocking);
    }

    @Test
    void a_required_question_is_open_without_a_score_and_without_words() {
        List<Finding> findings =
                AnswerChecks.findings(ASKED, List.of(answer("S", null, "cannot say"), answer("W", null, " ")));

        assertThat(findings)
                .extracting(Finding::code, finding -> finding.arguments().get("question"))
                .containsExactly(tuple("FEEDBACK-ANSWER-MISSING", "S"), tuple("FEEDBACK-ANSWER-MISSING", "W"));
    }

    @Test
    void the_ends_of_scale_options_and_length_are_inside() {
        for (int end : new int[] {0, 1}) {
            List<AnswerDraft> answers = List.of(
                    answer("W", null, end == 0 ? "x" : "ten chars!"),
                    answer("C", end == 0 ? 1 : 3, ""),
                    answer("S", end == 0 ? 1 : 5, ""));

            assertThat(AnswerChecks.findings(ASKED, answers)).isEmpty();
            assertThat(AnswerChecks.inOrder(ASKED, answers))
                    .extracting(Answer::question)
                    .containsExactly("S", "C", "W");
        }
        assertThat(AnswerChecks.findings(List.of(SCORE), List.of(answer("S", 0, ""))))
                .extracting(Finding::code)
                .containsExactly("FEEDBACK-SCORE-OFF-SCALE");
    }

    @Test
    void what_is_not_required_may_be_left_open_and_keeps_its_remark() {
        List<AnswerDraft> answers = List.of(answer("S", 3, ""), answer("C", null, "neither"), answer("W", null, "ok"));

        assertThat(AnswerChecks.findings(ASKED, answers)).isEmpty();
        assertThat(AnswerChecks.inOrder(ASKED, answers)).contains(new Answer("C", Optional.empty(), "neither"));
    }

    @Test
    void a_choice_offers_what_it_says_and_a_score_offers_nothing() {
        AnswerRule two = new AnswerRule(AnswerRule.Kind.CHOICE, false, "", List.of("a", "b"));
        AnswerRule scored = new AnswerRule(AnswerRule.Kind.SCORE, false, "", List.of("a"));

        assertThatThrownBy(() -> new Question("Q", "?", 1, 3, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Question("Q", "?", 0, 2, two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Question("Q", "?", 1, 3, scored)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Question.choice("Q", "?", List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
