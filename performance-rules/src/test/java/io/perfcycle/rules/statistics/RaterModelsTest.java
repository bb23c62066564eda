package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.rules.internal.Sums;
import io.perfcycle.rules.statistics.IntraclassCorrelation.Form;
import io.perfcycle.rules.statistics.ThreeFacetStudy.Effect;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Variance components, and models of ratees and raters. */
class RaterModelsTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final double[][][] BLOCK = {
        {{4, 3}, {5, 4}, {3, 3}},
        {{2, 2}, {3, 1}, {2, 3}},
        {{5, 5}, {4, 4}, {5, 4}},
        {{3, 2}, {4, 3}, {2, 2}},
        {{4, 5}, {5, 5}, {4, 3}}
    };
    private static final int[] RATEES = {0, 0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5};
    private static final int[] RATERS = {0, 1, 0, 2, 1, 2, 0, 1, 2, 1, 2, 0, 2};
    private static final double[] RATINGS = {4, 3, 5, 4, 2, 3, 3, 2, 3, 4, 5, 4, 4};

    @Provide
    Arbitrary<double[][]> tables() {
        return Tables.full();
    }

    @Test
    void people_by_raters_have_their_components_and_coefficients() {
        Generalizability study = Generalizability.measure(RatingTable.of(Tables.SHROUT_FLEISS));

        assertThat(study.people()).isCloseTo(2.55555555556, CLOSE);
        assertThat(study.raters()).isCloseTo(5.24444444444, CLOSE);
        assertThat(study.residual()).isCloseTo(1.01944444444, CLOSE);
        assertThat(study.shareOfRaters().orElseThrow()).isCloseTo(0.594645669291, CLOSE);
        assertThat(study.decision(10).relative().orElseThrow()).isCloseTo(0.961638967283, CLOSE);
        assertThat(study.decision(10).absolute().orElseThrow()).isCloseTo(0.803142732431, CLOSE);
        assertThatThrownBy(() -> study.decision(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void coefficients_are_correlations_where_no_component_is_negative(@ForAll("tables") double[][] rows) {
        Generalizability study = Generalizability.measure(RatingTable.of(rows));
        IntraclassCorrelation icc = IntraclassCorrelation.measure(RatingTable.of(rows), 0.95);
        if (study.people() < 0 || study.raters() < 0 || study.residual() == 0) {
            return;
        }
        int k = rows[0].length;

        assertThat(Tables.same(study.decision(1).absolute(), icc.values().get(Form.RANDOM_SINGLE)))
                .isTrue();
        assertThat(Tables.same(study.decision(k).relative(), icc.values().get(Form.FIXED_MEAN)))
                .isTrue();
        assertThat(study.decision(k + 1).relative().orElseThrow())
                .isGreaterThanOrEqualTo(study.decision(k).relative().orElseThrow());
    }

    @Test
    void three_facets_have_the_mean_squares_of_r_and_tell_negative_components() {
        ThreeFacetStudy study = ThreeFacetStudy.measure(BLOCK);

        assertThat(study.meanSquares().get(Effect.P)).isCloseTo(6.28333333333, CLOSE);
        assertThat(study.meanSquares().get(Effect.PI)).isCloseTo(0.733333333333, CLOSE);
        assertThat(study.components().get(Effect.PR)).isCloseTo(-0.116666666667, CLOSE);
        assertThat(study.components().get(Effect.IR)).isCloseTo(-0.0333333333333, CLOSE);
        assertThat(study.components().get(Effect.P)).isCloseTo(0.983333333333, CLOSE);
        assertThat(study.decision(3, 2).relative().orElseThrow()).isCloseTo(0.889447236181, CLOSE);
        assertThat(study.decision(3, 2).absolute().orElseThrow()).isCloseTo(0.840855106888, CLOSE);
    }

    @Test
    void with_two_components_at_their_bound_the_others_are_those_of_pooled_squares() {
        ThreeFacetStudy study = ThreeFacetStudy.measure(BLOCK);
        double pooled = (4 * 7.0 / 60 + 2 * 0.3 + 8 * 28.0 / 60) / 14;

        assertThat(study.bounded().get(Effect.PR)).isZero();
        assertThat(study.bounded().get(Effect.IR)).isZero();
        assertThat(study.bounded().get(Effect.PIR)).isCloseTo(pooled, CLOSE);
        assertThat(study.bounded().get(Effect.PI)).isCloseTo((44.0 / 60 - pooled) / 2, CLOSE);
        assertThat(study.bounded().get(Effect.P)).isCloseTo((377.0 / 60 - 44.0 / 60) / 6, CLOSE);
        assertThat(study.bounded().get(Effect.R)).isCloseTo((1.2 - pooled) / 15, CLOSE);
        assertThatThrownBy(() -> ThreeFacetStudy.measure(new double[][][] {{{1, 2}, {1, 2}}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 50)
    void likelihood_without_a_bound_in_reach_is_the_method_of_moments(@ForAll @IntRange(max = 10_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] block = new double[6][4][3];
        for (int p = 0; p < 6; p++) {
            for (int i = 0; i < 4; i++) {
                for (int r = 0; r < 3; r++) {
                    block[p][i][r] = 3 * p + 2 * i + 4 * r + p * i % 3 + 2 * (p * r % 2) + i * r + random.nextDouble();
                }
            }
        }
        ThreeFacetStudy study = ThreeFacetStudy.measure(block);
        if (study.components().values().stream().anyMatch(component -> component < 0.01)) {
            return;
        }
        study.components()
                .forEach((effect, component) ->
                        assertThat(study.bounded().get(effect)).isCloseTo(component, Offset.offset(1e-6)));
    }

    @Test
    void incomplete_ratings_have_the_fair_averages_of_r() {
        AdditiveRaterModel model = AdditiveRaterModel.fit(RatingColumns.of(RATEES, RATERS, RATINGS));
        AdditiveRaterModel.Fit fit = model.fit().orElseThrow();

        assertThat(fit.grand()).isCloseTo(3.59375, CLOSE);
        assertThat(fit.raterEffects()).containsExactly(new double[] {0.479166666667, -0.6875, 0.208333333333}, CLOSE);
        assertThat(fit.fairAverage(4)).isCloseTo(4.73958333333, CLOSE);
        assertThat(fit.residualSquares()).isCloseTo(0.364583333333, CLOSE);
        assertThat(fit.f().orElseThrow()).isCloseTo(15.7857142857, CLOSE);
        assertThat(fit.p().orElseThrow()).isCloseTo(0.00691146634512, CLOSE);
    }

    @Test
    void managers_with_people_of_their_own_cannot_be_compared() {
        AdditiveRaterModel model = AdditiveRaterModel.fit(
                RatingColumns.of(new int[] {0, 1, 2, 3}, new int[] {0, 0, 1, 1}, new double[] {4, 5, 2, 3}));

        assertThat(model.components()).isEqualTo(2);
        assertThat(model.fit()).isEmpty();
    }

    @Test
    void an_exact_fit_and_a_single_rater_have_no_f() {
        AdditiveRaterModel exact = AdditiveRaterModel.fit(RatingColumns.of(
                new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 0, 1, 0, 1}, new double[] {0.1, 0.3, 0.4, 0.6, 1.7, 1.9
                }));
        AdditiveRaterModel one =
                AdditiveRaterModel.fit(RatingColumns.of(new int[] {0, 1}, new int[] {0, 0}, new double[] {1, 2}));

        assertThat(exact.fit().orElseThrow().f().isDefined()).isFalse();
        assertThat(exact.fit().orElseThrow().residualSquares()).isZero();
        assertThat(one.fit().orElseThrow().f().isDefined()).isFalse();
        assertThatThrownBy(() ->
                        RandomRaterModel.fit(RatingColumns.of(new int[] {0, 1}, new int[] {0, 0}, new double[] {1, 2})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingColumns.of(new int[] {0, 2}, new int[] {0, 0}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void effects_that_were_put_in_come_out_again(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 2, max = 12) int raters) {
        SplittableRandom random = new SplittableRandom(seed);
        int ratees = 4 * raters;
        int[] who = new int[2 * ratees];
        int[] by = new int[2 * ratees];
        double[] values = new double[2 * ratees];
        for (int at = 0; at < who.length; at++) {
            who[at] = at / 2;
            by[at] = (at / 2 + at % 2) % raters;
            values[at] = 3 + who[at] % 5 + 0.25 * by[at] + random.nextDouble(1e-9);
        }
        AdditiveRaterModel.Fit fit =
                AdditiveRaterModel.fit(RatingColumns.of(who, by, values)).fit().orElseThrow();

        for (int rater = 1; rater < raters; rater++) {
            assertThat(fit.raterEffects()[rater] - fit.raterEffects()[0]).isCloseTo(0.25 * rater, Offset.offset(1e-7));
        }
        assertThat(fit.fairAverage(1) - fit.fairAverage(0)).isCloseTo(1, Offset.offset(1e-7));
        assertThat(Sums.mean(fit.rateeEffects())).isCloseTo(0, CLOSE);
        assertThat(Sums.mean(fit.raterEffects())).isCloseTo(0, CLOSE);
    }

    @Test
    void random_effects_are_those_of_lme4() {
        RandomRaterModel model = RandomRaterModel.fit(RatingColumns.of(RATEES, RATERS, RATINGS));
        Offset<Double> optimiser = Offset.offset(1e-4);

        assertThat(model.centre()).isCloseTo(3.59137957545, optimiser);
        assertThat(model.rateeVariance()).isCloseTo(0.619106513195, optimiser);
        assertThat(model.raterVariance()).isCloseTo(0.352143523437, optimiser);
        assertThat(model.residualVariance()).isCloseTo(0.0722380128469, optimiser);
        assertThat(model.rateeEffects()[4]).isCloseTo(1.07035905255, optimiser);
        assertThat(model.raterEffects()[1]).isCloseTo(-0.65052729139, optimiser);
    }

    @Property(tries = 50)
    void in_a_full_table_random_effects_are_the_variance_components(@ForAll("tables") double[][] rows) {
        Generalizability study = Generalizability.measure(RatingTable.of(rows));
        if (study.people() < 0.05 || study.raters() < 0.05 || study.residual() < 0.05) {
            return;
        }
        int k = rows[0].length;
        int[] who = new int[rows.length * k];
        int[] by = new int[who.length];
        double[] values = new double[who.length];
        for (int at = 0; at < who.length; at++) {
            who[at] = at / k;
            by[at] = at % k;
            values[at] = rows[at / k][at % k];
        }
        RandomRaterModel model = RandomRaterModel.fit(RatingColumns.of(who, by, values));
        Offset<Double> near = Offset.offset(1e-4);

        assertThat(model.rateeVariance()).isCloseTo(study.people(), near);
        assertThat(model.raterVariance()).isCloseTo(study.raters(), near);
        assertThat(model.residualVariance()).isCloseTo(study.residual(), near);
    }
}
