package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OkrScoreTest {
    private static OkrScore score(String cap, String... keyResults) {
        return OkrScore.of(
                Stream.of(keyResults)
                        .map(text -> text.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(text)))
                        .toList(),
                Optional.ofNullable(cap).map(BigDecimal::new));
    }

    /** Half-open bands leave no hole: 0.399 is red, 0.4 yellow, 0.7 green. */
    @ParameterizedTest
    @CsvSource({"-0.1, RED", "0, RED", "0.399, RED", "0.4, YELLOW", "0.6999, YELLOW", "0.7, GREEN", "1.2, GREEN"})
    void every_score_has_a_colour(String value, OkrScore.Colour colour) {
        assertThat(score(null, value).colour()).contains(colour);
    }

    @Test
    void a_cap_holds_for_each_key_result_and_not_for_the_mean() {
        assertThat(score("1", "1.2", "0.8").score().orElseThrow()).isEqualByComparingTo("0.9");
        assertThat(score(null, "1.2", "0.8").score().orElseThrow()).isEqualByComparingTo("1");
    }

    @Test
    void a_key_result_without_data_is_left_out_and_counted() {
        OkrScore score = score(null, "0.5", "", "0.7");

        assertThat(score.score().orElseThrow()).isEqualByComparingTo("0.6");
        assertThat(score.counted()).isEqualTo(2);
        assertThat(score.missing()).isEqualTo(1);
        assertThat(OkrScore.of(List.of(), Optional.empty()).colour()).isEmpty();
    }
}
