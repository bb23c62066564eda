package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.Rounding;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PanelKernelTest {
    private static final Rounding TWO_DIGITS = new Rounding(RoundingMode.HALF_EVEN, 2);

    @Test
    void scores_have_no_digits_after_the_point_up_to_nine() {
        long[] panel = {1_500_000_000L, 2_500_000_000L};

        assertThat(PanelKernel.of(new PanelPolicy(0, TWO_DIGITS), 9).mean(panel, 0, 2))
                .isEqualTo(200);
        assertThat(PanelKernel.of(new PanelPolicy(0, TWO_DIGITS), 0).mean(new long[] {3, 4}, 0, 2))
                .isEqualTo(350);
        assertThatThrownBy(() -> PanelKernel.of(PanelPolicy.standard(), 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10");
        assertThatThrownBy(() -> PanelKernel.of(PanelPolicy.standard(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_panel_that_is_trimmed_away_is_unrated_and_one_score_more_is_the_mean() {
        PanelKernel kernel = PanelKernel.of(new PanelPolicy(1, TWO_DIGITS), 0);
        long[] scores = {9, 1, ScoreKernel.UNRATED, 9, 1, 4};

        assertThat(kernel.mean(scores, 0, 3)).isEqualTo(ScoreKernel.UNRATED);
        assertThat(kernel.mean(scores, 3, 6)).isEqualTo(400);
    }

    @Test
    void raters_without_a_score_are_not_among_the_lowest() {
        PanelKernel kernel = PanelKernel.of(new PanelPolicy(2, TWO_DIGITS), 0);
        long[] scores = {ScoreKernel.UNRATED, 1, 2, 3, 5, 9, ScoreKernel.UNRATED};

        assertThat(kernel.mean(scores, 0, scores.length)).isEqualTo(300);
    }
}
