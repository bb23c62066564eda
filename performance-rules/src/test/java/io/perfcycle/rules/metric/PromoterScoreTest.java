package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromoterScoreTest {
    /** Counted and computed by hand: six promoters, four passives, five detractors. */
    private static final int[] ANSWERS = {10, 9, 8, 7, 6, 9, 10, 3, 8, 5, 9, 0, 7, 10, 6};

    @Test
    void nines_and_tens_promote_and_sixes_and_less_detract() {
        PromoterScore score = PromoterScore.of(ANSWERS);

        assertThat(score).isEqualTo(new PromoterScore(6, 4, 5));
        assertThat(score.n()).isEqualTo(15);
        assertThat(score.score().value().orElseThrow()).isCloseTo(100.0 / 15, Offset.offset(1e-12));
        assertThat(score.standardError().orElseThrow())
                .isCloseTo(100 * Math.sqrt((11.0 / 15 - 1.0 / 225) / 15), Offset.offset(1e-12));
    }

    @Test
    void nobody_who_answered_makes_no_score_and_no_error_of_it() {
        PromoterScore none = PromoterScore.of(new int[0]);

        assertThat(none.score().value().isDefined()).isFalse();
        assertThat(none.standardError().isDefined()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void an_answer_off_the_scale_is_refused_and_named(int answer) {
        assertThatThrownBy(() -> PromoterScore.of(new int[] {5, answer}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(answer));
    }
}
