package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Cronbach's alpha, Kendall's W and agreement within a group. */
class ScaleReliabilityTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final double[][] SCALE = {
        {3, 4, 3, 4}, {4, 4, 5, 4}, {2, 3, 2, 2}, {5, 5, 4, 5}, {3, 3, 3, 2}, {4, 5, 4, 4}, {1, 2, 2, 1}, {3, 4, 4, 3}
    };

    @Provide
    Arbitrary<double[][]> tables() {
        return Tables.full();
    }

    @Test
    void a_scale_of_four_items_has_the_figures_of_psych() {
        CronbachAlpha alpha = CronbachAlpha.measure(RatingTable.of(SCALE));

        assertThat(alpha.alpha().orElseThrow()).isCloseTo(0.95497129042, CLOSE);
        assertThat(alpha.standardised().orElseThrow()).isCloseTo(0.957919162928, CLOSE);
        assertThat(alpha.meanCorrelation().orElseThrow()).isCloseTo(0.850544312959, CLOSE);
        assertThat(alpha.withoutItem().get(2).orElseThrow()).isCloseTo(0.967329545455, CLOSE);
        assertThat(alpha.itemTotals().get(2).orElseThrow()).isCloseTo(0.797724035217, CLOSE);
        assertThat(alpha.totalVariance()).isCloseTo(19.6964285714, CLOSE);
        assertThat(alpha.n()).isEqualTo(8);
    }

    @Test
    void a_reversed_item_makes_alpha_negative_and_no_sum_makes_it_undefined() {
        CronbachAlpha reversed =
                CronbachAlpha.measure(RatingTable.of(new double[][] {{1, 5}, {2, 3}, {3, 4}, {5, 1}, {4, 2}}));
        CronbachAlpha even = CronbachAlpha.measure(RatingTable.of(new double[][] {{0.1, 0.5}, {0.2, 0.4}, {0.3, 0.3}}));
        CronbachAlpha flat = CronbachAlpha.measure(RatingTable.of(new double[][] {{1, 2}, {1, 3}}));

        assertThat(reversed.alpha().orElseThrow()).isCloseTo(-18, CLOSE);
        assertThat(reversed.withoutItem()).noneMatch(Figure::isDefined);
        assertThat(even.alpha().isDefined()).isFalse();
        assertThat(flat.meanCorrelation().isDefined()).isFalse();
        assertThatThrownBy(() -> CronbachAlpha.measure(RatingTable.of(new double[][] {{1}, {2}})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void patients_ranked_by_three_raters_have_the_w_of_irr() {
        double[][] scores = {
            {3, 3, 2}, {3, 6, 1}, {3, 4, 4}, {4, 6, 4}, {5, 2, 3}, {5, 4, 2}, {2, 2, 1}, {3, 4, 6}, {5, 3, 1},
            {2, 3, 1}, {2, 2, 1}, {6, 3, 2}, {1, 3, 3}, {5, 3, 3}, {2, 2, 1}, {2, 2, 1}, {1, 1, 3}, {2, 3, 3},
            {4, 3, 2}, {3, 4, 2}
        };
        KendallW corrected = KendallW.measure(RatingTable.of(scores), true);
        KendallW plain = KendallW.measure(RatingTable.of(scores), false);

        assertThat(corrected.w().orElseThrow()).isCloseTo(0.539656875954, CLOSE);
        assertThat(corrected.chiSquare().orElseThrow()).isCloseTo(30.7604419294, CLOSE);
        assertThat(corrected.p().orElseThrow()).isCloseTo(0.0428834731269, CLOSE);
        assertThat(corrected.meanSpearman().orElseThrow()).isCloseTo(0.309485313932, CLOSE);
        assertThat(plain.w().orElseThrow()).isCloseTo(0.501921470343, CLOSE);
        assertThat(plain.degrees()).isEqualTo(19);
    }

    @Test
    void raters_who_rank_nothing_have_no_concordance() {
        KendallW w = KendallW.measure(RatingTable.of(new double[][] {{1, 1}, {1, 1}}), true);

        assertThat(w.w().reason().orElseThrow()).startsWith("0/0");
        assertThat(w.p().isDefined()).isFalse();
        assertThat(KendallW.measure(RatingTable.of(new double[][] {{1, 1}, {1, 1}}), false)
                        .w())
                .isEqualTo(Figure.of(0));
    }

    @Property(tries = 200)
    void w_lies_from_0_to_1_and_sees_ranks_only(@ForAll("tables") double[][] rows, @ForAll long seed) {
        Figure w = KendallW.measure(RatingTable.of(rows), true).w();
        double[][] stretched = Arrays.stream(Tables.shuffled(rows, seed))
                .map(row -> Arrays.stream(row).map(Math::exp).toArray())
                .toArray(double[][]::new);
        double[][] same = Arrays.stream(rows)
                .map(row -> new double[] {row[0], 2 * row[0], row[0]})
                .toArray(double[][]::new);

        assertThat(w.value().orElse(0)).isBetween(0.0, 1 + 1e-12);
        assertThat(Tables.same(
                        w, KendallW.measure(RatingTable.of(stretched), true).w()))
                .isTrue();
        assertThat(KendallW.measure(RatingTable.of(same), true).w().value().orElse(1))
                .isCloseTo(1, CLOSE);
    }

    @Test
    void a_team_has_its_agreement_under_every_null_distribution() {
        GroupAgreement team = GroupAgreement.measure(new double[] {4, 4, 5, 4, 3});
        GroupAgreement split = GroupAgreement.measure(new double[] {1, 5, 1, 5, 3});

        assertThat(team.variance()).isCloseTo(0.5, CLOSE);
        assertThat(team.rwg(NullDistribution.UNIFORM.variance(5).orElseThrow())).isCloseTo(0.75, CLOSE);
        assertThat(team.rwg(NullDistribution.HEAVY_SKEW.variance(5).orElseThrow()))
                .isCloseTo(-0.136363636364, CLOSE);
        assertThat(team.awg(1, 5).orElseThrow()).isCloseTo(0.733333333333, CLOSE);
        assertThat(team.deviation()).isCloseTo(0.4, CLOSE);
        assertThat(split.rwg(2)).isCloseTo(-1, CLOSE);
        assertThat(split.awg(1, 5).orElseThrow()).isCloseTo(-0.6, CLOSE);
        assertThat(NullDistribution.NORMAL.variance(11)).contains(1.40);
        assertThat(NullDistribution.NORMAL.variance(4)).isEmpty();
        assertThat(NullDistribution.UNIFORM.variance(4)).contains(1.25);
    }

    @Test
    void several_items_agree_more_than_one_and_lindells_index_does_not_grow() {
        RatingTable table = RatingTable.of(new double[][] {{4, 5, 4}, {4, 4, 4}, {5, 5, 4}, {4, 4, 3}, {3, 4, 4}});
        double variance = GroupAgreement.meanItemVariance(table);

        assertThat(variance).isCloseTo(0.333333333333, CLOSE);
        assertThat(GroupAgreement.rwgOfItems(3, variance, 2)).isCloseTo(0.9375, CLOSE);
        assertThat(GroupAgreement.lindell(variance, 2)).isCloseTo(0.833333333333, CLOSE);
        assertThat(GroupAgreement.rwgOfItems(3, 5, 2)).isZero();
        assertThat(GroupAgreement.lindell(5, 2)).isEqualTo(-1.5);
    }

    @Property
    void awg_is_bounded_and_undefined_at_the_ends_only(
            @ForAll @Size(min = 2, max = 9) @IntRange(min = 1, max = 5) int[] answers) {
        double[] values = Arrays.stream(answers)
                .map(answer -> Math.floorMod(answer, 5) + 1)
                .asDoubleStream()
                .toArray();
        GroupAgreement agreement = GroupAgreement.measure(values);
        boolean atAnEnd = Arrays.stream(values).allMatch(value -> value == 1)
                || Arrays.stream(values).allMatch(value -> value == 5);

        assertThat(agreement.awg(1, 5).isDefined()).isEqualTo(!atAnEnd);
        assertThat(agreement.awg(1, 5).value().orElse(0)).isBetween(-1 - 1e-12, 1 + 1e-12);
    }
}
