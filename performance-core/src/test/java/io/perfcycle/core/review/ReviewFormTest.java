package io.perfcycle.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.feedback.Question;
import io.perfcycle.core.feedback.Questionnaire;
import io.perfcycle.core.feedback.Relationship;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewFormTest {
    private static final Question ONE = new Question("q1", "Keeps promises", 1, 5);
    private static final Question OTHER = Question.words("q2", "What should go on?", 100);
    private static final FormSection VALUES = new FormSection("VALUES", List.of(ONE, OTHER));

    private static Questionnaire asks(Relationship relationship, String... questions) {
        return new Questionnaire(relationship, List.of(questions));
    }

    @Test
    void everybody_is_asked_in_the_order_of_the_form_and_who_has_no_questionnaire_nothing() {
        ReviewForm form = new ReviewForm(List.of(VALUES), List.of(asks(Relationship.PEER, "q2", "q1")));

        assertThat(form.questionsFor(Relationship.PEER)).containsExactly(ONE, OTHER);
        assertThat(form.questionsFor(Relationship.SELF)).isEmpty();
    }

    @Test
    void what_stands_twice_or_is_unknown_is_named() {
        assertThatThrownBy(() -> new ReviewForm(List.of(VALUES, new FormSection("VALUES", List.of())), List.of()))
                .hasMessage("A form has the section twice: VALUES");
        assertThatThrownBy(() -> new ReviewForm(List.of(VALUES, new FormSection("GOALS", List.of(ONE))), List.of()))
                .hasMessage("A form has the question twice: q1");
        assertThatThrownBy(() -> new ReviewForm(
                        List.of(VALUES), List.of(asks(Relationship.PEER, "q1"), asks(Relationship.PEER, "q2"))))
                .hasMessage("A form has the questionnaire twice: PEER");
        assertThatThrownBy(() -> new ReviewForm(List.of(VALUES), List.of(asks(Relationship.SELF, "q3"))))
                .hasMessage("A form has a questionnaire with an unknown question: q3");
    }
}
