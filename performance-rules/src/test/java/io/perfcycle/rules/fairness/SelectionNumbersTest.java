package io.perfcycle.rules.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perfcycle.rules.statistics.Figure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of selections that other sources print, and the limits on which a reading turns. */
class SelectionNumbersTest {
    private static final Offset<Double> CLOSE = within(1e-10);

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Uniform Guidelines, questions and answers 12 and 21 (1979); Morris and Dunleavy (2017); R and Python. */
    @ParameterizedTest
    @CsvSource({
        "48 80 12 40, 0.6 0.3 0.5 0.5 0.571428571429 0.3 3.09838667697 0.00194577369374 9.6 8.4375 0.282842712475 0.612874766858"
                + " 3.5 8 12 0.301432941046 0.829371863383, 8",
        "3 20 1 10, 0.15 0.1 0.133333333333 0.666666666667 0.944444444444 0.05 0.379777262656 0.704110761806 0.144230769231 0"
                + " 0.0693375245282 0.151897721391 1.58823529412 0.333333333333 0.5 0.0790609665204 5.62154074261, 1",
        "2 20 2 10, 0.1 0.2 0.133333333333 2 1.125 -0.1 -0.759554525313 0.44752091013 0.576923076923 0.0360576923077"
                + " -0.138675049056 -0.283794109208 0.444444444444 -0.666666666667 -1 0.328292490558 12.1842567681, 0",
        "15 25 2 10, 0.6 0.2 0.485714285714 0.333333333333 0.5 0.4 2.13896315973 0.032438652117 4.57516339869 3.11397058824"
                + " 0.361550763031 0.844859029584 6 2.85714285714 4 0.0926565713312 1.19917140808, 3",
    })
    void two_groups_have_the_printed_figures(String counts, String expected, long additional) {
        double[] cell = numbers(counts);
        SelectionTable table = new SelectionTable((long) cell[0], (long) cell[1], (long) cell[2], (long) cell[3]);
        AdverseImpact impact = new AdverseImpact(table);
        AdverseImpact.Interval interval = impact.impactRatioInterval().orElseThrow();
        List<Figure> figures = List.of(
                impact.referenceRate(),
                impact.focalRate(),
                impact.overallRate(),
                impact.impactRatio(),
                impact.rejectionRatio(),
                impact.rateDifference(),
                impact.z(),
                impact.zProbability(),
                impact.chiSquare(),
                impact.chiSquareYates(),
                impact.phi(),
                impact.cohensH(),
                impact.oddsRatio(),
                impact.shortfallToPooledRate(),
                impact.shortfallToParity(),
                Figure.of(interval.low()),
                Figure.of(interval.high()));

        assertThat(figures.stream().mapToDouble(Figure::orElseThrow).toArray())
                .containsExactly(numbers(expected), CLOSE);
        assertThat(table.additionalToFourFifths()).isEqualTo(additional);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 20, 1, 10, true",
        "48, 80, 12, 40, false",
        // Moved to 1 of 10 and 1 of 10: as high is not ahead.
        "2, 10, 0, 10, false",
        // Four fifths exactly: not violated, though one selection would turn it round.
        "5, 20, 4, 20, false",
        // Nobody of the focal group is left to receive a selection.
        "0, 5, 0, 5, false"
    })
    void a_result_rests_on_one_person_where_it_is_violated_and_one_selection_puts_the_focal_group_ahead(
            long a, long n, long b, long m, boolean rests) {
        assertThat(new AdverseImpact(new SelectionTable(a, n, b, m)).restsOnOnePerson())
                .isEqualTo(rests);
    }

    @Test
    void one_selection_moves_and_the_people_stay() {
        assertThat(new SelectionTable(3, 20, 1, 10).flipped()).isEqualTo(new SelectionTable(2, 20, 2, 10));
        assertThat(new SelectionTable(1, 1, 1, 1).canFlip()).isFalse();
        assertThat(new SelectionTable(1, 1, 0, 1).canFlip()).isTrue();
        assertThat(new SelectionTable(1, 2, 1, 2).favoursFocal()).isFalse();
        assertThat(new SelectionTable(1, 3, 1, 2).favoursFocal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, true",
        "-1, 1, 0, 1, false",
        "0, 1, -1, 1, false",
        "1, 1, 1, 1, true",
        "2, 1, 0, 1, false",
        "0, 1000000000, 0, 1000000000, true",
        "0, 1000000001, 0, 1, false"
    })
    void selected_are_from_0_to_all_of_at_most_a_thousand_million(long a, long n, long b, long m, boolean fits) {
        if (fits) {
            assertThat(new SelectionTable(a, n, b, m).n()).isEqualTo(n + m);
            assertThat(new GroupRate("A", a, n).n()).isEqualTo(n);
        } else {
            assertThatThrownBy(() -> new SelectionTable(a, n, b, m)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_rate_of_more_than_all_is_misuse() {
        for (long[] each : new long[][] {{-1, 1}, {2, 1}, {0, SelectionTable.MOST + 1}}) {
            assertThatThrownBy(() -> new GroupRate("A", each[0], each[1])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new GroupRate("A", 0, 0).rate().reason()).contains("the group is empty");
        assertThat(new GroupRate("A", 1, 4).rate().orElseThrow()).isEqualTo(0.25);
    }

    @Test
    void without_one_cell_some_figures_are_there_and_others_say_why_not() {
        AdverseImpact focalEmpty = new AdverseImpact(new SelectionTable(1, 2, 0, 0));
        AdverseImpact focalAll = new AdverseImpact(new SelectionTable(1, 2, 3, 3));
        AdverseImpact focalNone = new AdverseImpact(new SelectionTable(1, 2, 0, 3));

        assertThat(focalEmpty.focalRate().reason()).contains("a group is empty");
        assertThat(focalEmpty.impactRatio().reason()).contains("a group is empty");
        assertThat(focalEmpty.rejectionRatio().reason()).contains("a group is empty");
        assertThat(focalEmpty.rateDifference().isDefined()).isFalse();
        assertThat(focalEmpty.cohensH().isDefined()).isFalse();
        assertThat(focalEmpty.phi().isDefined()).isFalse();
        assertThat(focalEmpty.zProbability().reason()).isEqualTo(focalEmpty.z().reason());
        assertThat(focalAll.rejectionRatio().reason()).contains("nobody of the focal group was rejected");
        assertThat(focalAll.impactRatioInterval()).isPresent();
        assertThat(focalNone.impactRatioInterval()).isEmpty();
        assertThat(focalNone.impactRatio().orElseThrow()).isZero();
        assertThat(focalNone.oddsRatio().reason()).contains("a cell of the table is zero");
    }

    /** Bickel, Hammel and O'Connell (1975); R's UCBAdmissions and mantelhaen.test. */
    @Test
    void the_admissions_of_berkeley_have_the_common_odds_of_r() {
        long[][] cells = {
            {512, 89, 313, 19},
            {353, 17, 207, 8},
            {120, 202, 205, 391},
            {138, 131, 279, 244},
            {53, 94, 138, 299},
            {22, 24, 351, 317}
        };
        MantelHaenszel result = MantelHaenszel.of(Arrays.stream(cells)
                .map(cell -> new SelectionTable(cell[0], cell[0] + cell[2], cell[1], cell[1] + cell[3]))
                .toList());

        assertThat(result.chiSquare().orElseThrow()).isCloseTo(1.52460666044, CLOSE);
        assertThat(result.chiSquareCorrected().orElseThrow()).isCloseTo(1.42694622859, CLOSE);
        assertThat(result.probability().orElseThrow()).isCloseTo(0.216923697056, CLOSE);
        assertThat(result.oddsRatio().orElseThrow()).isCloseTo(0.904696828259, CLOSE);
        assertThat(result.low().orElseThrow()).isCloseTo(0.771907361759, CLOSE);
        assertThat(result.high().orElseThrow()).isCloseTo(1.06032976444, CLOSE);
        assertThat(result.strata()).isEqualTo(6);
    }

    @Test
    void a_small_excess_is_corrected_to_nothing_and_a_stratum_of_two_counts() {
        MantelHaenszel result = MantelHaenszel.of(List.of(new SelectionTable(1, 1, 0, 1)));

        assertThat(result.strata()).isEqualTo(1);
        assertThat(result.chiSquare().orElseThrow()).isEqualTo(1);
        assertThat(result.chiSquareCorrected().orElseThrow()).isZero();
        assertThat(result.oddsRatio().isDefined()).isFalse();
        assertThat(result.high().reason()).contains("the odds ratio is zero or has no bound");
        assertThat(MantelHaenszel.of(List.of(new SelectionTable(0, 1, 1, 1)))
                        .low()
                        .isDefined())
                .isFalse();
    }

    private static boolean[] truths(int... values) {
        boolean[] truths = new boolean[values.length];
        IntStream.range(0, values.length).forEach(i -> truths[i] = values[i] == 1);
        return truths;
    }

    /** The user guide of Fairlearn, and a promotion by AIF360's definitions. */
    @Test
    void rates_of_decisions_are_those_of_fairlearn_and_aif360() {
        DecisionRates guide = DecisionRates.of(
                truths(0, 1, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1),
                truths(0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0),
                new int[] {1, 1, 0, 1, 1, 2, 2, 2, 0, 0, 2, 0, 1, 2, 2, 1, 2, 2},
                3);

        assertThat(guide.groups().get(0)).isEqualTo(new DecisionRates.Group(4, 3, 2, 1));
        assertThat(guide.groups().get(2).truePositiveRate().orElseThrow()).isEqualTo(0.4);
        assertThat(guide.groups().get(2).falsePositiveRate().orElseThrow()).isCloseTo(2 / 3.0, CLOSE);
        assertThat(guide.difference(DecisionRates.Group::selectionRate).orElseThrow())
                .isEqualTo(0.25);
        assertThat(guide.ratio(DecisionRates.Group::selectionRate).orElseThrow())
                .isCloseTo(2 / 3.0, CLOSE);
        assertThat(guide.difference(DecisionRates.Group::truePositiveRate).orElseThrow())
                .isCloseTo(0.2, CLOSE);
        assertThat(guide.equalisedOddsDifference().orElseThrow()).isEqualTo(1);
        assertThat(guide.equalisedOddsRatio().orElseThrow()).isZero();

        DecisionRates promotion = DecisionRates.of(
                truths(1, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0),
                truths(1, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1),
                new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1},
                2);
        DecisionRates.Pair pair = promotion.pair(0, 1);
        assertThat(promotion.equalisedOddsDifference().orElseThrow()).isCloseTo(1 / 3.0, CLOSE);
        assertThat(promotion.equalisedOddsRatio().orElseThrow()).isEqualTo(0.5);
        assertThat(pair.disparateImpact().orElseThrow()).isCloseTo(2 / 3.0, CLOSE);
        assertThat(pair.statisticalParity().orElseThrow()).isCloseTo(-1 / 6.0, CLOSE);
        assertThat(pair.averageOdds().orElseThrow()).isCloseTo(-1 / 6.0, CLOSE);
        assertThat(pair.equalOpportunity().orElseThrow()).isCloseTo(-1 / 3.0, CLOSE);
    }

    @Test
    void a_rate_that_a_group_does_not_have_leaves_the_comparison_open_with_its_reason() {
        DecisionRates rates = DecisionRates.of(truths(1, 0, 1), truths(0, 0, 0), new int[] {0, 0, 1}, 2);

        assertThat(rates.difference(DecisionRates.Group::falsePositiveRate).reason())
                .contains("all of the group are true cases");
        assertThat(rates.equalisedOddsDifference().isDefined()).isFalse();
        assertThat(rates.equalisedOddsRatio().isDefined()).isFalse();
        assertThat(rates.ratio(DecisionRates.Group::truePositiveRate).reason())
                .contains("the rate is zero in every group");
        assertThat(DecisionRates.of(truths(), truths(), new int[0], 0)
                        .difference(DecisionRates.Group::selectionRate)
                        .reason())
                .contains("there is no group");
        assertThat(DecisionRates.of(truths(), truths(), new int[0], 1)
                        .ratio(DecisionRates.Group::selectionRate)
                        .reason())
                .contains("the group is empty");
        assertThat(DecisionRates.of(truths(0), truths(0), new int[1], 1)
                        .ratio(DecisionRates.Group::truePositiveRate)
                        .reason())
                .contains("nobody of the group is a true case");
    }

    private static SelectionReading.Reading reading(FairnessPolicy policy, long a, long n, long b, long m) {
        return SelectionReading.of(List.of(new GroupRate("A", a, n), new GroupRate("B", b, m)), policy)
                .readings()
                .get(0);
    }

    private static FairnessPolicy level(double level) {
        return new FairnessPolicy(1, BigDecimal.ZERO, level, MultipleComparisons.HOLM, 99);
    }

    @Test
    void a_probability_at_the_level_is_an_indication_and_one_above_it_is_not() {
        double p = FisherExact.of(new SelectionTable(48, 80, 12, 40)).twoSided();

        assertThat(reading(level(p), 48, 80, 12, 40).verdict()).isEqualTo(Verdict.INDICATION);
        assertThat(reading(level(p), 48, 80, 12, 40).why())
                .isEqualTo("the rate is below four fifths of the reference's, by more than chance explains");
        assertThat(reading(level(Math.nextDown(p)), 48, 80, 12, 40).verdict()).isEqualTo(Verdict.TOO_FEW_DATA);
        assertThat(reading(level(Math.nextDown(p)), 48, 80, 12, 40).why())
                .isEqualTo("the rate is below four fifths of the reference's, which may be chance");
    }

    @Test
    void where_the_most_extreme_table_only_reaches_the_level_it_is_not_too_few() {
        double smallest = FisherExact.of(new SelectionTable(3, 5, 3, 6)).smallest();

        assertThat(reading(level(smallest), 3, 5, 3, 6).verdict()).isEqualTo(Verdict.NO_INDICATION);
        assertThat(reading(level(smallest), 3, 5, 3, 6).why())
                .isEqualTo("the rate is not below four fifths, and the difference may be chance");
        assertThat(reading(level(Math.nextDown(smallest)), 3, 5, 3, 6).verdict())
                .isEqualTo(Verdict.TOO_FEW_DATA);
        assertThat(reading(level(Math.nextDown(smallest)), 3, 5, 3, 6).why())
                .isEqualTo("no result from so few people could be told from chance");
    }

    @Test
    void probabilities_of_several_groups_are_adjusted_before_they_are_read() {
        List<GroupRate> groups =
                List.of(new GroupRate("A", 48, 80), new GroupRate("B", 12, 40), new GroupRate("C", 12, 40));
        SelectionReading reading = SelectionReading.of(groups, level(0.05));

        assertThat(reading.readings()).extracting(each -> each.adjusted()).satisfies(all -> {
            assertThat(all).hasSize(2);
            assertThat(all.get(0)).isCloseTo(2 * 0.00340922176785, CLOSE);
        });
        assertThat(SelectionReading.of(
                                groups, new FairnessPolicy(1, BigDecimal.ZERO, 0.05, MultipleComparisons.NONE, 9))
                        .readings()
                        .get(1)
                        .adjusted())
                .isCloseTo(0.00340922176785, CLOSE);
        assertThat(SelectionReading.of(groups.subList(0, 1), level(0.05)).verdict())
                .isEqualTo(Verdict.TOO_FEW_DATA);
    }

    /** R: p.adjust. */
    @Test
    void adjusted_probabilities_are_those_of_r() {
        double[] p = {0.02, 0.01, 0.9};

        assertThat(MultipleComparisons.BONFERRONI.adjust(p)).containsExactly(new double[] {0.06, 0.03, 1}, CLOSE);
        assertThat(MultipleComparisons.HOLM.adjust(p)).containsExactly(new double[] {0.04, 0.03, 0.9}, CLOSE);
        assertThat(MultipleComparisons.BENJAMINI_HOCHBERG.adjust(p))
                .containsExactly(new double[] {0.03, 0.03, 0.9}, CLOSE);
        assertThat(MultipleComparisons.BENJAMINI_YEKUTIELI.adjust(p))
                .containsExactly(new double[] {0.055, 0.055, 1}, CLOSE);
        assertThat(MultipleComparisons.HOLM.adjust(new double[] {0, 1})).containsExactly(0, 1);
        assertThatThrownBy(() -> MultipleComparisons.HOLM.adjust(new double[] {-1e-9}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void policies_at_their_limits_are_taken_and_beyond_them_refused() {
        FairnessPolicy standard = FairnessPolicy.standard();
        assertThat(standard).isEqualTo(new FairnessPolicy(5, BigDecimal.ZERO, 0.05, MultipleComparisons.HOLM, 9999));
        assertThat(standard.withMinimumN(5)).isSameAs(standard);
        assertThat(standard.withMinimumN(1).minimumN()).isEqualTo(1);
        assertThat(new FairnessPolicy(1, BigDecimal.ONE, 0.5, MultipleComparisons.NONE, 1).draws())
                .isEqualTo(1);
        for (double level : new double[] {0, 1, Double.NaN}) {
            assertThatThrownBy(() -> level(level)).hasMessageContaining("level");
        }
        assertThatThrownBy(() -> new FairnessPolicy(1, new BigDecimal("-0.01"), 0.5, MultipleComparisons.NONE, 1))
                .hasMessageContaining("share");
        assertThatThrownBy(() -> new FairnessPolicy(1, new BigDecimal("1.01"), 0.5, MultipleComparisons.NONE, 1))
                .hasMessageContaining("share");
        assertThatThrownBy(() -> new FairnessPolicy(1, BigDecimal.ZERO, 0.5, MultipleComparisons.NONE, 0))
                .hasMessageContaining("draw");
    }

    @Test
    void scoring_rates_are_copies_and_equal_by_their_counts() {
        ScoringRates rates = ScoringRates.of(new long[] {1, 2, 3}, new int[] {0, 1, 1}, 2);
        rates.above()[0] = 9;
        rates.n()[0] = 9;

        assertThat(rates).isEqualTo(ScoringRates.of(new long[] {1, 2, 3}, new int[] {0, 1, 1}, 2));
        assertThat(rates).hasSameHashCodeAs(ScoringRates.of(new long[] {1, 2, 3}, new int[] {0, 1, 1}, 2));
        assertThat(rates)
                .isNotEqualTo(new ScoringRates(5, new long[] {0, 1}, new long[] {1, 2}))
                .isNotEqualTo(new ScoringRates(4, new long[] {1, 1}, new long[] {1, 2}))
                .isNotEqualTo(new ScoringRates(4, new long[] {0, 1}, new long[] {1, 3}));
        assertThat(rates).hasToString("ScoringRates[twiceMedian=4, above=[0, 1], n=[1, 2]]");
        assertThatThrownBy(() -> ScoringRates.of(new long[0], new int[0], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
