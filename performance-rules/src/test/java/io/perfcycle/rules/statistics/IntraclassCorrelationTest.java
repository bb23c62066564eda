package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.rules.statistics.IntraclassCorrelation.Form;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntraclassCorrelationTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Provide
    Arbitrary<double[][]> tables() {
        return Tables.full();
    }

    private static IntraclassCorrelation measure(double[][] rows) {
        return IntraclassCorrelation.measure(RatingTable.of(rows), 0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "ONE_WAY_SINGLE, 0.165741768405, -0.132932324875, 0.722560062328",
        "RANDOM_SINGLE, 0.289763779528, 0.0187865133747, 0.761084369649",
        "FIXED_SINGLE, 0.714840714841, 0.342464765034, 0.945858259955",
        "ONE_WAY_MEAN, 0.442797133679, -0.884442155238, 0.912415420341",
        "RANDOM_MEAN, 0.620050547599, 0.0711368153025, 0.927232040168",
        "FIXED_MEAN, 0.909315542377, 0.675674713816, 0.985891678169"
    })
    void the_table_of_shrout_and_fleiss_comes_out_with_its_intervals(Form form, double value, double low, double high) {
        IntraclassCorrelation icc = measure(Tables.SHROUT_FLEISS);

        assertThat(icc.values().get(form).orElseThrow()).isCloseTo(value, CLOSE);
        assertThat(icc.intervals().get(form).low()).isCloseTo(low, CLOSE);
        assertThat(icc.intervals().get(form).high()).isCloseTo(high, CLOSE);
        assertThat(icc.oneWayF().orElseThrow()).isCloseTo(1.79467849224, CLOSE);
        assertThat(icc.twoWayF().orElseThrow()).isCloseTo(11.0272479564, CLOSE);
    }

    @Test
    void a_negative_correlation_is_told_as_it_is() {
        IntraclassCorrelation icc = measure(new double[][] {{1, 5}, {5, 1}, {3, 3}, {2, 4}});

        assertThat(icc.anova().between()).isZero();
        assertThat(icc.values().get(Form.ONE_WAY_SINGLE).orElseThrow()).isEqualTo(-1);
        assertThat(icc.values().get(Form.RANDOM_SINGLE).orElseThrow()).isCloseTo(-1.84210526316, CLOSE);
        assertThat(icc.values().get(Form.ONE_WAY_MEAN).isDefined()).isFalse();
        assertThat(icc.intervals()).isEmpty();
    }

    @Test
    void ratings_that_are_all_the_same_have_no_correlation_whatever_their_binary_fractions() {
        IntraclassCorrelation icc = measure(new double[][] {{0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}, {0.1, 0.1, 0.1}});

        assertThat(icc.values().values()).noneMatch(Figure::isDefined);
        assertThat(icc.values().get(Form.FIXED_MEAN).reason().orElseThrow()).startsWith("0/0");
        assertThat(icc.twoWayP()).isEmpty();
    }

    @Test
    void raters_who_differ_by_a_constant_agree_in_consistency_and_not_in_level() {
        IntraclassCorrelation icc = measure(new double[][] {{0.1, 0.4}, {0.2, 0.5}, {0.7, 1.0}});

        assertThat(icc.anova().error()).isZero();
        assertThat(icc.values().get(Form.FIXED_SINGLE).orElseThrow()).isEqualTo(1);
        assertThat(icc.values().get(Form.RANDOM_SINGLE).orElseThrow()).isLessThan(1);
    }

    @Test
    void a_row_with_a_hole_is_left_out_and_counted() {
        double[][] rows = Arrays.copyOf(Tables.SHROUT_FLEISS, 7);
        rows[6] = new double[] {5, Double.NaN, 5, 5};

        assertThat(measure(rows).anova().leftOut()).isEqualTo(1);
        assertThat(measure(rows).values())
                .isEqualTo(measure(Tables.SHROUT_FLEISS).values());
        assertThatThrownBy(() -> measure(new double[][] {{1, 2}, {1, Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 and 2");
    }

    @Property(tries = 200)
    void order_and_linear_change_of_the_scale_do_not_matter(@ForAll("tables") double[][] rows, @ForAll long seed) {
        IntraclassCorrelation icc = measure(rows);
        IntraclassCorrelation other = measure(Tables.linear(Tables.shuffled(rows, seed), -3, 7));

        for (Form form : Form.values()) {
            assertThat(Tables.same(icc.values().get(form), other.values().get(form)))
                    .as(form + " " + icc + other)
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void no_form_is_above_one_and_the_mean_of_fixed_raters_is_cronbachs_alpha(@ForAll("tables") double[][] rows) {
        IntraclassCorrelation icc = measure(rows);

        assertThat(icc.values().values()).allMatch(value -> value.value().orElse(0) <= 1 + 1e-12);
        assertThat(Tables.same(
                        icc.values().get(Form.FIXED_MEAN),
                        CronbachAlpha.measure(RatingTable.of(rows)).alpha()))
                .isTrue();
    }

    @Property(tries = 200)
    void each_interval_holds_its_value(@ForAll("tables") double[][] rows) {
        IntraclassCorrelation icc = measure(rows);

        icc.intervals().forEach((form, interval) -> {
            assertThat(icc.values().get(form).orElseThrow()).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
            assertThat(interval.confidence()).isEqualTo(0.95);
        });
    }

    @Test
    void where_the_mean_of_random_raters_has_no_value_it_has_no_interval_though_a_single_one_has() {
        IntraclassCorrelation icc = measure(new double[][] {{1, 2, 3, 3, 3}, {5, 1, 1, 1, 5}});

        assertThat(icc.values().get(Form.RANDOM_MEAN).isDefined()).isFalse();
        assertThat(icc.values().get(Form.RANDOM_SINGLE).isDefined()).isTrue();
        assertThat(icc.intervals()).doesNotContainKey(Form.RANDOM_MEAN);
    }

    @Test
    void teams_of_unequal_size_have_the_components_of_r() {
        OneWayAnova anova = OneWayAnova.of(Teams.MANAGERS);

        assertThat(anova.between()).isCloseTo(3.33916666667, CLOSE);
        assertThat(anova.size()).isCloseTo(4.8, CLOSE);
        assertThat(anova.varianceBetween()).isCloseTo(0.603125, CLOSE);
        assertThat(anova.single().orElseThrow()).isCloseTo(0.575890192958, CLOSE);
        assertThat(anova.singleByMeanSize().orElseThrow()).isCloseTo(0.565890210132, CLOSE);
        assertThat(anova.ofMeans().orElseThrow()).isCloseTo(0.866982780135, CLOSE);
        assertThat(anova.p().orElseThrow()).isCloseTo(0.00072420748775, CLOSE);
        assertThat(anova.interval(0.95).orElseThrow().low()).isBetween(0.0, 0.575);
    }

    @Test
    void a_balanced_one_way_layout_is_form_one_with_its_interval() {
        OneWayAnova anova = OneWayAnova.of(List.of(Tables.SHROUT_FLEISS));
        IntraclassCorrelation icc = measure(Tables.SHROUT_FLEISS);

        assertThat(anova.single().orElseThrow())
                .isCloseTo(icc.values().get(Form.ONE_WAY_SINGLE).orElseThrow(), CLOSE);
        assertThat(anova.interval(0.95).orElseThrow().high())
                .isCloseTo(icc.intervals().get(Form.ONE_WAY_SINGLE).high(), CLOSE);
        assertThatThrownBy(() -> OneWayAnova.of(List.of(new double[] {1}, new double[] {2})))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
