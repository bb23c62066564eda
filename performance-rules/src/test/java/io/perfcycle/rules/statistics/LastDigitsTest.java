package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.rules.statistics.ThreeFacetStudy.Effect;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where another program stops early: the last digits, by arithmetic that does not depend on ours. */
class LastDigitsTest {
    private static final MathContext DIGITS = new MathContext(50);
    private static final double[] PROBABILITIES = {0.975, 0.025};

    @Test
    void the_series_gives_the_distribution_that_is_known_without_noncentrality() {
        // Student's t with two degrees of freedom: 1/2 + t / (2 √(2 + t²)), at t² = 2.
        BigDecimal expected =
                BigDecimal.valueOf(0.5).add(BigDecimal.valueOf(0.125).sqrt(DIGITS));

        assertThat(NoncentralTSeries.probability(BigDecimal.valueOf(2), 2, BigDecimal.ZERO)
                        .subtract(expected)
                        .abs())
                .isLessThan(BigDecimal.ONE.movePointLeft(35));
        for (double delta : new double[] {-2.5, -0.4, 0.7, 3.9}) {
            assertThat(NoncentralTSeries.probability(BigDecimal.valueOf(2.25), 7, BigDecimal.valueOf(delta))
                            .doubleValue())
                    .isCloseTo(NoncentralT.probability(1.5, 7, delta), Offset.offset(1e-14));
        }
    }

