package io.perfcycle.rules.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatingTest {
    private static Histogram histogram(List<Integer> x, List<Integer> y) {
        long[] scores = new long[x.size() + y.size()];
        int[] group = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i < x.size() ? x.get(i) : y.get(i - x.size());
            group[i] = i < x.size() ? 0 : 1;
        }
        return Histogram.of(scores, group, 2);
    }

    @Property(tries = 300)
    void u_counts_the_pairs_in_which_the_first_is_ahead(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -3, max = 6) Integer> x,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -3, max = 6) Integer> y) {
        double pairs = 0;
        for (int a : x) {
            for (int b : y) {
                pairs += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        MannWhitney test = MannWhitney.of(histogram(x, y));
        MannWhitney turned = MannWhitney.of(histogram(y, x));

        assertThat(test.u()).isEqualTo(pairs);
        assertThat(turned.u()).isEqualTo(x.size() * y.size() - pairs);
        assertThat(turned.probability().value()).isEqualTo(test.probability().value());
        assertThat(test.cliffsDelta().orElseThrow())
                .isEqualTo(-turned.cliffsDelta().orElseThrow() + 0.0);
    }

    @Property(tries = 200)
    void two_groups_of_kruskal_and_wallis_are_mann_and_whitney(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 5) Integer> x,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 5) Integer> y) {
        Histogram ratings = histogram(x, y);
        KruskalWallis several = KruskalWallis.of(ratings);
        MannWhitney two = MannWhitney.of(ratings);

        assertThat(several.probability().isDefined())
                .isEqualTo(two.probability().isDefined());
        if (several.probability().isDefined()) {
            assertThat(several.probability().orElseThrow())
                    .isCloseTo(two.probability().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void equal_ratings_tell_nothing() {
        Histogram equal = histogram(List.of(3, 3), List.of(3, 3, 3));

        assertThat(MannWhitney.of(equal).probability().reason()).contains("all ratings are equal");
        assertThat(KruskalWallis.of(equal).h().reason()).contains("all ratings are equal");
        assertThat(StandardisedDifference.of(equal, 1).cohensD().isDefined()).isFalse();
        assertThat(KruskalWallis.of(histogram(List.of(1, 2), List.of())).h().reason())
                .contains("fewer than two groups");
        assertThat(MannWhitney.of(histogram(List.of(1, 2), List.of()))
                        .superiority()
                        .isDefined())
                .isFalse();
    }

    @Property(tries = 100)
    void scores_far_apart_are_counted_as_those_close_together(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 5) Integer> x) {
        long[] close = x.stream().mapToLong(Integer::longValue).toArray();
        long[] apart =
                Arrays.stream(close).map(each -> each * 1_000_000_000_000L).toArray();
        Histogram one = Histogram.of(close, new int[close.length], 1);
        Histogram other = Histogram.of(apart, new int[apart.length], 1);

        assertThat(one.levels()).isEqualTo(other.levels());
        for (int level = 0; level < one.levels(); level++) {
            assertThat(other.score(level)).isEqualTo(one.score(level) * 1_000_000_000_000L);
            assertThat(other.count(0, level)).isEqualTo(one.count(0, level));
        }
    }

    @Property(tries = 60)
    void a_draw_has_the_probabilities_of_the_distribution(
            @ForAll @IntRange(min = 1, max = 30) int population,
            @ForAll @IntRange(min = 0, max = 30) int marked,
            @ForAll @IntRange(min = 0, max = 30) int drawn) {
        int ones = Math.min(marked, population);
        int hands = Math.min(drawn, population);
        int parts = 20_000;
        long[] found = new long[population + 1];
        for (int i = 0; i < parts; i++) {
            found[(int) HypergeometricDraw.draw(population, ones, hands, (i + 0.5) / parts)]++;
        }
        HypergeometricWeights weights = HypergeometricWeights.of(population, ones, hands);
        for (int x = 0; x <= population; x++) {
            assertThat((double) found[x] / parts).as("x = " + x).isCloseTo(weights.at(x), within(1.5 / parts));
        }
    }

    @Test
    void the_permutation_test_comes_near_the_share_of_all_dealings() {
        Histogram ratings = histogram(List.of(5, 4, 4, 3, 5), List.of(3, 2, 4, 3, 2, 3));
        long[] all = {5, 4, 4, 3, 5, 3, 2, 4, 3, 2, 3};
        long sum = Arrays.stream(all).sum();
        int extreme = 0;
        int dealings = 0;
        for (int mask = 0; mask < 1 << all.length; mask++) {
            if (Integer.bitCount(mask) == 5) {
                long own = 0;
                for (int i = 0; i < all.length; i++) {
                    own += (mask >> i & 1) * all[i];
                }
                dealings++;
                extreme += Math.abs(own * 11 - sum * 5) >= Math.abs(21L * 11 - sum * 5) ? 1 : 0;
            }
        }
        double exact = (double) extreme / dealings;
        PermutationTest test = PermutationTest.of(ratings, 20_000, 7);

        assertThat(test.probability()).isCloseTo(exact, within(4 * Math.sqrt(exact / 20_000)));
        assertThat(PermutationTest.of(ratings, 20_000, 7)).isEqualTo(test);
        assertThat(PermutationTest.of(ratings, 20_000, 8)).isNotEqualTo(test);
    }

    @Test
    void a_model_of_the_group_alone_is_the_difference_of_means() {
        LinearModel model = LinearModel.fit(new double[] {1, 2, 3, 6, 8}, List.of(new double[] {0, 0, 0, 1, 1}));

        assertThat(model.coefficients()[0]).isCloseTo(2, within(1e-12));
        assertThat(model.coefficients()[1]).isCloseTo(5, within(1e-12));
        assertThat(model.degrees()).isEqualTo(3);
        assertThat(model.sigma()).isCloseTo(Math.sqrt(4.0 / 3), within(1e-12));
        // HC3 of a mean of n: the sum of the squared residuals, each over (1 - 1/n) squared, over n squared.
        double robust = 2 / (2.0 / 3 * 2.0 / 3) / 9 + 2 / (0.5 * 0.5) / 4;
        assertThat(model.robustError(1).orElseThrow()).isCloseTo(Math.sqrt(robust), within(1e-12));
    }

    @Test
    void a_column_that_follows_from_others_and_too_few_rows_are_refused() {
        double[] y = {1, 2, 3, 4, 5};
        assertThatThrownBy(() ->
                        LinearModel.fit(y, List.of(new double[] {1, 0, 1, 0, 1}, new double[] {0, 1, 0, 1, 0})))
                .hasMessage("Column 2 follows from the columns before it");
        assertThatThrownBy(() -> LinearModel.fit(new double[] {1, 2}, List.of(new double[] {0, 1})))
                .hasMessageContaining("too few");
        LinearModel alone = LinearModel.fit(y, List.of(new double[] {0, 0, 0, 0, 1}));
        assertThat(alone.robustError(1).reason()).contains("one row alone decides a coefficient (leverage 1)");
    }

    @Property(tries = 100)
    void the_parts_of_the_gap_make_the_gap_and_equal_characteristics_explain_nothing(
            @ForAll @Size(12) List<@IntRange(min = 1, max = 50) Integer> ratings) {
        double[] response = ratings.stream().mapToDouble(Integer::doubleValue).toArray();
        boolean[] focal = new boolean[12];
        double[] control = new double[12];
        for (int i = 0; i < 12; i++) {
            focal[i] = i >= 6;
            control[i] = i % 6;
        }
        OaxacaBlinder parts = OaxacaBlinder.of(response, focal, List.of(control));

        assertThat(parts.explained()).isCloseTo(0, within(1e-9));
        assertThat(parts.unexplained()).isCloseTo(parts.gap(), within(1e-9));
    }

    @Property(tries = 100)
    void leniency_shrinks_towards_nothing_and_keeps_its_side(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 1, max = 5) Integer> ratings) {
        long[] scores = ratings.stream().mapToLong(Integer::longValue).toArray();
        int[] manager = new int[scores.length];
        Arrays.setAll(manager, i -> i % 4);
        ManagerLeniency leniency = ManagerLeniency.of(scores, manager, 5, 1);

        for (ManagerLeniency.Own own : leniency.managers()) {
            if (own.n() > 0 && own.shrunken().isDefined()) {
                double plain = own.leniency().orElseThrow();
                double shrunken = own.shrunken().orElseThrow();
                assertThat(Math.abs(shrunken)).isLessThanOrEqualTo(Math.abs(plain));
                assertThat(shrunken * plain).isGreaterThanOrEqualTo(0);
            }
        }
        assertThat(leniency.managers().get(4).mean().isDefined()).isFalse();
    }

    @Test
    void leniency_follows_the_moments_of_a_balanced_design() {
        // Means 2, 4, 6; within 2; between mean square 3 * 4 * 2 = 24 over 2 degrees, so 2 * 8 / 2 = 8 per manager
        // mean.
        long[] scores = {1, 3, 3, 5, 5, 7};
        ManagerLeniency leniency = ManagerLeniency.of(scores, new int[] {0, 0, 1, 1, 2, 2}, 3, 1);

        assertThat(leniency.mean().orElseThrow()).isEqualTo(4);
        assertThat(leniency.within().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(leniency.between().orElseThrow()).isCloseTo((8.0 - 2) / 2, within(1e-12));
        assertThat(leniency.managers().get(0).shrunken().orElseThrow())
                .isCloseTo(-2 * 3 / (3 + 2 / 2.0), within(1e-12));
    }

    @Test
    void a_negative_moment_between_managers_is_told_and_shrinks_everything() {
        ManagerLeniency leniency = ManagerLeniency.of(new long[] {1, 5, 5, 1}, new int[] {0, 0, 1, 1}, 2, 1);

        assertThat(leniency.between().orElseThrow()).isEqualTo(-4);
        assertThat(leniency.managers().get(0).shrunken().orElseThrow()).isEqualTo(0);
    }

    @Test
    void a_class_outside_the_guideline_leaves_nothing_to_compute() {
        assertThat(GuidelineTest.of(new long[] {1, 2}, new double[] {1, 0})
                        .chiSquare()
                        .reason())
                .contains("somebody is in a class for which the guideline has nothing");
        assertThat(GuidelineTest.of(new long[] {5, 5, 0}, new double[] {0.5, 0.5, 0})
                        .degrees())
                .isEqualTo(1);
        assertThatThrownBy(() -> GuidelineTest.of(new long[] {1, 2}, new double[] {0.5, 0.6}))
                .hasMessageContaining("are 1 together");
    }
}
