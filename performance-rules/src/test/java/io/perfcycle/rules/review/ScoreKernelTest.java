package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.review.LevelTable;
import io.perfcycle.core.review.ReviewPolicy;
import io.perfcycle.core.review.ReviewSection;
import io.perfcycle.core.review.SchedulePolicy;
import io.perfcycle.core.review.ScorePolicy;
import io.perfcycle.core.review.ScorePolicy.MissingPart;
import io.perfcycle.core.review.ScorePolicy.RoundingStep;
import io.perfcycle.core.review.SectionRating;
import io.perfcycle.core.value.Rating;
import io.perfcycle.core.value.RatingScale;
import io.perfcycle.core.value.RatingScale.Band;
import io.perfcycle.core.value.Rounding;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreKernelTest {
    private static final RatingScale ONE_BAND =
            new RatingScale("one band", List.of(Band.of("A", "All", "-2.5", "2.25")));

    private record Case(ReviewPolicy policy, List<SectionRating> ratings) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<RatingScale> scales = Arbitraries.of(RatingScale.ONE_TO_FIVE, ONE_BAND);
        Arbitrary<Rounding> roundings = Combinators.combine(
                        Arbitraries.of(RoundingMode.values()).filter(mode -> mode != RoundingMode.UNNECESSARY),
                        Arbitraries.integers().between(0, 9))
                .as(Rounding::new);
        Arbitrary<List<BigDecimal>> weights = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("100"))
                .ofScale(3)
                .edgeCases(edges -> edges.add(BigDecimal.ZERO, BigDecimal.ONE))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return scales.flatMap(scale -> Combinators.combine(
                                roundings,
                                Arbitraries.of(MissingPart.values()),
                                Arbitraries.of(RoundingStep.values()),
                                weights,
                                tables(scale).optional(0.5))
                        .as((rounding, missing, step, all, table) -> policy(
                                scale, new ScorePolicy(missing, rounding, step, List.of("S1", "S2"), table), all)))
                .flatMap(policy -> ratings(policy).map(ratings -> new Case(policy, ratings)));
    }

    private static Arbitrary<LevelTable> tables(RatingScale scale) {
        Arbitrary<String> codes =
                Arbitraries.of(scale.bands().stream().map(Band::code).toList());
        Arbitrary<BigDecimal> summaries = Arbitraries.bigDecimals()
                .between(scale.lowest(), scale.highest())
                .ofScale(2);
        Arbitrary<LevelTable.Rule> rules = Combinators.combine(
                        summaries, Arbitraries.of(LevelTable.Share.values()), codes, codes)
                .as(LevelTable.Rule::new);
        return Combinators.combine(rules.list().ofMinSize(1).ofMaxSize(4), summaries)
                .as(LevelTable::new);
    }

    private static ReviewPolicy policy(RatingScale scale, ScorePolicy score, List<BigDecimal> weights) {
        List<ReviewSection> sections = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            sections.add(new ReviewSection("S" + i, "Section " + i, new Weight(weights.get(i))));
        }
        return new ReviewPolicy(sections, scale, score, SchedulePolicy.standard());
    }

    private static Arbitrary<List<SectionRating>> ratings(ReviewPolicy policy) {
        Arbitrary<Rating> rated = Arbitraries.bigDecimals()
                .between(policy.scale().lowest(), policy.scale().highest())
                .ofScale(2)
                .map(Rating::rated);
        Arbitrary<Rating> any = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, rated),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(Rating.UNRATED, Rating.NOT_APPLICABLE, Rating.TOO_NEW)),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of(Rating.rated(policy.scale().lowest()))));
        return any.list().ofSize(policy.sections().size()).map(all -> {
            List<SectionRating> ratings = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                ratings.add(new SectionRating("S" + i, all.get(i), ""));
            }
            return ratings;
        });
    }

    @Property(tries = 3000)
    void the_kernel_says_what_the_explanation_says(@ForAll("cases") Case each) {
        assertThat(ScoreKernel.of(each.policy(), 2)).isPresent();
        assertThat(ScoreCalculator.rate(each.ratings(), each.policy()))
                .isEqualTo(
                        ScoreCalculator.compose(each.ratings(), each.policy()).rating());
    }

    @Property
    void a_summary_of_ratings_that_are_all_alike_is_that_rating(@ForAll("cases") Case each) {
        Rating first = each.ratings().get(0).rating();
        List<SectionRating> alike = each.ratings().stream()
                .map(rating -> new SectionRating(rating.section(), first, ""))
                .toList();
        ReviewPolicy once = new ReviewPolicy(
                each.policy().sections(), each.policy().scale(), ScorePolicy.standard(), SchedulePolicy.standard());
        boolean weighed = once.sections().stream()
                .anyMatch(section -> section.weight().value().signum() > 0);
        Rating summary = ScoreCalculator.rate(alike, once);

        assertThat(summary.score().isPresent()).isEqualTo(weighed && first.state() == Rating.State.RATED);
        summary.score()
                .ifPresent(score ->
                        assertThat(score).isEqualByComparingTo(first.score().orElseThrow()));
    }

    @Property
    void a_summary_lies_between_the_lowest_and_the_highest_rating(@ForAll("cases") Case each) {
        ReviewPolicy fine = new ReviewPolicy(
                each.policy().sections(), each.policy().scale(), ScorePolicy.standard(), SchedulePolicy.standard());
        List<BigDecimal> scores = each.ratings().stream()
                .flatMap(rating -> rating.rating().score().stream())
                .toList();
        Rating summary = ScoreCalculator.rate(each.ratings(), fine);

        summary.score()
                .ifPresent(score -> assertThat(score)
                        .isBetween(
                                scores.stream().min(BigDecimal::compareTo).orElseThrow(),
                                scores.stream().max(BigDecimal::compareTo).orElseThrow()));
    }

    @Test
    void many_reviews_are_composed_as_each_one() {
        ReviewPolicy policy = ReviewPolicy.standard();
        ScoreKernel kernel = ScoreKernel.of(policy, 1).orElseThrow();
        long[] scores = {
            50,
            30,
            20,
            ScoreKernel.UNRATED,
            40,
            ScoreKernel.NOT_APPLICABLE,
            ScoreKernel.TOO_NEW,
            ScoreKernel.UNRATED,
            ScoreKernel.UNRATED
        };
        long[] summaries = new long[3];

        kernel.composeAll(scores, summaries);

        assertThat(kernel.sections()).isEqualTo(3);
        assertThat(summaries).containsExactly(380, 400, ScoreKernel.UNRATED);
        assertThatThrownBy(() -> kernel.composeAll(scores, new long[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 scores");
    }

    @Test
    void each_part_is_rounded_where_the_policy_says_so() {
        ScorePolicy score = ScorePolicy.standard();
        List<BigDecimal> quarters =
                List.of(new BigDecimal("0.25"), new BigDecimal("0.25"), new BigDecimal("0.25"), new BigDecimal("0.25"));
        Rounding oneDigit = new Rounding(RoundingMode.HALF_UP, 1);
        List<SectionRating> fives = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            fives.add(new SectionRating("S" + i, Rating.rated("5"), ""));
        }

        ReviewPolicy once = policy(RatingScale.ONE_TO_FIVE, score.withRounding(oneDigit, RoundingStep.FINAL), quarters);
        ReviewPolicy eachPart =
                policy(RatingScale.ONE_TO_FIVE, score.withRounding(oneDigit, RoundingStep.EACH_PART), quarters);

        assertThat(ScoreCalculator.rate(fives, once).toString()).isEqualTo("5");
        assertThat(ScoreCalculator.rate(fives, eachPart).toString()).isEqualTo("5.2");
        assertThat(rounding(fives, once)).isEqualTo("HALF_UP to 1");
        assertThat(rounding(fives, eachPart)).isEqualTo("HALF_UP to 1, each part");
        assertThat(rounding(
                        fives,
                        policy(
                                RatingScale.ONE_TO_FIVE,
                                score.withRounding(oneDigit, RoundingStep.EACH_PART)
                                        .withLevels(LevelTable.fiveLevels()),
                                quarters)))
                .as("a table of levels has no parts to round")
                .isEqualTo("HALF_UP to 1");
    }

    private static String rounding(List<SectionRating> ratings, ReviewPolicy policy) {
        return ScoreCalculator.compose(ratings, policy).explanation().inputs().get("rounding");
    }

    @Test
    void what_does_not_fit_into_whole_numbers_is_composed_all_the_same() {
        List<BigDecimal> fine = List.of(new BigDecimal("0.123456789012345678"), new BigDecimal("0.876543210987654322"));
        ReviewPolicy policy = policy(RatingScale.ONE_TO_FIVE, ScorePolicy.standard(), fine);
        List<SectionRating> ratings = List.of(
                new SectionRating("S0", Rating.rated("4.123456789012345678"), ""),
                new SectionRating("S1", Rating.rated("2"), ""));

        assertThat(ScoreKernel.of(policy, 18)).isEqualTo(Optional.empty());
        assertThat(ScoreCalculator.rate(ratings, policy).toString()).isEqualTo("2.26");
    }

    @Test
    void a_score_far_off_the_scale_is_not_taken_by_the_kernel_and_still_composed() {
        ReviewPolicy policy = ReviewPolicy.standard();
        ScoreKernel kernel = ScoreKernel.of(policy, 0).orElseThrow();
        List<SectionRating> ratings = List.of(new SectionRating("GOALS", Rating.rated("999999999999999999"), ""));

        assertThat(kernel.takes(5)).isTrue();
        assertThat(kernel.takes(ScoreKernel.TOO_NEW)).isTrue();
        assertThat(kernel.takes(6)).isFalse();
        assertThat(kernel.takes(-6)).isFalse();
        assertThat(ScoreCalculator.rate(ratings, policy).toString()).isEqualTo("999999999999999999");
    }

    @Test
    void the_explanation_names_the_band_the_cap_and_why_there_is_none() {
        ReviewPolicy capped = policy(
                RatingScale.ONE_TO_FIVE,
                ScorePolicy.standard().withCriticalSections(List.of("S1")),
                List.of(BigDecimal.ONE, BigDecimal.ONE));
        List<SectionRating> ratings = List.of(
                new SectionRating("S0", Rating.rated("5"), ""), new SectionRating("S1", Rating.rated("1.2"), ""));
        var explanation = ScoreCalculator.compose(ratings, capped).explanation();

        assertThat(explanation.rule()).isEqualTo("capped by a critical section");
        assertThat(explanation.inputs()).containsEntry("band", "1").containsEntry("rounding", "HALF_UP to 2");
        assertThat(explanation.parts().get(1).rule()).isEqualTo("counts, and caps the summary");
        assertThat(ScoreCalculator.compose(
                                List.of(),
                                policy(
                                        RatingScale.ONE_TO_FIVE,
                                        ScorePolicy.standard().withMissingPart(MissingPart.BLOCK),
                                        List.of(BigDecimal.ONE)))
                        .explanation()
                        .rule())
                .isEqualTo("none, because a part is missing");
    }
}