    /**
     * The probability falls as the noncentrality grows. So where it is above the tail just below our limit and below the tail
     * just above it, the limit lies between; the limits of R's effectsize miss the tail by far more.
     */
    @ParameterizedTest
    @CsvSource({
        "3 4 4 5 3 4 5 4 3 4, 3 3 4 2 3 4 3 3, 0.0918484665689774, 2.102129837732181, 0.0918486376556, 2.10212982104",
        "72.5 80.1 65.3 90.2 77.7 84.4, 70.0 68.2 75.5 61.9 66.6,"
                + " -0.0120530337229465, 2.662595108511946, -0.0120533092744, 2.66259504794"
    })
    void the_limits_of_d_are_right_to_twelve_digits_and_an_optimisers_are_not(
            String first, String second, double low, double high, double otherLow, double otherHigh) {
        double[] x =
                Arrays.stream(first.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[] y = Arrays.stream(second.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        Interval interval = MeanDifference.measure(x, y).interval(0.95).orElseThrow();
        Sample sample = Sample.of(first, second);

        assertThat(interval.low()).isCloseTo(low, Offset.offset(2e-13));
        assertThat(interval.high()).isCloseTo(high, Offset.offset(2e-13));
        double[] ours = {interval.low(), interval.high()};
        double[] others = {otherLow, otherHigh};
        for (int side = 0; side < 2; side++) {
            BigDecimal tail = BigDecimal.valueOf(PROBABILITIES[side]);
            assertThat(sample.probability(ours[side] - 2e-13)).isGreaterThan(tail);
            assertThat(sample.probability(ours[side] + 2e-13)).isLessThan(tail);
            assertThat(sample.probability(others[side]).subtract(tail).abs()).isGreaterThan(BigDecimal.valueOf(1.8e-9));
        }
    }

    /** Two groups in decimals as they are written. */
    private record Sample(BigDecimal squareOfT, int degrees, BigDecimal root) {
        static Sample of(String first, String second) {
            BigDecimal[] x = decimals(first);
            BigDecimal[] y = decimals(second);
            BigDecimal degrees = BigDecimal.valueOf(x.length + y.length - 2L);
            BigDecimal root = BigDecimal.valueOf(x.length * y.length)
                    .divide(BigDecimal.valueOf(x.length + y.length), DIGITS)
                    .sqrt(DIGITS);
            BigDecimal t = mean(x).subtract(mean(y)).multiply(root, DIGITS);
            BigDecimal pooled = squares(x).add(squares(y)).divide(degrees, DIGITS);
            return new Sample(t.multiply(t, DIGITS).divide(pooled, DIGITS), degrees.intValue(), root);
        }

        BigDecimal probability(double d) {
            return NoncentralTSeries.probability(squareOfT, degrees, new BigDecimal(d).multiply(root, DIGITS));
        }

        private static BigDecimal[] decimals(String text) {
            return Arrays.stream(text.split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new);
        }

        private static BigDecimal mean(BigDecimal[] values) {
            return Arrays.stream(values)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(values.length), DIGITS);
        }

        private static BigDecimal squares(BigDecimal[] values) {
            BigDecimal mean = mean(values);
            return Arrays.stream(values)
                    .map(value -> value.subtract(mean).pow(2, DIGITS))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Five people, three items, two raters. In fractions the mean squares are 377/60, 37/30, 6/5, 11/15, 7/60, 3/10 and 7/15. The
     * criterion Σ df (ln λ + MS / λ) falls apart: P, I, R and PI have a λ of their own, least at λ = MS; PR and IR are below the
     * residual, so that all three share one λ, least at their pooled mean square (8 · 7/15 + 4 · 7/60 + 2 · 3/10) / 14 = 12/35.
     */
    @Test
    void restricted_likelihood_at_the_bound_is_a_closed_form_and_an_optimiser_stops_before_it() {
        double[][][] scores = {
            {{4, 3}, {5, 4}, {3, 3}},
            {{2, 2}, {3, 1}, {2, 3}},
            {{5, 5}, {4, 4}, {5, 4}},
            {{3, 2}, {4, 3}, {2, 2}},
            {{4, 5}, {5, 5}, {4, 3}}
        };
        Map<Effect, Double> exact = Map.of(
                Effect.PIR, 12 / 35.0,
                Effect.PI, 41 / 210.0,
                Effect.P, 37 / 40.0,
                Effect.I, 1 / 20.0,
                Effect.R, 2 / 35.0,
                Effect.PR, 0.0,
                Effect.IR, 0.0);

        Map<Effect, Double> ours = ThreeFacetStudy.measure(scores).bounded();

        exact.forEach((effect, value) ->
                assertThat(ours.get(effect)).as(effect.name()).isCloseTo(value, Offset.offset(1e-13)));
        double[] lme4 = {0.925021433179, 0.0500060151291, 0.057148356182, 0.195250961637, 0, 0, 0.342846438743};
        assertThat(slopes(new double[] {37 / 40.0, 1 / 20.0, 2 / 35.0, 41 / 210.0, 0, 0, 12 / 35.0}))
                .satisfies(slopes -> {
                    assertThat(slopes[Effect.PR.ordinal()]).isCloseTo(3325 / 144.0, Offset.offset(1e-9));
                    assertThat(slopes[Effect.IR.ordinal()]).isCloseTo(175 / 48.0, Offset.offset(1e-9));
                    slopes[Effect.PR.ordinal()] = 0;
                    slopes[Effect.IR.ordinal()] = 0;
                    assertThat(slopes).containsExactly(new double[7], Offset.offset(1e-12));
                });
        assertThat(Math.abs(slopes(lme4)[Effect.I.ordinal()])).isGreaterThan(9e-4);
        assertThat(Math.abs(slopes(lme4)[Effect.PIR.ordinal()])).isGreaterThan(8e-4);
    }

    /** How the criterion changes with each component: 0 where one is above 0, positive where one is held at 0. */
    private static double[] slopes(double[] components) {
        double[] squares = {377 / 60.0, 37 / 30.0, 6 / 5.0, 11 / 15.0, 7 / 60.0, 3 / 10.0, 7 / 15.0};
        double[] degrees = {4, 2, 1, 8, 4, 2, 8};
        int[] facets = {1, 2, 4, 3, 5, 6, 7};
        double[] times = {6, 10, 15, 2, 3, 5, 1};
        double[] slopes = new double[7];
        for (int square = 0; square < 7; square++) {
            double expected = 0;
            for (int c = 0; c < 7; c++) {
                expected += (facets[c] & facets[square]) == facets[square] ? times[c] * components[c] : 0;
            }
            for (int c = 0; c < 7; c++) {
                boolean counts = (facets[c] & facets[square]) == facets[square];
                double slope = degrees[square] * (expected - squares[square]) / (expected * expected);
                slopes[c] += counts ? times[c] * slope : 0;
            }
        }
        return slopes;
    }
}
