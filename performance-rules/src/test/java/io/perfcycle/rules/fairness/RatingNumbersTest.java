package io.perfcycle.rules.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers of ratings that other programs print, and the limits on which a reading turns. */
class RatingNumbersTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private static Histogram histogram(int[]... groups) {
        int[] codes = IntStream.range(0, groups.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(groups[group].length))
                .toArray();
        long[] scores = Arrays.stream(groups)
                .flatMapToInt(Arrays::stream)
                .asLongStream()
                .toArray();
        return Histogram.of(scores, codes, groups.length);
    }

    /** R: wilcox.test, kruskal.test, chisq.test; SciPy. */
    @Test
    void tests_of_ratings_are_those_of_r() {
        MannWhitney ranks =
                MannWhitney.of(histogram(new int[] {3, 4, 4, 5, 3, 4, 5, 4, 3, 4}, new int[] {3, 3, 4, 2, 3, 4, 3, 3}));
        assertThat(ranks.u()).isEqualTo(61.5);
        assertThat(ranks.probability().orElseThrow()).isCloseTo(0.0387729450073, CLOSE);
        assertThat(ranks.probabilityContinuity().orElseThrow()).isCloseTo(0.0435362692517, CLOSE);
        assertThat(ranks.cliffsDelta().orElseThrow()).isCloseTo(0.5375, CLOSE);
        assertThat(ranks.superiority().orElseThrow()).isCloseTo(0.76875, CLOSE);

        KruskalWallis managers = KruskalWallis.of(histogram(
                new int[] {4, 5, 4, 4, 5, 4},
                new int[] {3, 3, 2, 3},
                new int[] {3, 4, 3, 5, 4},
                new int[] {2, 3, 3, 2, 3, 2, 3, 4},
                new int[] {5, 4}));
        assertThat(managers.h().orElseThrow()).isCloseTo(15.1542929293, CLOSE);
        assertThat(managers.degrees()).isEqualTo(4);
        assertThat(managers.probability().orElseThrow()).isCloseTo(0.00439167231822, CLOSE);
        assertThat(KruskalWallis.of(histogram(new int[] {1, 2}, new int[0], new int[] {1}))
                        .degrees())
                .isEqualTo(1);
        assertThat(KruskalWallis.of(histogram(new int[] {1})).degrees()).isZero();

        GuidelineTest guideline =
                GuidelineTest.of(new long[] {3, 8, 40, 35, 14}, new double[] {0.05, 0.15, 0.5, 0.2, 0.1});
        assertThat(guideline.chiSquare().orElseThrow()).isCloseTo(18.9166666667, CLOSE);
        assertThat(guideline.degrees()).isEqualTo(4);
        assertThat(guideline.probability().orElseThrow()).isCloseTo(0.000816132185121, CLOSE);
        assertThat(guideline.smallestExpected()).isCloseTo(5, CLOSE);
    }

    @Test
    void pairs_that_are_level_are_no_evidence_and_a_half_is_taken_off_the_distance() {
        MannWhitney level = MannWhitney.of(histogram(new int[] {1, 3}, new int[] {2}));

        assertThat(level.u()).isEqualTo(1);
        assertThat(level.probability().orElseThrow()).isEqualTo(1);
        assertThat(level.probabilityContinuity().orElseThrow()).isEqualTo(1);
        assertThat(MannWhitney.of(histogram(new int[] {1}, new int[] {2}))
                        .probability()
                        .orElseThrow())
                .isCloseTo(0.317310507863, CLOSE);
        assertThat(MannWhitney.of(histogram(new int[0], new int[] {2}))
                        .probability()
                        .reason())
                .contains("a group has no rating");
    }

    @Test
    void a_guideline_says_what_it_cannot_judge() {
        assertThat(GuidelineTest.of(new long[] {0, 0}, new double[] {0.5, 0.5})
                        .chiSquare()
                        .reason())
                .contains("there is no rating");
        GuidelineTest one = GuidelineTest.of(new long[] {4}, new double[] {1});
        assertThat(one.chiSquare().reason()).contains("the guideline has fewer than two classes");
        assertThat(one.degrees()).isZero();
        assertThat(one.smallestExpected()).isEqualTo(4);
        assertThat(GuidelineTest.of(new long[] {0, 4}, new double[] {0.75, 0.25})
                        .chiSquare()
                        .orElseThrow())
                .isCloseTo(12, CLOSE);
        assertThatThrownBy(() -> GuidelineTest.of(new long[] {1}, new double[] {0.5, 0.5}))
                .hasMessageContaining("1 classes are observed, and the guideline has 2");
        assertThatThrownBy(() -> GuidelineTest.of(new long[] {-1, 1}, new double[] {0.5, 0.5}))
                .hasMessageContaining("not negative");
        assertThatThrownBy(() -> GuidelineTest.of(new long[] {1, 1}, new double[] {-0.5, 1.5}))
                .hasMessageContaining("not negative");
        assertThatThrownBy(() -> GuidelineTest.of(new long[] {1, 1}, new double[] {Double.NaN, 1}))
                .hasMessageContaining("not negative");
    }

    /** R: lm, and sandwich's vcovHC of type HC3. */
    @Test
    void a_regression_of_ratings_is_that_of_r() {
        double[] rating = {3.2, 3.8, 4.1, 2.9, 3.5, 4.4, 3.0, 3.9, 3.3, 4.0, 2.7, 3.6, 4.2, 3.1};
        double[] female = {1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1};
        double[] tenure = {2, 5, 7, 1, 4, 9, 3, 6, 5, 8, 2, 3, 6, 4};
        double[] goal = {0.7, 0.82, 0.91, 0.66, 0.8, 0.97, 0.72, 0.85, 0.69, 0.88, 0.58, 0.79, 0.93, 0.71};
        LinearModel model = LinearModel.fit(rating, List.of(female, tenure, goal));

        assertThat(model.coefficients())
                .containsExactly(new double[] {1.01988836073, -0.201903100606, 0.037107845275, 3.12650996468}, CLOSE);
        assertThat(model.errors())
                .containsExactly(
                        new double[] {0.415632684716, 0.0896847343239, 0.0212619399357, 0.563401994253}, CLOSE);
        double[] robust = {0.373913213262, 0.0757295884077, 0.029381943776, 0.620676825961};
        double[] t = {2.45382136256, -2.25125381848, 1.74527091071, 5.54934131681};
        double[] p = {0.0340344807894, 0.0480772139002, 0.111530607686, 0.000244325428197};
        for (int j = 0; j < 4; j++) {
            assertThat(model.robustError(j).orElseThrow()).isCloseTo(robust[j], CLOSE);
            assertThat(model.t(j).orElseThrow()).isCloseTo(t[j], CLOSE);
            assertThat(model.probability(j).orElseThrow()).isCloseTo(p[j], CLOSE);
        }
        assertThat(model.coefficients()[1] - model.margin(1)).isCloseTo(-0.401733141581, CLOSE);
        assertThat(model.rSquared().orElseThrow()).isCloseTo(0.97718173153, CLOSE);
        assertThat(model.adjustedRSquared().orElseThrow()).isCloseTo(0.970336250989, CLOSE);
        assertThat(model.sigma()).isCloseTo(0.0915735423729, CLOSE);
        assertThat(model.degrees()).isEqualTo(10);
        assertThat(model.coefficients()[1] / model.responseDeviation()).isCloseTo(-0.379739691166, CLOSE);

        boolean[] focal = new boolean[14];
        for (int i = 0; i < focal.length; i++) {
            focal[i] = female[i] == 1;
        }
        OaxacaBlinder parts = OaxacaBlinder.of(rating, focal, List.of(tenure, goal));
        assertThat(parts.gap()).isCloseTo(0.9, CLOSE);
        assertThat(parts.explained()).isCloseTo(0.748535293751, CLOSE);
        assertThat(parts.unexplained()).isCloseTo(0.151464706249, CLOSE);
        assertThatThrownBy(() -> OaxacaBlinder.of(rating, new boolean[14], List.of(tenure)))
                .hasMessage("A group has no row");
    }

    @Test
    void a_constant_response_and_an_exact_fit_leave_no_figure() {
        LinearModel constant = LinearModel.fit(new double[] {2, 2, 2}, List.of(new double[] {0, 1, 2}));
        assertThat(constant.rSquared().reason()).contains("the response is constant");
        assertThat(constant.adjustedRSquared().isDefined()).isFalse();
        assertThatThrownBy(() -> LinearModel.fit(new double[] {1, 2, 3}, List.of(new double[] {1, 2})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void d_and_g_are_told_from_three_ratings_on() {
        StandardisedDifference two = StandardisedDifference.of(histogram(new int[] {40}, new int[] {20}), 10);
        StandardisedDifference three = StandardisedDifference.of(histogram(new int[] {40, 20}, new int[] {20}), 10);

        assertThat(two.meanDifference().orElseThrow()).isEqualTo(2);
        assertThat(two.cohensD().reason()).contains("fewer than three ratings");
        assertThat(three.meanDifference().orElseThrow()).isEqualTo(1);
        assertThat(three.cohensD().orElseThrow()).isCloseTo(1 / Math.sqrt(2), CLOSE);
        StandardisedDifference published = StandardisedDifference.of(
                histogram(new int[] {3, 4, 4, 5, 3, 4, 5, 4, 3, 4}, new int[] {3, 3, 4, 2, 3, 4, 3, 3}), 1);
        assertThat(published.cohensD().orElseThrow()).isCloseTo(1.11176115319, CLOSE);
        assertThat(published.hedgesG().orElseThrow()).isCloseTo(1.05882014589, CLOSE);
        assertThat(StandardisedDifference.of(histogram(new int[] {1}, new int[0]), 1)
                        .meanDifference()
                        .reason())
                .contains("a group has no rating");
    }

    @Test
    void a_histogram_counts_pairs_sums_and_ties() {
        Histogram ratings = histogram(new int[] {1, 1, 3}, new int[] {3, 5}, new int[] {1});
        Histogram pair = ratings.pair(2, 1);

        assertThat(ratings.groups()).isEqualTo(3);
        assertThat(ratings.n(0)).isEqualTo(3);
        assertThat(ratings.sum(0)).isEqualTo(5);
        assertThat(ratings.pooled()).containsExactly(3, 2, 1);
        assertThat(ratings.ties()).isEqualTo(3 * 3 * 3 - 3 + 2 * 2 * 2 - 2);
        assertThat(pair.groups()).isEqualTo(2);
        assertThat(pair.n(0)).isEqualTo(1);
        assertThat(pair.sum(1)).isEqualTo(8);
        assertThat(Histogram.of(new long[0], new int[0], 2).levels()).isZero();
    }

    private static RatingReading read(FairnessPolicy policy, int[]... groups) {
        return RatingReading.of(histogram(groups), 1, policy, 3);
    }

    private static FairnessPolicy level(double level) {
        return new FairnessPolicy(1, BigDecimal.ZERO, level, MultipleComparisons.HOLM, 999);
    }

    @Test
    void the_group_with_the_highest_mean_is_the_reference_and_of_equal_means_the_first() {
        assertThat(read(level(0.05), new int[] {1, 2}, new int[] {2, 4}, new int[] {3, 3})
                        .reference())
                .contains(1);
        assertThat(read(level(0.05), new int[] {1, 2}, new int[] {2, 4}, new int[] {3, 3})
                        .means())
                .containsExactly(1.5, 3.0, 3.0);
        assertThat(read(level(0.05), new int[] {4, 4, 4}, new int[] {5}).reference())
                .contains(1);
        assertThat(read(level(0.05)).reference()).isEmpty();
        assertThat(read(level(0.05)).verdict()).isEqualTo(Verdict.TOO_FEW_DATA);
    }

    @Test
    void a_probability_at_the_level_is_an_indication_of_ratings_too() {
        int[] high = {5, 4, 5, 4, 5, 3};
        int[] low = {3, 2, 3, 4, 2, 3};
        double p = PermutationTest.of(histogram(high, low), 999, 3).probability();

        assertThat(read(level(p), high, low).verdict()).isEqualTo(Verdict.INDICATION);
        assertThat(read(level(p), high, low).readings().get(0).why())
                .isEqualTo("the mean is lower by more than chance explains");
        assertThat(read(level(Math.nextDown(p)), high, low).verdict()).isEqualTo(Verdict.TOO_FEW_DATA);
        assertThat(read(level(Math.nextDown(p)), high, low).readings().get(0).why())
                .startsWith("the mean is lower by half a standard deviation or more");
    }

    @Test
    void where_no_dealing_could_reach_the_level_there_are_too_few_data() {
        int[] first = {3, 4, 5};
        int[] second = {3, 4, 5};

        assertThat(read(level(0.06), first, second).verdict()).isEqualTo(Verdict.NO_INDICATION);
        assertThat(read(level(0.06), first, second).readings().get(0).why())
                .isEqualTo("the difference is small and may be chance");
        assertThat(read(level(0.04), first, second).verdict()).isEqualTo(Verdict.TOO_FEW_DATA);
        assertThat(read(level(0.04), first, second).readings().get(0).why())
                .isEqualTo("no result from so few people could be told from chance");
    }

    @Test
    void a_permutation_needs_two_groups_and_a_draw_and_counts_what_is_as_extreme() {
        PermutationTest equal = PermutationTest.of(histogram(new int[] {2, 2}, new int[] {2}), 9, 1);
        assertThat(equal).isEqualTo(new PermutationTest(1, 9, 9));
        assertThat(PermutationTest.of(histogram(new int[] {1}, new int[] {2}), 1, 1)
                        .probability())
                .isEqualTo(1);
        assertThatThrownBy(() -> PermutationTest.of(histogram(new int[] {1}, new int[0]), 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PermutationTest.of(histogram(new int[0], new int[] {1}), 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PermutationTest.of(histogram(new int[] {1}, new int[] {2}), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leniency_says_what_it_lacks() {
        ManagerLeniency none = ManagerLeniency.of(new long[0], new int[0], 1, 1);
        ManagerLeniency one = ManagerLeniency.of(new long[] {10, 30}, new int[] {0, 0}, 2, 10);
        ManagerLeniency single = ManagerLeniency.of(new long[] {1, 3}, new int[] {0, 1}, 2, 1);

        assertThat(none.mean().reason()).contains("there is no rating");
        assertThat(one.mean().orElseThrow()).isEqualTo(2);
        assertThat(one.within().reason()).contains("there is only one manager");
        assertThat(one.managers().get(0).shrunken().reason()).contains("there is only one manager");
        assertThat(one.managers().get(1).mean().reason()).contains("the manager has given no rating");
        assertThat(single.between().reason()).contains("no manager has given two ratings");
        assertThat(single.managers().get(1).leniency().orElseThrow()).isEqualTo(1);
    }

    @Test
    void the_report_shows_managers_by_their_numbers_and_leaves_out_rows_without_one() {
        int[] group = new int[40];
        int[] manager = IntStream.range(0, 40)
                .map(i -> i < 20 ? 0 : i < 32 ? 1 : i < 36 ? 2 : -1)
                .toArray();
        long[] scores = IntStream.range(0, 40)
                .mapToLong(i -> 20 + i % 3 * 10 + (i >= 36 ? 500 : 0))
                .toArray();
        FairnessReport report = FairnessCalculator.measure(
                new FairnessData(
                        List.of(new FairnessData.Attribute("g", List.of("A"), group)),
                        Optional.of(new FairnessData.Ratings(scores, 10)),
                        Optional.empty(),
                        Optional.of(new FairnessData.Attribute("m", List.of("M", "N", "O"), manager))),
                FairnessPolicy.standard(),
                1);
        FairnessReport.Managers managers = report.managers().orElseThrow();

        assertThat(report.n()).isEqualTo(40);
        assertThat(managers.shown()).containsExactly(true, false, false);
        assertThat(managers.leniency().managers())
                .extracting(ManagerLeniency.Own::n)
                .containsExactly(20L, 12L, 4L);
        assertThat(managers.leniency().mean().orElseThrow()).isCloseTo(3, CLOSE);
        assertThat(managers.test().degrees()).isEqualTo(2);
        assertThat(report.comparisons().get(0).scoring().orElseThrow().ratios().groups())
                .containsExactly(new GroupRate("A", 16, 40));
    }

    @Test
    void held_back_groups_say_whether_they_are_small_or_would_tell() {
        int[] codes =
                IntStream.range(0, 33).map(i -> i < 20 ? 0 : i < 28 ? 1 : 2).toArray();
        boolean[] selected = new boolean[33];
        FairnessReport report = FairnessCalculator.measure(
                new FairnessData(
                        List.of(new FairnessData.Attribute("g", List.of("A", "B", "C"), codes)),
                        Optional.empty(),
                        Optional.of(selected),
                        Optional.empty()),
                FairnessPolicy.standard().withMinimumN(6),
                1);

        assertThat(report.comparisons().get(0).heldBack())
                .extracting(FairnessReport.HeldBack::reason)
                .containsExactly(
                        "with what is shown it would tell of fewer than 6 people, or of people who all have the same rating",
                        "fewer than 6 people");
        assertThat(report.comparisons().get(0).scoring()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.TOO_FEW_DATA);
    }

    @Test
    void the_gravest_verdict_counts() {
        assertThat(Verdict.gravest(List.of())).isEqualTo(Verdict.TOO_FEW_DATA);
        assertThat(Verdict.gravest(List.of(Verdict.NO_INDICATION))).isEqualTo(Verdict.NO_INDICATION);
        assertThat(Verdict.gravest(List.of(Verdict.NO_INDICATION, Verdict.TOO_FEW_DATA)))
                .isEqualTo(Verdict.TOO_FEW_DATA);
        assertThat(Verdict.gravest(List.of(Verdict.TOO_FEW_DATA, Verdict.INDICATION)))
                .isEqualTo(Verdict.INDICATION);
    }

    @Test
    void every_column_has_as_many_rows_as_the_first() {
        FairnessData.Attribute one = new FairnessData.Attribute("a", List.of("x"), new int[1]);
        FairnessData.Attribute two = new FairnessData.Attribute("b", List.of("x"), new int[2]);
        FairnessData.Ratings ratings = new FairnessData.Ratings(new long[2], 1);
        assertThatThrownBy(
                        () -> new FairnessData(List.of(one, two), Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new FairnessData(List.of(one), Optional.of(ratings), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FairnessData(List.of(one), Optional.empty(), Optional.empty(), Optional.of(two)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
