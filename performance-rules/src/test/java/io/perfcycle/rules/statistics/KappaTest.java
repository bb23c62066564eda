package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KappaTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);
    private static final long[][] COHEN_1960 = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    private static final int[][] RELABELLED = {{0, 1, 2, 3}, {3, 1, 0, 2}, {2, 3, 1, 0}};

    @Provide
    Arbitrary<int[]> categories() {
        return Arbitraries.integers().between(-1, 3).array(int[].class).ofSize(12);
    }

    @Provide
    Arbitrary<int[][]> counts() {
        return Arbitraries.integers()
                .between(0, 3)
                .array(int[].class)
                .ofSize(4)
                .map(choices -> {
                    int[] row = new int[4];
                    for (int choice : choices) {
                        row[choice]++;
                    }
                    return row;
                })
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static CohenKappa kappa(int[] first, int[] second, AgreementWeights weights) {
        return CohenKappa.ofRatings(first, second, weights);
    }

    private static boolean hasPair(int[] first, int[] second) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] >= 0 && second[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void the_table_of_cohen_comes_out_with_both_standard_errors() {
        CohenKappa kappa = CohenKappa.ofCounts(COHEN_1960, AgreementWeights.identity(3));

        assertThat(kappa.observed()).isCloseTo(0.7, CLOSE);
        assertThat(kappa.expected()).isCloseTo(0.41, CLOSE);
        assertThat(kappa.kappa().orElseThrow()).isCloseTo(0.491525423729, CLOSE);
        assertThat(kappa.error().orElseThrow()).isCloseTo(0.0510018155761, CLOSE);
        assertThat(kappa.nullError().orElseThrow()).isCloseTo(0.0519789363566, CLOSE);
        assertThat(kappa.n()).isEqualTo(200);
    }

    @Test
    void weights_span_the_whole_scale_and_not_only_what_was_used() {
        CohenKappa linear = kappa(Tables.ANXIETY_1, Tables.ANXIETY_2, AgreementWeights.linear(6));
        CohenKappa quadratic = kappa(Tables.ANXIETY_1, Tables.ANXIETY_2, AgreementWeights.quadratic(6));
        CohenKappa longer = kappa(Tables.ANXIETY_1, Tables.ANXIETY_2, AgreementWeights.linear(9));

        assertThat(linear.kappa().orElseThrow()).isCloseTo(0.189189189189, CLOSE);
        assertThat(linear.z().orElseThrow()).isCloseTo(1.41565884999, CLOSE);
        assertThat(quadratic.kappa().orElseThrow()).isCloseTo(0.29676511955, CLOSE);
        assertThat(longer.observed()).isNotCloseTo(linear.observed(), CLOSE);
    }

    @Test
    void plain_kappa_has_the_z_that_r_prints_for_the_same_patients() {
        CohenKappa kappa = kappa(Tables.ANXIETY_1, Tables.ANXIETY_2, AgreementWeights.identity(6));

        assertThat(kappa.kappa().orElseThrow()).isCloseTo(0.119, Offset.offset(5e-4));
        assertThat(kappa.z().orElseThrow()).isCloseTo(1.16, Offset.offset(5e-3));
    }

    @Test
    void weights_of_disagreement_and_proportions_have_a_kappa_but_no_error() {
        double[][] shares = {{0.44, 0.07, 0.09}, {0.05, 0.2, 0.05}, {0.01, 0.03, 0.06}};
        AgreementWeights weights = AgreementWeights.ofDisagreement(new double[][] {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}});
        CohenKappa kappa = CohenKappa.ofProportions(shares, weights);

        assertThat(kappa.kappa().orElseThrow()).isCloseTo(0.347826086957, CLOSE);
        assertThat(kappa.z().isDefined()).isFalse();
        assertThatThrownBy(() -> AgreementWeights.ofDisagreement(new double[][] {{0, 0}, {0, 0}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AgreementWeights.ofDisagreement(new double[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_category_leaves_kappa_undefined_with_full_agreement() {
        CohenKappa kappa = kappa(new int[] {3, 3, 3}, new int[] {3, 3, 3}, AgreementWeights.identity(5));
        FleissKappa fleiss = FleissKappa.measure(new int[][] {{0, 3}, {0, 3}});
        GwetCoefficient gwet = GwetCoefficient.measure(new int[][] {{3}, {3}}, AgreementWeights.identity(1));

        assertThat(kappa.observed()).isEqualTo(1);
        assertThat(kappa.kappa().reason().orElseThrow()).startsWith("0/0");
        assertThat(kappa.z().isDefined()).isFalse();
        assertThat(fleiss.kappa().isDefined()).isFalse();
        assertThat(fleiss.z().isDefined()).isFalse();
        assertThat(fleiss.categoryKappas()).noneMatch(Figure::isDefined);
        assertThat(gwet.coefficient().isDefined()).isFalse();
    }

    @Test
    void wrong_tables_are_refused() {
        AgreementWeights two = AgreementWeights.identity(2);

        assertThatThrownBy(() -> CohenKappa.ofCounts(new long[][] {{1, 2}}, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CohenKappa.ofCounts(new long[][] {{1, -2}, {1, 1}}, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kappa(new int[] {-1}, new int[] {1}, two))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kappa(new int[] {1, 2}, new int[] {1, 1}, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2");
        assertThatThrownBy(() -> FleissKappa.measure(new int[][] {{2, 1}, {1, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Item 1 has 2 ratings");
    }

    @Property(tries = 300)
    void kappa_does_not_care_who_is_first_nor_what_categories_are_called(
            @ForAll("categories") int[] first,
            @ForAll("categories") int[] second,
            @ForAll @IntRange(max = 2) int labels) {
        if (!hasPair(first, second)) {
            return;
        }
        AgreementWeights plain = AgreementWeights.identity(4);
        CohenKappa kappa = kappa(first, second, plain);
        CohenKappa turned = kappa(second, first, plain);
        CohenKappa renamed = kappa(renamed(first, labels), renamed(second, labels), plain);

        assertThat(Tables.same(kappa.kappa(), turned.kappa())).isTrue();
        assertThat(Tables.same(kappa.error(), turned.error())).isTrue();
        assertThat(Tables.same(kappa.kappa(), renamed.kappa())).isTrue();
        assertThat(Tables.same(kappa.nullError(), renamed.nullError())).isTrue();
        assertThat(kappa.kappa().value().orElse(0)).isBetween(-1.0, 1.0);
        assertThat(kappa.n() + kappa.leftOut()).isEqualTo(12);
    }

    @Property(tries = 200)
    void a_scale_read_from_its_other_end_has_the_same_weighted_kappa(
            @ForAll("categories") int[] first, @ForAll("categories") int[] second) {
        if (!hasPair(first, second)) {
            return;
        }
        int[][] reversed = {{3, 2, 1, 0}};
        AgreementWeights weights = AgreementWeights.quadratic(4);

        assertThat(Tables.same(
                        kappa(first, second, weights).kappa(),
                        kappa(map(first, reversed[0]), map(second, reversed[0]), weights)
                                .kappa()))
                .isTrue();
    }

    @Property(tries = 200)
    void who_agrees_in_everything_has_kappa_one(@ForAll("categories") int[] ratings) {
        if (!hasPair(ratings, ratings)) {
            return;
        }
        assertThat(kappa(ratings, ratings, AgreementWeights.identity(4))
                        .kappa()
                        .value()
                        .orElse(1))
                .isCloseTo(1, CLOSE);
        assertThat(kappa(ratings, ratings, AgreementWeights.linear(4))
                        .kappa()
                        .value()
                        .orElse(1))
                .isCloseTo(1, CLOSE);
    }

    @Property(tries = 200)
    void fleiss_kappa_and_its_categories_are_what_krippendorff_nearly_has(@ForAll("counts") int[][] counts) {
        FleissKappa fleiss = FleissKappa.measure(counts);
        double n = counts.length * 4.0;
        KrippendorffAlpha alpha =
                KrippendorffAlpha.measure(RatingTable.of(ratings(counts)), KrippendorffAlpha.Level.NOMINAL);

        assertThat(fleiss.kappa().isDefined()).isEqualTo(alpha.alpha().isDefined());
        fleiss.kappa()
                .value()
                .ifPresent(kappa -> assertThat(alpha.alpha().orElseThrow()).isCloseTo(kappa + (1 - kappa) / n, CLOSE));
        assertThat(fleiss.categoryShares().stream().mapToDouble(share -> share).sum())
                .isCloseTo(1, CLOSE);
    }

    @Property(tries = 200)
    void gwet_keeps_to_its_bounds_and_is_one_for_full_agreement(
            @ForAll("counts") int[][] counts, @ForAll @Size(4) int[] choices) {
        GwetCoefficient gwet = GwetCoefficient.measure(counts, AgreementWeights.identity(4));
        int[][] alike = new int[choices.length][4];
        for (int i = 0; i < alike.length; i++) {
            alike[i][Math.floorMod(choices[i], 4)] = 5;
        }

        assertThat(gwet.coefficient().orElseThrow()).isBetween(-1.0, 1.0 + 1e-12);
        assertThat(GwetCoefficient.measure(alike, AgreementWeights.quadratic(4))
                        .coefficient()
                        .orElseThrow())
                .isCloseTo(1, CLOSE);
    }

    @Test
    void gwet_has_the_figures_of_ircc_and_counts_items_without_a_pair_in_the_shares_only() {
        int[][] counts = {
            {3, 0, 0, 0, 0}, {0, 3, 1, 0, 0}, {0, 0, 4, 0, 0}, {0, 0, 4, 0, 0}, {0, 4, 0, 0, 0}, {1, 1, 1, 1, 0},
            {0, 0, 0, 4, 0}, {3, 1, 0, 0, 0}, {0, 4, 0, 0, 0}, {0, 0, 0, 0, 3}, {2, 0, 0, 0, 0}, {0, 0, 1, 0, 0}
        };
        GwetCoefficient first = GwetCoefficient.measure(counts, AgreementWeights.identity(5));
        GwetCoefficient second = GwetCoefficient.measure(counts, AgreementWeights.quadratic(5));

        assertThat(first.coefficient().orElseThrow()).isCloseTo(0.775444068127, CLOSE);
        assertThat(second.coefficient().orElseThrow()).isCloseTo(0.914000723552, CLOSE);
        assertThat(first.items()).isEqualTo(12);
        assertThat(first.pairable()).isEqualTo(11);
    }

    private static double[][] ratings(int[][] counts) {
        double[][] rows = new double[counts.length][4];
        for (int i = 0; i < counts.length; i++) {
            int at = 0;
            for (int category = 0; category < 4; category++) {
                for (int j = 0; j < counts[i][category]; j++) {
                    rows[i][at++] = category;
                }
            }
        }
        return rows;
    }

    private static int[] renamed(int[] ratings, int labels) {
        return map(ratings, RELABELLED[labels]);
    }

    private static int[] map(int[] ratings, int[] names) {
        int[] mapped = new int[ratings.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = ratings[i] < 0 ? -1 : names[ratings[i]];
        }
        return mapped;
    }
}
