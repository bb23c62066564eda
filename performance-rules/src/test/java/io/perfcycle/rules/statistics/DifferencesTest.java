package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Effect sizes, true scores, regression to the mean and quantiles. */
class DifferencesTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final double[] X = {3, 4, 4, 5, 3, 4, 5, 4, 3, 4};
    private static final double[] Y = {3, 3, 4, 2, 3, 4, 3, 3};

    @Test
    void two_groups_have_the_effect_sizes_of_r() {
        MeanDifference difference = MeanDifference.measure(X, Y);

        assertThat(difference.cohensD().orElseThrow()).isCloseTo(1.11176115319, CLOSE);
        assertThat(difference.hedgesG().orElseThrow()).isCloseTo(1.05867882151, CLOSE);
        assertThat(difference.exactCorrection()).isCloseTo(0.952253834804, CLOSE);
        assertThat(difference.approximateCorrection()).isCloseTo(0.952380952381, CLOSE);
        assertThat(difference.glassDelta().orElseThrow()).isCloseTo(1.20929372129, CLOSE);
        assertThat(difference.averagedD().orElseThrow()).isCloseTo(1.12144744442, CLOSE);
        assertThat(difference.variance().orElseThrow()).isCloseTo(0.259333690604, CLOSE);
        assertThat(difference.p().orElseThrow()).isCloseTo(0.0323298314281, CLOSE);
    }

    @Test
    void the_interval_of_d_is_that_of_scipys_noncentral_t() {
        Interval interval = MeanDifference.measure(X, Y).interval(0.95).orElseThrow();

        assertThat(interval.low()).isCloseTo(0.09184846656897755, Offset.offset(1e-11));
        assertThat(interval.high()).isCloseTo(2.102129837732181, Offset.offset(1e-11));
    }

    @Test
    void groups_without_spread_have_no_effect_size() {
        MeanDifference flat = MeanDifference.measure(new double[] {2, 2}, new double[] {3, 3});

        assertThat(flat.cohensD().isDefined()).isFalse();
        assertThat(flat.p().isDefined()).isFalse();
        assertThat(flat.interval(0.95)).isEmpty();
        assertThatThrownBy(() -> MeanDifference.measure(new double[] {2}, new double[] {3, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_correction_of_bias_goes_over_smoothly_to_its_series() {
        double[] many = new double[502];
        Arrays.setAll(many, i -> i % 7);
        double[] fewer = Arrays.copyOf(many, 500);

        assertThat(MeanDifference.measure(new double[] {1, 2}, new double[] {1, 2})
                        .exactCorrection())
                .isCloseTo(1 / Math.sqrt(Math.PI), CLOSE);
        double below = MeanDifference.measure(many, fewer).exactCorrection();
        double above = MeanDifference.measure(many, Arrays.copyOf(many, 501)).exactCorrection();
        assertThat(above - below).isCloseTo(0.75 / 1000 / 1001, Offset.offset(1e-8));
    }

    @Property(tries = 200)
    void without_noncentrality_it_is_students_t(
            @ForAll @DoubleRange(min = -20, max = 20) double t, @ForAll @IntRange(min = 1, max = 400) int degrees) {
        assertThat(NoncentralT.probability(t, degrees, 0))
                .isCloseTo(TDistribution.of(degrees).cumulativeProbability(t), Offset.offset(1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 3, 1, 0.8241837592004869",
        "-1.2, 7, 0.8, 0.030666564107511785",
        "30, 12, 25, 0.7557329387456044",
        "0.4, 1, -3, 0.9994118378388697"
    })
    void noncentral_probabilities_are_those_of_scipy(double t, double degrees, double delta, double p) {
        assertThat(NoncentralT.probability(t, degrees, delta)).isCloseTo(p, Offset.offset(1e-8));
    }

    @Property(tries = 100)
    void exchanged_groups_have_the_opposite_effect_and_units_do_not_matter(
            @ForAll @Size(min = 3, max = 12) @IntRange(max = 9) int[] one,
            @ForAll @DoubleRange(min = 0.1, max = 50) double unit) {
        double[] x = Arrays.stream(one).asDoubleStream().toArray();
        MeanDifference there = MeanDifference.measure(x, Y);
        MeanDifference back = MeanDifference.measure(
                Arrays.stream(Y).map(value -> unit * value + 4).toArray(),
                Arrays.stream(x).map(value -> unit * value + 4).toArray());

        assertThat(back.cohensD().orElseThrow())
                .isCloseTo(-there.cohensD().orElseThrow(), Offset.offset(1e-8 * (1 + Math.abs(there.difference()))));
    }

    @Test
    void a_true_score_lies_nearer_to_the_mean() {
        TrueScore score = TrueScore.estimate(4.6, 3.4, 0.6, 0.52, 0.95);

        assertThat(score.value()).isCloseTo(4.024, CLOSE);
        assertThat(score.measurementError()).isCloseTo(0.415692193817, CLOSE);
        assertThat(score.estimationError()).isCloseTo(0.299759903923, CLOSE);
        assertThat(score.predictionError()).isCloseTo(0.587877538268, CLOSE);
        assertThat(score.interval().low()).isCloseTo(3.4364813843, CLOSE);
        assertThatThrownBy(() -> TrueScore.estimate(1, 1, 1, 1.1, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_best_fall_back_and_the_worst_rise_without_any_change_of_theirs() {
        RegressionToMean best = RegressionToMean.of(3.4, 0.1872, 0.1728, new RegressionToMean.Choice(4.0, 1, true));
        RegressionToMean twice = RegressionToMean.of(3.4, 0.1872, 0.1728, new RegressionToMean.Choice(4.0, 2, true));
        RegressionToMean worst = RegressionToMean.of(3.4, 0.1872, 0.1728, new RegressionToMean.Choice(2.8, 1, false));

        assertThat(best.effect()).isCloseTo(0.439238959534, CLOSE);
        assertThat(best.expectedSecond()).isCloseTo(3.87584220616, CLOSE);
        assertThat(twice.effect()).isCloseTo(0.271580356349, CLOSE);
        assertThat(worst.effect()).isCloseTo(best.effect(), CLOSE);
        assertThat(worst.expectedFirst()).isCloseTo(6.8 - best.expectedFirst(), CLOSE);
        assertThat(RegressionToMean.of(0, 1, 0, new RegressionToMean.Choice(60, 1, true))
                        .hazard())
                .isCloseTo(60 + 1 / 60.0, Offset.offset(1e-4));
    }

    @Test
    void quantiles_have_the_nine_definitions_of_r() {
        Quantiles quantiles = Quantiles.of(new double[] {1, 2, 2, 3, 3, 3, 4, 4, 5, 5});
        Map<Quantiles.Type, Double> upper = new EnumMap<>(Quantiles.Type.class);
        for (Quantiles.Type type : Quantiles.Type.values()) {
            upper.put(type, quantiles.at(0.1, type));
        }

        assertThat(quantiles.at(0.75, Quantiles.Type.MEDIAN_UNBIASED)).isCloseTo(4.08333333333, CLOSE);
        assertThat(quantiles.at(0.75, Quantiles.Type.WEIBULL)).isCloseTo(4.25, CLOSE);
        assertThat(quantiles.at(0.1, Quantiles.Type.INCLUSIVE)).isCloseTo(1.9, CLOSE);
        assertThat(upper.values().stream().mapToDouble(value -> value).toArray())
                .containsExactly(new double[] {1, 1.5, 1, 1, 1.5, 1.1, 1.9, 1.36666666667, 1.4}, CLOSE);
    }

    @Property(tries = 200)
    void quantiles_grow_with_the_share_and_stay_among_the_values(
            @ForAll @Size(min = 1, max = 12) int[] values,
            @ForAll @DoubleRange(min = 0, max = 1) double one,
            @ForAll @DoubleRange(min = 0, max = 1) double other,
            @ForAll Quantiles.Type type) {
        double[] all = Arrays.stream(values).asDoubleStream().toArray();
        Quantiles quantiles = Quantiles.of(all);
        double low = quantiles.at(Math.min(one, other), type);
        double high = quantiles.at(Math.max(one, other), type);

        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(low).isGreaterThanOrEqualTo(Arrays.stream(all).min().orElseThrow());
        assertThat(high).isLessThanOrEqualTo(Arrays.stream(all).max().orElseThrow());
    }

    @Test
    void standard_scores_have_mean_0_and_deviation_1_and_need_spread() {
        double[] scores = StandardScores.of(new double[] {2, 3, 4, 5}, true).orElseThrow();

        assertThat(scores)
                .containsExactly(new double[] {-1.16189500386, -0.387298334621, 0.387298334621, 1.16189500386}, CLOSE);
        assertThat(StandardScores.deviation(
                        StandardScores.of(new double[] {2, 3, 5}, false).orElseThrow(), false))
                .isCloseTo(1, CLOSE);
        assertThat(StandardScores.of(new double[] {0.1, 0.1, 0.1}, true)).isEmpty();
        assertThat(StandardScores.of(new double[] {1}, true)).isEmpty();
        assertThat(StandardScores.carried(new double[] {2, 3, 4, 5}, true, 50, 10)
                        .orElseThrow()[0])
                .isCloseTo(38.3810499614, CLOSE);
    }
}
