package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.outcome.Explanation;
import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.LevelTable.Rule;
import io.perfcycle.core.review.LevelTable.Share;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Summaries that follow from the levels of the sections and are no average. */
class LevelSummaryTest {
    private static ReviewPolicy policy(ScorePolicy score, String... weights) {
        List<ReviewSection> sections = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            sections.add(new ReviewSection("S" + i, "Element " + i, Weight.of(weights[i])));
        }
        return new ReviewPolicy(sections, RatingScale.ONE_TO_FIVE, score, SchedulePolicy.standard());
    }

    /** Elements that weigh the same; all of them critical but the last ones. */
    private static ReviewPolicy elements(int elements, int critical, MissingPart missing) {
        String[] weights = new String[elements];
        Arrays.fill(weights, "1");
        return policy(
                ScorePolicy.standard()
                        .withMissingPart(missing)
                        .withLevels(LevelTable.fiveLevels())
                        .withCriticalSections(IntStream.range(0, critical)
                                .mapToObj(i -> "S" + i)
                                .toList()),
                weights);
    }

    private static List<SectionRating> ratings(String words) {
        List<SectionRating> ratings = new ArrayList<>();
        for (String word : words.split(" ")) {
            Rating rating = switch (word) {
                case "-" -> Rating.UNRATED;
                case "new" -> Rating.TOO_NEW;
                case "n/a" -> Rating.NOT_APPLICABLE;
                default -> Rating.rated(word);
            };
            ratings.add(new SectionRating("S" + ratings.size(), rating, ""));
        }
        return ratings;
    }

    /** Both ways agree, always. */
    private static String summary(ReviewPolicy policy, String words) {
        Rating rating = ScoreCalculator.rate(ratings(words), policy);
        assertThat(ScoreCalculator.compose(ratings(words), policy).rating()).isEqualTo(rating);
        return rating.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "5 5 5, 5, all outstanding",
        "5 5 4, 5, more than a half and the rest one below",
        "5 5 3, 4, a mean of 4.33 and one only successful",
        "5 4 3, 4, more than a half at 4 or above",
        "5 3 3, 3, a mean of 3.67",
        "5 5 2, 2, a mean of 4 and one below successful",
        "4 3 2, 2, a mean of 3",
        "3 3 3, 3, all successful",
        "5 5 1, 1, one critical element unacceptable",
        "2 2 2, 2, none successful and none unacceptable"
    })
    void the_summary_of_three_critical_elements_is_no_average(String elements, String summary, String why) {
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), elements))
                .as(why)
                .isEqualTo(summary);
    }

    @Test
    void half_is_not_more_than_a_half() {
        assertThat(summary(elements(2, 2, MissingPart.RENORMALISE), "5 4")).isEqualTo("4");
        assertThat(summary(elements(4, 4, MissingPart.RENORMALISE), "4 4 3 3")).isEqualTo("3");
    }

    @Test
    void shares_are_those_of_weights() {
        ScorePolicy score = ScorePolicy.standard().withLevels(LevelTable.fiveLevels());

        assertThat(summary(policy(score, "0.5", "0.3", "0.2"), "5 4 4")).isEqualTo("4");
        assertThat(summary(policy(score, "0.6", "0.2", "0.2"), "5 4 4")).isEqualTo("5");
        assertThat(summary(policy(score, "1", "0"), "5 1"))
                .as("what weighs nothing")
                .isEqualTo("5");
    }

    @Test
    void an_element_that_is_not_critical_lowers_the_summary_and_never_to_the_lowest() {
        assertThat(summary(elements(3, 2, MissingPart.RENORMALISE), "5 5 1")).isEqualTo("2");
        assertThat(summary(elements(3, 2, MissingPart.RENORMALISE), "5 1 5")).isEqualTo("1");
    }

    @Test
    void what_is_missing_is_left_out_counts_as_zero_or_leaves_no_summary() {
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "5 5 -")).isEqualTo("5");
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "- new n/a"))
                .isEqualTo("UNRATED");
        assertThat(summary(elements(3, 3, MissingPart.ZERO), "5 5 new")).isEqualTo("2");
        assertThat(summary(elements(3, 3, MissingPart.ZERO), "5 5 n/a")).isEqualTo("5");
        assertThat(summary(elements(3, 3, MissingPart.BLOCK), "5 5 -")).isEqualTo("UNRATED");
        assertThat(summary(elements(3, 3, MissingPart.BLOCK), "5 5 n/a")).isEqualTo("5");
    }

    @Test
    void scores_between_levels_lie_in_their_band() {
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "4.5 4.50 3.5"))
                .isEqualTo("5");
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "4.49 3.5 2.5"))
                .isEqualTo("4");
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "5 5 1.49")).isEqualTo("1");
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "5 5 1.5")).isEqualTo("2");
        assertThat(summary(elements(3, 3, MissingPart.RENORMALISE), "4.499999999999999999 4.5 4.5"))
                .as("more digits than a long holds")
                .isEqualTo("5");
    }

    @Test
    void something_a_half_and_everything_are_shares_too() {
        LevelTable table = new LevelTable(
                List.of(
                        new Rule(new BigDecimal("5"), Share.ALL, "5", "1"),
                        new Rule(new BigDecimal("4"), Share.HALF, "5", "1"),
                        new Rule(new BigDecimal("3.5"), Share.ANY, "5", "1")),
                new BigDecimal("2.5"));
        ReviewPolicy policy = policy(ScorePolicy.standard().withLevels(table), "1", "1", "1", "1");

        assertThat(summary(policy, "5 5 5 5")).isEqualTo("5");
        assertThat(summary(policy, "5 5 5 4")).isEqualTo("4");
        assertThat(summary(policy, "5 5 1 1")).isEqualTo("4");
        assertThat(summary(policy, "5 4 4 4")).isEqualTo("3.5");
        assertThat(summary(policy, "4 4 4 4")).isEqualTo("2.5");
    }

    @Test
    void the_explanation_says_which_rule_holds_and_why_those_before_do_not() {
        Explanation told = ScoreCalculator.compose(ratings("5 5 3"), elements(3, 3, MissingPart.RENORMALISE))
                .explanation();

        assertThat(told.rule()).isEqualTo("rule 2 of the table of levels");
        assertThat(told.inputs()).containsEntry("band", "4").doesNotContainKey("sum of points");
        assertThat(told.parts().stream()
                        .map(part -> part.quantity() + ": " + part.value() + ", " + part.rule() + " " + part.inputs())
                        .collect(Collectors.joining("; ")))
                .isEqualTo("Element 0: 5, counts {weight=1, level=5}; "
                        + "Element 1: 5, counts {weight=1, level=5}; "
                        + "Element 2: 3, counts {weight=1, level=3}; "
                        + "rule 1: does not hold, 5 where more than a half is at 5 or above and nothing below 4 "
                        + "{weight at 5 or above=2, nothing below 4=false}; "
                        + "rule 2: holds, 4 where more than a half is at 4 or above and nothing below 3 "
                        + "{weight at 4 or above=2, nothing below 3=true}");
        assertThat(ScoreCalculator.compose(ratings("5 5 1"), elements(3, 3, MissingPart.RENORMALISE))
                        .explanation()
                        .rule())
                .isEqualTo("capped by a critical section");
        assertThat(ScoreCalculator.compose(ratings("5 5 2"), elements(3, 3, MissingPart.RENORMALISE))
                        .explanation()
                        .rule())
                .isEqualTo("no rule of the table of levels holds");
    }

    @Test
    void a_table_that_does_not_fit_the_scale_is_refused_with_the_rule_and_the_value() {
        Rule fits = new Rule(BigDecimal.valueOf(5), Share.ALL, "5", "5");
        Rule unknown = new Rule(BigDecimal.valueOf(5), Share.ALL, "A", "1");
        Rule unknownFloor = new Rule(BigDecimal.valueOf(5), Share.ALL, "5", "B");
        Rule above = new Rule(BigDecimal.valueOf(6), Share.ALL, "5", "5");

        assertThatThrownBy(() -> policy(
                        ScorePolicy.standard().withLevels(new LevelTable(List.of(unknown), BigDecimal.ONE)), "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("band A (rule 1)");
        assertThatThrownBy(() ->
                        policy(ScorePolicy.standard().withLevels(new LevelTable(List.of(above), BigDecimal.ONE)), "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 (rule 1)");
        assertThatThrownBy(() -> policy(
                        ScorePolicy.standard().withLevels(new LevelTable(List.of(fits, unknownFloor), BigDecimal.ONE)),
                        "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("band B (rule 2)");
        assertThatThrownBy(() ->
                        policy(ScorePolicy.standard().withLevels(new LevelTable(List.of(fits), BigDecimal.ZERO)), "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 (otherwise)");
        assertThatThrownBy(() -> new LevelTable(List.of(), BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String words(List<Integer> levels) {
        return levels.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** 5 CFR 430.208(b)(1) and (2). */
    @Property
    void a_summary_is_unacceptable_if_and_only_if_a_critical_element_is(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 5) Integer> levels,
            @ForAll @IntRange(min = 0, max = 7) int critical) {
        ReviewPolicy policy = elements(levels.size(), Math.min(critical, levels.size()), MissingPart.RENORMALISE);
        boolean unacceptable =
                levels.subList(0, Math.min(critical, levels.size())).contains(1);

        assertThat(summary(policy, words(levels)).equals("1")).isEqualTo(unacceptable);
    }

    @Property
    void a_better_element_never_makes_the_summary_worse(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 5) Integer> levels,
            @ForAll @IntRange(max = 6) int which) {
        ReviewPolicy policy = elements(levels.size(), levels.size() / 2, MissingPart.RENORMALISE);
        List<Integer> better = new ArrayList<>(levels);
        better.set(which % levels.size(), Math.min(5, better.get(which % levels.size()) + 1));

        assertThat(new BigDecimal(summary(policy, words(better))))
                .isGreaterThanOrEqualTo(new BigDecimal(summary(policy, words(levels))));
    }

    @Property
    void elements_that_are_all_alike_give_their_level(
            @ForAll @IntRange(min = 1, max = 7) int elements, @ForAll @IntRange(min = 1, max = 5) int level) {
        assertThat(summary(
                        elements(elements, elements, MissingPart.RENORMALISE),
                        (level + " ").repeat(elements).trim()))
                .isEqualTo(String.valueOf(level));
    }
}
