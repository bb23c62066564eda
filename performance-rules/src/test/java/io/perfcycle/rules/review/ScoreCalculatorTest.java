package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.Weight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreCalculatorTest {
    private static ReviewPolicy policy(ScorePolicy.MissingPart missing, List<String> critical, String... weights) {
        List<ReviewSection> sections = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            sections.add(new ReviewSection("S" + i, "Section " + i, Weight.of(weights[i])));
        }
        return new ReviewPolicy(
                sections,
                RatingScale.ONE_TO_FIVE,
                ScorePolicy.standard().withMissingPart(missing).withCriticalSections(critical),
                SchedulePolicy.standard());
    }

    private static List<SectionRating> ratings(Rating... ratings) {
        List<SectionRating> all = new ArrayList<>();
        for (int i = 0; i < ratings.length; i++) {
            all.add(new SectionRating("S" + i, ratings[i], ""));
        }
        return all;
    }

    /** With its explanation and without, which is the same. */
    private static String compose(ReviewPolicy policy, Rating... ratings) {
        Rating summary = ScoreCalculator.compose(ratings(ratings), policy).rating();
        assertThat(ScoreCalculator.rate(ratings(ratings), policy)).isEqualTo(summary);
        return summary.toString();
    }

    @Test
    void a_summary_is_the_weighted_sum_of_its_sections() {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "0.3", "0.7");

        assertThat(compose(policy, Rating.rated("5"), Rating.rated("3"))).isEqualTo("3.6");
    }

    @Test
    void three_equal_parts_of_3_6_and_3_85_twice_make_3_77() {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "1", "1", "1");

        assertThat(compose(policy, Rating.rated("3.6"), Rating.rated("3.85"), Rating.rated("3.85")))
                .isEqualTo("3.77");
    }

    @Test
    void four_quarters_of_five_are_five_because_nothing_is_rounded_on_the_way() {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "0.25", "0.25", "0.25", "0.25");
        Rating five = Rating.rated("5");

        assertThat(compose(policy, five, five, five, five)).isEqualTo("5");
    }

    @Test
    void a_missing_part_is_renormalised_or_zero_or_blocks_as_the_policy_says() {
        Rating five = Rating.rated("5");

        assertThat(compose(
                        policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "1", "1", "1"),
                        five,
                        five,
                        Rating.UNRATED))
                .isEqualTo("5");
        assertThat(compose(policy(ScorePolicy.MissingPart.ZERO, List.of(), "1", "1", "1"), five, five, Rating.UNRATED))
                .isEqualTo("3.33");
        assertThat(compose(policy(ScorePolicy.MissingPart.BLOCK, List.of(), "1", "1", "1"), five, five, Rating.UNRATED))
                .isEqualTo("UNRATED");
    }

    @Test
    void what_does_not_apply_never_counts_not_even_as_zero() {
        Rating five = Rating.rated("5");

        assertThat(compose(policy(ScorePolicy.MissingPart.ZERO, List.of(), "1", "1"), five, Rating.NOT_APPLICABLE))
                .isEqualTo("5");
        assertThat(compose(policy(ScorePolicy.MissingPart.BLOCK, List.of(), "1", "1"), five, Rating.NOT_APPLICABLE))
                .isEqualTo("5");
    }

    @Test
    void a_critical_section_at_the_lowest_level_caps_the_summary_at_the_lowest() {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of("S1"), "0.9", "0.1");

        assertThat(compose(policy, Rating.rated("5"), Rating.rated("1.4"))).isEqualTo("1");
        assertThat(compose(policy, Rating.rated("5"), Rating.rated("1.5"))).isEqualTo("4.65");
    }

    @Test
    void nothing_rated_gives_no_summary_and_says_so() {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "1", "1");
        ScoreCalculator.Summary summary = ScoreCalculator.compose(List.of(), policy);

        assertThat(summary.rating()).isEqualTo(Rating.UNRATED);
        assertThat(summary.explanation().parts())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.rule()).isEqualTo("left out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "999999999999999999", "99999999999999999", "4.999999999999999999", "3.25"})
    void a_rating_that_leaves_a_long_is_summed_up_as_its_explanation_says(String rating) {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "0.3", "0.7");

        for (List<SectionRating> ratings : List.of(
                ratings(Rating.rated("3.25"), Rating.rated(rating)),
                ratings(Rating.rated(rating), Rating.rated("3.25")))) {
            assertThat(ScoreCalculator.rate(ratings, policy))
                    .hasToString(
                            ScoreCalculator.compose(ratings, policy).rating().toString());
        }
    }

    @Test
    void the_explanation_says_by_which_rule_the_summary_came_about() {
        ReviewPolicy blocking = policy(ScorePolicy.MissingPart.BLOCK, List.of("S1"), "0.3", "0.7");

        assertThat(rule(blocking, Rating.rated("3"), Rating.rated("4"))).isEqualTo("weighted mean");
        assertThat(rule(blocking, Rating.rated("3"), Rating.rated("1"))).isEqualTo("capped by a critical section");
        assertThat(rule(blocking, Rating.rated("3"), Rating.UNRATED)).isEqualTo("none, because a part is missing");
        assertThat(rule(blocking, Rating.NOT_APPLICABLE, Rating.NOT_APPLICABLE))
                .isEqualTo("none, because nothing counts");
    }

    private static String rule(ReviewPolicy policy, Rating... ratings) {
        return ScoreCalculator.compose(ratings(ratings), policy).explanation().rule();
    }

    @Test
    void the_explanation_names_every_weight_and_two_explanations_can_be_compared() {
        ReviewPolicy policy = policy(ScorePolicy.MissingPart.RENORMALISE, List.of(), "0.3", "0.7");
        var before = ScoreCalculator.compose(ratings(Rating.rated("5"), Rating.rated("3")), policy)
                .explanation();
        var after = ScoreCalculator.compose(ratings(Rating.rated("5"), Rating.rated("4")), policy)
                .explanation();

        assertThat(before.parts())
                .extracting(part -> part.inputs().get("weight"))
                .containsExactly("0.3", "0.7");
        assertThat(before.differencesTo(before)).isEmpty();
        assertThat(before.differencesTo(after)).contains("summary rating: 3.6 -> 4.3");
    }
}
