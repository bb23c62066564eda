package io.perfcycle.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @Test
    void bands_leave_no_hole_and_do_not_overlap() {
        assertThatThrownBy(() -> new RatingScale(
                        "holes",
                        List.of(RatingScale.Band.of("a", "a", "0", "30"), RatingScale.Band.of("b", "b", "31", "79"))))
                .hasMessageContaining("leave a hole between 30 and 31");
        assertThatThrownBy(() -> new RatingScale(
                        "overlap",
                        List.of(RatingScale.Band.of("a", "a", "0", "32"), RatingScale.Band.of("b", "b", "31", "79"))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new RatingScale("none", List.of())).hasMessageContaining("needs a band");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.49,1", "1.5,2", "4.4999,4", "4.5,5", "5,5"})
    void a_band_is_half_open_and_the_last_one_closed(String value, String band) {
        assertThat(RatingScale.ONE_TO_FIVE.bandOf(new BigDecimal(value)).code()).isEqualTo(band);
    }

    @Property
    void every_value_on_the_scale_is_in_exactly_one_band(@ForAll @BigRange(min = "1", max = "5") BigDecimal value) {
        RatingScale scale = RatingScale.ONE_TO_FIVE;
        RatingScale.Band found = scale.bandOf(value);
        long holding = scale.bands().stream()
                .filter(band -> value.compareTo(band.from()) >= 0
                        && (value.compareTo(band.to()) < 0
                                || (value.compareTo(scale.highest()) == 0
                                        && band.to().equals(scale.highest()))))
                .count();

        assertThat(holding).isOne();
        assertThat(found.from()).isLessThanOrEqualTo(value);
    }

    @Test
    void a_percent_is_exact_and_equal_by_number() {
        assertThat(Percent.ofPercent("50.0"))
                .isEqualTo(Percent.ofFraction("0.5"))
                .hasToString("50 %");
        assertThat(Weight.of("1.0")).isEqualTo(Weight.ONE);
        assertThatThrownBy(() -> Weight.of("-0.1")).hasMessageContaining("not negative");
    }

    @Test
    void a_number_that_could_not_be_written_out_is_refused_in_no_time() {
        assertThat(Decimals.isBounded(new BigDecimal("1e1000000000"))).isFalse();
        assertThat(Decimals.isBounded(new BigDecimal("1e-1000000000"))).isFalse();
        assertThat(Decimals.isBounded(new BigDecimal("999999999999999999.999999999999999999")))
                .isTrue();
        assertThatThrownBy(() -> new Percent(new BigDecimal("1e1000000000")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_score_goes_with_rated_and_with_nothing_else() {
        assertThatThrownBy(() -> new Rating(Rating.State.UNRATED, Optional.of(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rating(Rating.State.RATED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Rating.UNRATED).isNotEqualTo(Rating.NOT_APPLICABLE);
    }

    @Test
    void a_span_holds_both_its_days() {
        DateSpan span = DateSpan.of(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 3, 1));

        assertThat(span.days()).isEqualTo(3);
        assertThat(span.contains(LocalDate.of(2024, 2, 29))).isTrue();
        assertThat(span.overlaps(DateSpan.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 9))))
                .isTrue();
        assertThat(span.overlaps(DateSpan.of(LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 9))))
                .isFalse();
        assertThatThrownBy(() -> DateSpan.of(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 2, 28)))
                .hasMessageContaining("before the first");
    }

    @Test
    void rounding_happens_once_with_the_declared_mode() {
        assertThat(new Rounding(RoundingMode.HALF_UP, 2).round(new BigDecimal("3.765")))
                .hasToString("3.77");
        assertThat(new Rounding(RoundingMode.HALF_EVEN, 2).round(new BigDecimal("3.765")))
                .hasToString("3.76");
    }

    @Test
    void text_patterns_refuse_what_misleads_and_take_bounded_time_and_stack() {
        assertThat(Pattern.matches(TextRules.LINE, "Größe – 10 €")).isTrue();
        assertThat(Pattern.matches(TextRules.LINE, "a\nb")).isFalse();
        assertThat(Pattern.matches(TextRules.PROSE, "a\nb\tc\r\n")).isTrue();
        assertThat(Pattern.matches(TextRules.PROSE, "a\u202Eb")).isFalse();
        assertThat(Pattern.matches(TextRules.PROSE, "a\u200Bb")).isFalse();
        assertThat(Pattern.matches(TextRules.PROSE, "x\n".repeat(5_000_000))).isTrue();
        assertThat(Pattern.matches(TextRules.PROSE, "x".repeat(TextRules.MAX_PROSE - 1) + "\u200B"))
                .as("every character of a text that is not too long is looked at")
                .isFalse();
        assertThat(Pattern.matches(TextRules.LINE, "x".repeat(TextRules.MAX_PROSE - 1) + "\n"))
                .isFalse();
    }
}
