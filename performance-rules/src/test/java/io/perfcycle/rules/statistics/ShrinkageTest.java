package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.rules.statistics.GroupShrinkage.Method;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShrinkageTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final double[] Y = {0.42, 0.05, -0.31, 0.6, -0.12, 0.25};
    private static final double[] SE = {0.15, 0.1, 0.2, 0.12, 0.18, 0.09};

    @Provide
    Arbitrary<double[][]> tables() {
        return Tables.full();
    }

    private static GroupShrinkage estimate(List<double[]> groups, Method method) {
        return GroupShrinkage.estimate(groups, method).orElseThrow();
    }

    @Test
    void managers_shrink_as_by_hand_and_as_in_lme4() {
        GroupShrinkage moments = estimate(Teams.MANAGERS, Method.MOMENTS);
        GroupShrinkage reml = estimate(Teams.MANAGERS, Method.REML);
        GroupShrinkage ml = estimate(Teams.MANAGERS, Method.ML);

        assertThat(moments.between()).isCloseTo(0.603125, CLOSE);
        assertThat(moments.centre()).isCloseTo(3.59743475973, CLOSE);
        assertThat(moments.groups().get(4).reliability()).isCloseTo(0.730876041404, CLOSE);
        assertThat(moments.shrunkenMean(4)).isCloseTo(4.25709806965, CLOSE);
        assertThat(reml.between()).isCloseTo(0.589477155122, Offset.offset(1e-6));
        assertThat(reml.within()).isCloseTo(0.444576635768, Offset.offset(1e-6));
        assertThat(reml.logLikelihood().orElseThrow()).isCloseTo(-29.814165895, Offset.offset(1e-8));
        assertThat(ml.between()).isCloseTo(0.449098709127, Offset.offset(1e-6));
        assertThat(ml.centre()).isCloseTo(3.59028430543, Offset.offset(1e-6));
    }

    @Test
    void balanced_batches_have_their_published_components_exactly() {
        assertThat(estimate(Teams.DYESTUFF, Method.REML).between()).isCloseTo(1764.05, Offset.offset(1e-8));
        assertThat(estimate(Teams.DYESTUFF, Method.REML).within()).isCloseTo(2451.25, Offset.offset(1e-8));
        assertThat(estimate(Teams.DYESTUFF, Method.ML).between()).isCloseTo(1388.0 + 1.0 / 3, Offset.offset(1e-7));
        assertThat(-2 * estimate(Teams.DYESTUFF, Method.ML).logLikelihood().orElseThrow())
                .isCloseTo(327.3271, Offset.offset(5e-5));
    }

    @Property(tries = 150)
    void balanced_likelihood_is_the_method_of_moments_bounded_at_zero(@ForAll("tables") double[][] rows) {
        List<double[]> groups = Arrays.asList(rows);
        OneWayAnova anova = OneWayAnova.of(groups);
        if (anova.within() == 0) {
            assertThat(GroupShrinkage.estimate(groups, Method.REML)).isEmpty();
            return;
        }
        GroupShrinkage reml = estimate(groups, Method.REML);

        assertThat(reml.between()).isCloseTo(Math.max(0, anova.varianceBetween()), Offset.offset(1e-6));
    }

    @Property(tries = 150)
    void a_shrunken_mean_lies_between_the_groups_own_and_the_common_one(
            @ForAll("tables") double[][] rows, @ForAll Method method) {
        List<double[]> groups = Arrays.asList(rows);
        GroupShrinkage.estimate(groups, method).ifPresent(fit -> {
            for (int i = 0; i < rows.length; i++) {
                double mean = fit.groups().get(i).mean();
                assertThat(fit.shrunkenMean(i))
                        .isBetween(Math.min(mean, fit.centre()) - 1e-9, Math.max(mean, fit.centre()) + 1e-9);
                assertThat(fit.groups().get(i).reliability()).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void estimates_with_known_errors_shrink_as_in_metafor() {
        KnownVarianceShrinkage moments =
                KnownVarianceShrinkage.estimate(Y, SE, KnownVarianceShrinkage.Method.DERSIMONIAN_LAIRD);
        KnownVarianceShrinkage reml = KnownVarianceShrinkage.estimate(Y, SE, KnownVarianceShrinkage.Method.REML);

        assertThat(moments.heterogeneity()).isCloseTo(25.389169162, CLOSE);
        assertThat(moments.between()).isCloseTo(0.0662596871462, CLOSE);
        assertThat(moments.centre()).isCloseTo(0.172770197469, CLOSE);
        assertThat(moments.centreError()).isCloseTo(0.119717871954, CLOSE);
        assertThat(moments.inconsistency().orElseThrow()).isCloseTo(0.803065631329, CLOSE);
        assertThat(moments.shrunken()[3]).isCloseTo(0.523727584694, CLOSE);
        assertThat(reml.between()).isCloseTo(0.0845360811049, Offset.offset(1e-6));
        assertThat(reml.shrunken()[2]).isCloseTo(-0.156153191299, Offset.offset(1e-6));
    }

    @Test
    void estimates_within_their_errors_have_no_variance_between_and_shrink_fully() {
        double[] alike = {1, 1.01, 0.99};
        double[] errors = {0.5, 0.5, 0.5};
        for (KnownVarianceShrinkage.Method method : KnownVarianceShrinkage.Method.values()) {
            KnownVarianceShrinkage none = KnownVarianceShrinkage.estimate(alike, errors, method);

            assertThat(none.between()).isZero();
            assertThat(none.shrunken()).containsExactly(new double[] {1, 1, 1}, CLOSE);
        }
        assertThatThrownBy(() -> KnownVarianceShrinkage.estimate(
                        alike, new double[] {1, 0, 1}, KnownVarianceShrinkage.Method.REML))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void batting_averages_shrink_as_efron_and_morris_print_them() {
        int[] hits = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};
        ProportionShrinkage shrinkage = ProportionShrinkage.estimate(hits, 45);

        assertThat(shrinkage.factor().orElseThrow()).isCloseTo(0.211653417144, CLOSE);
        assertThat(shrinkage.shrunken()[0]).isCloseTo(0.2939138549, CLOSE);
        assertThat(shrinkage.variance()).isCloseTo(0.00433284221579, CLOSE);
    }

    @Test
    void a_negative_factor_is_told_and_shrinks_to_the_mean() {
        ProportionShrinkage close = ProportionShrinkage.estimate(new int[] {10, 11, 10, 11, 10}, 20);
        ProportionShrinkage same = ProportionShrinkage.estimate(new int[] {3, 3, 3, 3}, 9);

        assertThat(close.factor().orElseThrow()).isNegative();
        assertThat(close.shrunken()).containsOnly(close.mean());
        assertThat(same.factor().isDefined()).isFalse();
        assertThatThrownBy(() -> ProportionShrinkage.estimate(new int[] {3, 3, 10, 3}, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
