package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.review.PanelPolicy;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.RatingScale.Band;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PanelCalculatorTest {
    private static List<Optional<BigDecimal>> scores(String... scores) {
        List<Optional<BigDecimal>> all = new ArrayList<>();
        for (String score : scores) {
            all.add(score.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(score)));
        }
        return all;
    }

    private static Optional<BigDecimal> number(String number) {
        return Optional.of(new BigDecimal(number));
    }

    @Test
    void a_panel_scores_the_mean_without_its_highest_and_lowest_and_a_missing_score_is_no_zero() {
        PanelScore all = PanelCalculator.measure(scores("9", "8.75", "9.25", "9", "2"), PanelPolicy.standard());
        PanelScore some = PanelCalculator.measure(scores("9", "", "9.25", "9", ""), PanelPolicy.standard());

        assertThat(all).isEqualTo(new PanelScore(5, 0, number("8.92")));
        assertThat(some).isEqualTo(new PanelScore(3, 2, number("9.00")));
    }

    @Test
    void equal_scores_at_an_end_lose_only_one() {
        assertThat(PanelCalculator.measure(scores("1", "1", "5", "5"), PanelPolicy.standard())
                        .score())
                .isEqualTo(number("3.00"));
    }

    @Test
    void a_panel_of_which_nothing_is_left_has_no_score_and_says_why() {
        PanelPolicy two = new PanelPolicy(2, Rounding.STANDARD);

        assertThat(PanelCalculator.measure(scores("1", "2", "3", "4"), two))
                .isEqualTo(new PanelScore(4, 0, Optional.empty()));
        assertThat(PanelCalculator.explain(scores("1", "2", "3", "4"), two).inputs())
                .containsEntry("reason", "nothing is left after trimming");
        assertThat(PanelCalculator.measure(List.of(), new PanelPolicy(0, Rounding.STANDARD))
                        .score())
                .isEmpty();
        assertThat(PanelCalculator.measure(scores("1"), new PanelPolicy(Integer.MAX_VALUE, Rounding.STANDARD))
                        .score())
                .isEmpty();
    }

    @Property
    void the_mean_is_that_of_the_sorted_scores_without_their_ends(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "-20", max = "20") @Scale(2) BigDecimal> scores,
            @ForAll @IntRange(max = 4) int trimmed,
            @ForAll @IntRange(max = 4) int digits,
            @ForAll RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            return;
        }
        List<BigDecimal> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        Optional<BigDecimal> expected = Optional.empty();
        if (sorted.size() > 2 * trimmed) {
            List<BigDecimal> left = sorted.subList(trimmed, sorted.size() - trimmed);
            BigDecimal sum = left.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            expected = Optional.of(sum.divide(BigDecimal.valueOf(left.size()), digits, mode));
        }

        assertThat(PanelCalculator.measure(
                        scores.stream().map(Optional::of).toList(),
                        new PanelPolicy(trimmed, new Rounding(mode, digits))))
                .isEqualTo(new PanelScore(scores.size(), 0, expected));
    }

    @Test
    void numbers_that_leave_a_long_are_averaged_exactly() {
        String wide = "999999999999999999.123456789012345678";

        assertThat(PanelCalculator.measure(scores(wide, wide, wide), PanelPolicy.standard())
                        .score())
                .isEqualTo(number("999999999999999999.12"));
    }

    @Property
    void numbers_of_any_size_and_any_digits_are_averaged_exactly(
            @ForAll @Size(min = 1, max = 4) List<@BigRange(min = "-9e20", max = "9e20") @Scale(12) BigDecimal> scores,
            @ForAll @IntRange(max = 21) int smaller,
            @ForAll @IntRange(max = 9) int digits) {
        List<BigDecimal> given = scores.stream()
                .map(score -> score.movePointLeft(smaller).stripTrailingZeros())
                .toList();
        BigDecimal sum = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(PanelCalculator.measure(
                                given.stream().map(Optional::of).toList(),
                                new PanelPolicy(0, new Rounding(RoundingMode.HALF_EVEN, digits)))
                        .score())
                .contains(sum.divide(BigDecimal.valueOf(given.size()), digits, RoundingMode.HALF_EVEN));
    }

    @Test
    void a_number_that_fits_no_long_once_it_has_the_digits_of_the_score_is_averaged_exactly() {
        PanelPolicy policy = new PanelPolicy(0, new Rounding(RoundingMode.HALF_EVEN, 9));

        assertThat(PanelCalculator.measure(scores("99999999999", "99999999998"), policy)
                        .score())
                .isEqualTo(number("99999999998.500000000"));
        assertThat(PanelCalculator.measure(scores("0.1234567891"), policy).score())
                .isEqualTo(number("0.123456789"));
    }

    @Test
    void the_explanation_lists_the_scores_that_count() {
        assertThat(PanelCalculator.explain(scores("9", "", "8.5", "7", "9.5"), PanelPolicy.standard())
                        .inputs())
                .containsEntry("counting", "8.5 9")
                .containsEntry("given", "4")
                .containsEntry("missing", "1");
    }

    @Test
    void a_total_rounds_each_product_and_a_part_without_a_score_leaves_none() {
        Weight factor = Weight.of("0.8");
        PanelCalculator.Weighted one = new PanelCalculator.Weighted(number("9.07"), factor);
        PanelCalculator.Weighted other = new PanelCalculator.Weighted(number("4.71"), factor);

        assertThat(PanelCalculator.total(List.of(one, other), Rounding.STANDARD))
                .isEqualTo(number("11.03"));
        assertThat(PanelCalculator.total(
                        List.of(one, new PanelCalculator.Weighted(Optional.empty(), factor)), Rounding.STANDARD))
                .isEmpty();
        assertThat(PanelCalculator.total(List.of(), Rounding.STANDARD)).isEmpty();
    }

    @Test
    void ranks_break_ties_by_the_declared_keys_and_share_what_is_equal_in_all() {
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (String row : List.of("70 30", "80 31", "70 32", "60 20", "70 30")) {
            String[] keys = row.split(" ");
            rows.add(List.of(new BigDecimal(keys[0]), new BigDecimal(keys[1])));
        }

        assertThat(RankCalculator.measure(rows)).containsExactly(3, 1, 2, 5, 3);
        assertThat(RankCalculator.measure(List.of())).isEmpty();
        assertThatThrownBy(() -> RankCalculator.measure(List.of(List.of(BigDecimal.ONE), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_score_is_carried_linearly_to_another_scale() {
        RatingScale other = new RatingScale("quarter to five", List.of(Band.of("A", "All", "0.25", "5")));

        assertThat(ScaleConversion.convert(new BigDecimal("3.4"), RatingScale.ONE_TO_FIVE, other, Rounding.STANDARD))
                .isEqualByComparingTo("3.1");
        assertThatThrownBy(() -> ScaleConversion.convert(
                        new BigDecimal("5.1"), RatingScale.ONE_TO_FIVE, other, Rounding.STANDARD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
