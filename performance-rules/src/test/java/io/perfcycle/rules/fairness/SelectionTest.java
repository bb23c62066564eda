package io.perfcycle.rules.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static SelectionTable table(int a, int n, int b, int m) {
        return new SelectionTable(Math.min(a, n), n, Math.min(b, m), m);
    }

    @Property(tries = 500)
    void the_four_fifths_rule_compares_exact_fractions(
            @ForAll @IntRange(min = 0, max = 1_000_000_000) int a,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int n,
            @ForAll @IntRange(min = 0, max = 1_000_000_000) int b,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int m) {
        SelectionTable table = table(a, n, b, m);
        BigInteger focal = BigInteger.valueOf(5 * table.focalSelected()).multiply(BigInteger.valueOf(n));
        BigInteger reference = BigInteger.valueOf(4 * table.referenceSelected()).multiply(BigInteger.valueOf(m));

        assertThat(table.violatesFourFifths()).isEqualTo(focal.compareTo(reference) < 0);
    }

    @Test
    void exactly_four_fifths_is_no_violation_though_doubles_say_less() {
        assertThat((4.0 / 25) / (1.0 / 5)).isLessThan(0.8);
        assertThat(new SelectionTable(1, 5, 4, 25).violatesFourFifths()).isFalse();
    }

    @Property(tries = 500)
    void the_additional_selections_are_the_fewest_that_meet_the_rule(
            @ForAll @IntRange(min = 0, max = 60) int a,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(min = 0, max = 60) int b,
            @ForAll @IntRange(min = 1, max = 60) int m) {
        SelectionTable table = table(a, n, b, m);
        long more = table.additionalToFourFifths();

        assertThat(with(table, more).violatesFourFifths()).isFalse();
        if (more > 0) {
            assertThat(with(table, more - 1).violatesFourFifths()).isTrue();
        }
    }

    private static SelectionTable with(SelectionTable table, long more) {
        return new SelectionTable(
                table.referenceSelected(), table.referenceN(), table.focalSelected() + more, table.focalN());
    }

    private static BigInteger choose(int n, int k) {
        BigInteger result = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            result = result.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return k < 0 || k > n ? BigInteger.ZERO : result;
    }

    @Property(tries = 300)
    void the_exact_test_sums_whole_numbers_of_tables(
            @ForAll @IntRange(min = 0, max = 25) int a,
            @ForAll @IntRange(min = 1, max = 25) int n,
            @ForAll @IntRange(min = 0, max = 25) int b,
            @ForAll @IntRange(min = 1, max = 25) int m) {
        SelectionTable table = table(a, n, b, m);
        int selected = (int) table.selected();
        int seen = (int) table.focalSelected();
        BigInteger all = choose(n + m, selected);
        BigInteger own = choose(m, seen).multiply(choose(n, selected - seen));
        BigInteger lower = BigInteger.ZERO;
        BigInteger two = BigInteger.ZERO;
        BigInteger less = BigInteger.ZERO;
        for (int x = 0; x <= m; x++) {
            BigInteger tables = choose(m, x).multiply(choose(n, selected - x));
            lower = x <= seen ? lower.add(tables) : lower;
            two = tables.compareTo(own) <= 0 ? two.add(tables) : two;
            less = tables.compareTo(own) < 0 ? less.add(tables) : less;
        }
        FisherExact exact = FisherExact.of(table);

        assertThat(exact.lower()).isCloseTo(ratio(lower, all), within(1e-12));
        assertThat(exact.upper()).isCloseTo(ratio(all.subtract(lower).add(own), all), within(1e-12));
        assertThat(exact.twoSided()).isCloseTo(ratio(two, all), within(1e-12));
        assertThat(exact.midTwoSided()).isCloseTo((ratio(two, all) + ratio(less, all)) / 2, within(1e-12));
        assertThat(exact.midLower()).isCloseTo(ratio(lower, all) - ratio(own, all) / 2, within(1e-12));
        assertThat(exact.midDoubled())
                .isCloseTo(
                        Math.min(1, 2 * Math.min(exact.midLower(), exact.upper() - ratio(own, all) / 2)),
                        within(1e-12));
        assertThat(exact.smallest()).isLessThanOrEqualTo(exact.twoSided() + 1e-12);
    }

    private static double ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Test
    void the_exact_test_takes_a_thousand_million_people() {
        FisherExact exact = FisherExact.of(new SelectionTable(500_000_000, 1_000_000_000, 50_000, 100_000));

        assertThat(exact.lower()).isCloseTo(0.5, within(0.01));
        assertThat(exact.twoSided()).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 300)
    void chi_square_is_the_square_of_z_and_n_times_that_of_phi(
            @ForAll @IntRange(min = 0, max = 60) int a,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(min = 0, max = 60) int b,
            @ForAll @IntRange(min = 1, max = 60) int m) {
        AdverseImpact impact = new AdverseImpact(table(a, n, b, m));
        Assume.that(impact.z().isDefined());
        double z = impact.z().orElseThrow();

        assertThat(impact.chiSquare().orElseThrow()).isCloseTo(z * z, within(1e-9));
        assertThat(impact.phi().orElseThrow()).isCloseTo(z / Math.sqrt(n + m), within(1e-9));
        assertThat(Math.signum(z)).isEqualTo(Math.signum(impact.rateDifference().orElseThrow()));
        assertThat(impact.chiSquareYates().orElseThrow())
                .isLessThanOrEqualTo(impact.chiSquare().orElseThrow());
    }

    @Test
    void without_spread_there_is_no_test_and_without_selection_no_ratio() {
        AdverseImpact all = new AdverseImpact(new SelectionTable(10, 10, 6, 6));
        AdverseImpact none = new AdverseImpact(new SelectionTable(0, 10, 0, 6));
        AdverseImpact empty = new AdverseImpact(new SelectionTable(0, 0, 1, 2));

        assertThat(all.z().reason()).contains("all were selected, or none");
        assertThat(all.impactRatio().orElseThrow()).isEqualTo(1);
        assertThat(all.oddsRatio().isDefined()).isFalse();
        assertThat(none.impactRatio().reason()).contains("nobody of the reference group was selected");
        assertThat(none.impactRatioInterval()).isEmpty();
        assertThat(empty.impactRatio().isDefined()).isFalse();
        assertThat(empty.rateDifference().isDefined()).isFalse();
        assertThat(empty.cohensH().isDefined()).isFalse();
        assertThat(empty.rejectionRatio().isDefined()).isFalse();
        assertThat(new SelectionTable(0, 1, 1, 1).canFlip()).isFalse();
        assertThatThrownBy(() -> new SelectionTable(0, 1, 1, 1).flipped()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SelectionTable(2, 1, 0, 1)).hasMessageContaining("reference");
        assertThatThrownBy(() -> new SelectionTable(0, 1, 0, SelectionTable.MOST + 1))
                .hasMessageContaining("focal");
    }

    @Test
    void groups_below_share_or_number_are_left_out_and_a_group_at_the_limit_is_not() {
        List<GroupRate> groups = List.of(
                new GroupRate("A", 30, 60),
                new GroupRate("B", 10, 30),
                new GroupRate("C", 5, 6),
                new GroupRate("D", 0, 4));
        ImpactRatios ratios = ImpactRatios.of(groups, new BigDecimal("0.06"), 5);

        assertThat(ratios.excluded()).extracting(each -> each.group().group()).containsExactly("D");
        assertThat(ratios.reference().orElseThrow().group()).isEqualTo("C");
        assertThat(ratios.violations()).containsExactly("A", "B");
        assertThat(ImpactRatios.of(groups, new BigDecimal("0.061"), 5).excluded())
                .extracting(each -> each.group().group())
                .containsExactly("C", "D");
        assertThat(ImpactRatios.of(List.of(), BigDecimal.ZERO, 1).reference()).isEmpty();
    }

    @Test
    void of_equal_rates_the_first_is_the_reference() {
        List<GroupRate> groups = List.of(new GroupRate("A", 1, 2), new GroupRate("B", 2, 4));

        assertThat(ImpactRatios.of(groups, BigDecimal.ZERO, 1)
                        .reference()
                        .orElseThrow()
                        .group())
                .isEqualTo("A");
    }

    @Test
    void what_equals_the_median_does_not_score_above_it() {
        ScoringRates rates = ScoringRates.of(new long[] {1, 2, 2, 3, 5, 4}, new int[] {0, 0, 1, 1, 1, 0}, 2);

        assertThat(rates.twiceMedian()).isEqualTo(5);
        assertThat(rates.rates(List.of("A", "B"))).containsExactly(new GroupRate("A", 1, 3), new GroupRate("B", 2, 3));
        assertThat(ScoringRates.of(new long[] {2, 2, 3}, new int[] {0, 0, 1}, 2).above())
                .containsExactly(0, 1);
    }

    @Test
    void a_selection_reads_in_three_states() {
        FairnessPolicy policy = FairnessPolicy.standard();
        Verdict wide = verdict(policy, 48, 80, 12, 40);
        Verdict one = verdict(policy, 3, 20, 1, 10);
        Verdict even = verdict(policy, 50, 100, 48, 100);
        Verdict small = verdict(policy, 3, 5, 3, 6);
        Verdict tiny = verdict(policy, 1, 5, 1, 4);

        assertThat(List.of(wide, one, even, small, tiny))
                .containsExactly(
                        Verdict.INDICATION,
                        Verdict.TOO_FEW_DATA,
                        Verdict.NO_INDICATION,
                        Verdict.NO_INDICATION,
                        Verdict.TOO_FEW_DATA);
    }

    private static Verdict verdict(FairnessPolicy policy, int a, int n, int b, int m) {
        return SelectionReading.of(List.of(new GroupRate("A", a, n), new GroupRate("B", b, m)), policy)
                .verdict();
    }

    @Test
    void a_significant_difference_is_an_indication_though_four_fifths_are_met() {
        SelectionReading reading = SelectionReading.of(
                List.of(new GroupRate("A", 970, 1000), new GroupRate("B", 920, 1000)), FairnessPolicy.standard());

        assertThat(reading.verdict()).isEqualTo(Verdict.INDICATION);
        assertThat(reading.readings().get(0).why()).contains("though not below four fifths");
    }

    @Test
    void a_difference_that_one_selection_turns_round_says_so() {
        SelectionReading reading = SelectionReading.of(
                List.of(new GroupRate("A", 3, 20), new GroupRate("B", 1, 10)), FairnessPolicy.standard());

        assertThat(reading.readings().get(0).why()).contains("one selection more would turn it round");
    }

    @Test
    void strata_of_one_person_tell_nothing() {
        MantelHaenszel with =
                MantelHaenszel.of(List.of(new SelectionTable(5, 10, 2, 10), new SelectionTable(1, 1, 0, 0)));
        MantelHaenszel without = MantelHaenszel.of(List.of(new SelectionTable(5, 10, 2, 10)));

        assertThat(with).isEqualTo(without);
        assertThat(MantelHaenszel.of(List.of()).chiSquare().isDefined()).isFalse();
        assertThat(MantelHaenszel.of(List.of(new SelectionTable(2, 2, 0, 0)))
                        .low()
                        .isDefined())
                .isFalse();
    }

    @Property(tries = 200)
    void adjusted_probabilities_keep_their_order_and_their_laws(
            @ForAll List<@IntRange(min = 0, max = 1000) Integer> p) {
        double[] plain = p.stream().mapToDouble(each -> each / 1000.0).toArray();
        double[] bonferroni = MultipleComparisons.BONFERRONI.adjust(plain);
        double[] holm = MultipleComparisons.HOLM.adjust(plain);
        double[] bh = MultipleComparisons.BENJAMINI_HOCHBERG.adjust(plain);
        double[] by = MultipleComparisons.BENJAMINI_YEKUTIELI.adjust(plain);

        assertThat(MultipleComparisons.NONE.adjust(plain)).containsExactly(plain);
        for (int i = 0; i < plain.length; i++) {
            assertThat(holm[i]).isBetween(plain[i], bonferroni[i]);
            assertThat(bh[i]).isBetween(plain[i] - 1e-15, holm[i] + 1e-15);
            assertThat(by[i]).isBetween(bh[i] - 1e-15, 1.0);
            for (int j = 0; j < plain.length; j++) {
                if (plain[i] < plain[j]) {
                    assertThat(holm[i]).isLessThanOrEqualTo(holm[j]);
                    assertThat(bh[i]).isLessThanOrEqualTo(bh[j]);
                }
            }
        }
    }

    @Test
    void a_probability_outside_0_to_1_is_misuse() {
        assertThatThrownBy(() -> MultipleComparisons.HOLM.adjust(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MultipleComparisons.HOLM.adjust(new double[] {1.1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
