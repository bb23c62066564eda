package io.perfcycle.rules.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessCalculatorTest {
    private static FairnessData.Attribute column(String name, List<String> values, int[] codes) {
        return new FairnessData.Attribute(name, values, codes);
    }

    /** Rows of groups of given sizes; rating 2 and 4 in turn in all, one more for the first group. */
    private static FairnessData data(int lift, int... sizes) {
        int[] codes = IntStream.range(0, sizes.length)
                .flatMap(group -> IntStream.generate(() -> group).limit(sizes[group]))
                .toArray();
        long[] scores = new long[codes.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (i % 2 == 0 ? 2 : 4) + (codes[i] == 0 ? lift : 0);
        }
        List<String> names = List.of("A", "B", "C", "D").subList(0, sizes.length);
        return new FairnessData(
                List.of(column("group", names, codes)),
                Optional.of(new FairnessData.Ratings(scores, 1)),
                Optional.empty(),
                Optional.of(column("manager", List.of("M"), new int[codes.length])));
    }

    @Test
    void a_group_that_is_rated_lower_beyond_chance_is_an_indication() {
        FairnessReport report = FairnessCalculator.measure(data(2, 40, 40), FairnessPolicy.standard(), 1);

        assertThat(report.verdict()).isEqualTo(Verdict.INDICATION);
        assertThat(report.comparisons().get(0).ratings().orElseThrow().means()).containsExactly(5.0, 3.0);
    }

    @Test
    void groups_rated_alike_are_none_and_few_people_cannot_tell() {
        assertThat(FairnessCalculator.measure(data(0, 40, 40), FairnessPolicy.standard(), 1)
                        .verdict())
                .isEqualTo(Verdict.NO_INDICATION);
        assertThat(FairnessCalculator.measure(data(0, 40), FairnessPolicy.standard(), 1)
                        .verdict())
                .isEqualTo(Verdict.TOO_FEW_DATA);
        FairnessPolicy two = FairnessPolicy.standard().withMinimumN(2);
        assertThat(FairnessCalculator.measure(data(2, 2, 2), two, 1).verdict()).isEqualTo(Verdict.TOO_FEW_DATA);
    }

    @Test
    void a_small_group_takes_another_with_it_because_the_whole_is_told() {
        FairnessReport report = FairnessCalculator.measure(data(0, 20, 10, 3), FairnessPolicy.standard(), 1);
        FairnessReport.Comparison comparison = report.comparisons().get(0);

        assertThat(comparison.groups()).containsExactly(List.of("A"));
        assertThat(comparison.heldBack())
                .extracting(FairnessReport.HeldBack::values)
                .containsExactly(List.of("B"), List.of("C"));
        assertThat(comparison.ratings().orElseThrow().n()).containsExactly(20L);
    }

    @Test
    void a_group_whose_people_all_have_the_same_rating_is_not_shown() {
        int[] codes = IntStream.range(0, 40).map(i -> i / 20).toArray();
        long[] scores =
                IntStream.range(0, 40).mapToLong(i -> i < 20 ? i % 3 : 5).toArray();
        FairnessData data = new FairnessData(
                List.of(column("group", List.of("A", "B"), codes)),
                Optional.of(new FairnessData.Ratings(scores, 1)),
                Optional.empty(),
                Optional.empty());
        FairnessReport report = FairnessCalculator.measure(data, FairnessPolicy.standard(), 1);

        assertThat(report.comparisons().get(0).groups()).isEmpty();
    }

    @Test
    void selections_alone_need_no_rating_and_several_attributes_are_crossed() {
        int[] sex = IntStream.range(0, 200).map(i -> i % 2).toArray();
        int[] age = IntStream.range(0, 200).map(i -> i / 2 % 2).toArray();
        boolean[] selected = new boolean[200];
        for (int i = 0; i < 200; i++) {
            selected[i] = sex[i] == 0 ? i % 4 < 2 : i % 40 == 1;
        }
        FairnessData data = new FairnessData(
                List.of(column("sex", List.of("F", "M"), sex), column("age", List.of("old", "young"), age)),
                Optional.empty(),
                Optional.of(selected),
                Optional.empty());
        FairnessReport report = FairnessCalculator.measure(data, FairnessPolicy.standard(), 1);

        assertThat(report.comparisons())
                .extracting(FairnessReport.Comparison::attributes)
                .containsExactly(List.of("sex"), List.of("age"), List.of("sex", "age"));
        assertThat(report.comparisons().get(0).verdict()).isEqualTo(Verdict.INDICATION);
        assertThat(report.comparisons().get(2).groups()).hasSize(4);
        assertThat(report.managers()).isEmpty();
    }

    @Test
    void rows_that_do_not_tell_the_attribute_are_in_no_group() {
        int[] codes = IntStream.range(0, 60).map(i -> i % 3 - 1).toArray();
        FairnessData data = new FairnessData(
                List.of(column("group", List.of("A", "B"), codes)),
                Optional.empty(),
                Optional.of(new boolean[60]),
                Optional.empty());
        FairnessReport report = FairnessCalculator.measure(data, FairnessPolicy.standard(), 1);

        assertThat(report.comparisons()
                        .get(0)
                        .selection()
                        .orElseThrow()
                        .ratios()
                        .groups())
                .containsExactly(new GroupRate("A", 0, 20), new GroupRate("B", 0, 20));
    }

    @Test
    void columns_of_different_lengths_and_policies_out_of_range_are_misuse() {
        FairnessData.Attribute one = column("a", List.of("x"), new int[1]);
        assertThatThrownBy(() ->
                        new FairnessData(List.of(one), Optional.empty(), Optional.of(new boolean[2]), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FairnessData(List.of(), Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FairnessPolicy.standard().withMinimumN(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
