package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.rules.statistics.KrippendorffAlpha.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KrippendorffAlphaTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Provide
    Arbitrary<double[][]> tables() {
        return Tables.withHoles();
    }

    private static KrippendorffAlpha measure(double[][] units, Level level) {
        return KrippendorffAlpha.measure(RatingTable.of(units), level);
    }

    @ParameterizedTest
    @CsvSource({
        "NOMINAL, 0.743421052632, 0.2, 0.779487179487",
        "ORDINAL, 0.815387503755, 47.275, 256.076923077",
        "INTERVAL, 0.849107142857, 0.433333333333, 2.87179487179",
        "RATIO, 0.797402774712, 0.022432728647, 0.110725744714"
    })
    void the_data_of_krippendorff_come_out_on_every_level(Level level, double alpha, double observed, double expected) {
        KrippendorffAlpha measured = measure(Tables.KRIPPENDORFF, level);

        assertThat(measured.alpha().orElseThrow()).isCloseTo(alpha, CLOSE);
        assertThat(measured.observed().orElseThrow()).isCloseTo(observed, CLOSE);
        assertThat(measured.expected().orElseThrow()).isCloseTo(expected, CLOSE);
        assertThat(measured.pairable()).isEqualTo(40);
        assertThat(measured.units()).isEqualTo(11);
        assertThat(measured.leftOut()).isEqualTo(1);
    }

    @Test
    void without_variation_or_pairs_there_is_no_alpha() {
        KrippendorffAlpha same = measure(new double[][] {{3, 3}, {3, 3}}, Level.INTERVAL);
        KrippendorffAlpha single = measure(new double[][] {{3, Double.NaN}, {Double.NaN, 4}}, Level.NOMINAL);

        assertThat(same.alpha().reason().orElseThrow()).contains("De = 0");
        assertThat(same.observed().orElseThrow()).isZero();
        assertThat(single.alpha().reason()).contains("no unit has two ratings");
        assertThat(single.leftOut()).isEqualTo(2);
        assertThatThrownBy(() -> measure(new double[][] {{-1, 2}}, Level.RATIO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(measure(new double[][] {{0, 0}, {0, 2}}, Level.RATIO).alpha().isDefined())
                .isTrue();
    }

    @Property(tries = 300)
    void every_level_is_the_coincidence_matrix_pair_by_pair(@ForAll("tables") double[][] units, @ForAll Level level) {
        Figure naive = naive(units, level);

        assertThat(Tables.same(measure(units, level).alpha(), naive))
                .as(measure(units, level) + " " + naive)
                .isTrue();
    }

    @Property(tries = 200)
    void alpha_does_not_care_about_order_and_what_its_level_does_not_see(
            @ForAll("tables") double[][] units, @ForAll long seed, @ForAll Level level) {
        double[][] changed = switch (level) {
            case NOMINAL -> mapped(units, new double[] {0, 5, 1, 4, 2, 9});
            case ORDINAL -> mapped(units, new double[] {0, 1, 10, 11, 50, 90});
            case INTERVAL -> Tables.linear(units, 3, -40);
            case RATIO -> Tables.linear(units, 2.5, 0);
        };

        assertThat(Tables.same(
                        measure(units, level).alpha(),
                        measure(Tables.shuffled(changed, seed), level).alpha()))
                .isTrue();
    }

    @Property(tries = 200)
    void who_agrees_in_everything_has_alpha_one(@ForAll("tables") double[][] units, @ForAll Level level) {
        double[][] agreed = Arrays.stream(units)
                .map(row -> Arrays.stream(row)
                        .map(value -> Double.isNaN(value) ? value : 1 + Double.hashCode(row[0]) % 2)
                        .toArray())
                .toArray(double[][]::new);
        KrippendorffAlpha alpha = measure(agreed, level);

        assertThat(alpha.alpha().value().orElse(1)).isCloseTo(1, CLOSE);
        assertThat(measure(units, level).alpha().value().orElse(0)).isLessThanOrEqualTo(1 + 1e-12);
    }

    @Test
    void a_hundred_thousand_units_by_twenty_raters_take_no_pairs() {
        SplittableRandom random = new SplittableRandom(7);
        double[] cells = new double[2_000_000];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(20) == 0 ? Double.NaN : 1 + random.nextInt(5);
        }
        RatingTable table = RatingTable.of(cells, 20);

        assertThat(KrippendorffAlpha.measure(table, Level.ORDINAL).alpha().orElseThrow())
                .isCloseTo(0, Offset.offset(0.01));
        assertThat(IntraclassCorrelation.measure(RatingTable.of(filled(cells), 20), 0.95)
                        .values()
                        .get(IntraclassCorrelation.Form.RANDOM_SINGLE)
                        .orElseThrow())
                .isCloseTo(0, Offset.offset(0.01));
    }

    @ParameterizedTest
    @CsvSource({"INTERVAL", "RATIO"})
    void values_that_are_all_different_are_compared_all_the_same(Level level) {
        SplittableRandom random = new SplittableRandom(3);
        double[] cells = new double[1200];
        Arrays.setAll(cells, i -> 1 + i / 2 % 7 + random.nextDouble());
        double within = 0;
        double all = 0;
        for (int one = 0; one < cells.length; one++) {
            for (int other = 0; other < cells.length; other++) {
                double scale = level == Level.RATIO ? cells[one] + cells[other] : 1;
                double squared = Math.pow((cells[one] - cells[other]) / scale, 2);
                within += one / 2 == other / 2 ? squared / 1200 : 0;
                all += squared / (1200.0 * 1199);
            }
        }

        assertThat(KrippendorffAlpha.measure(RatingTable.of(cells, 2), level)
                        .alpha()
                        .orElseThrow())
                .isCloseTo(1 - within / all, CLOSE);
    }

    private static double[] filled(double[] cells) {
        return Arrays.stream(cells).map(cell -> Double.isNaN(cell) ? 3 : cell).toArray();
    }

    private static double[][] mapped(double[][] units, double[] names) {
        return Arrays.stream(units)
                .map(row -> Arrays.stream(row)
                        .map(value -> Double.isNaN(value) ? value : names[(int) value])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Pair by pair, as the definition has it. */
    private static Figure naive(double[][] units, Level level) {
        double[][] coincidences = new double[6][6];
        for (double[] unit : units) {
            List<Integer> values = new ArrayList<>();
            Arrays.stream(unit).filter(value -> !Double.isNaN(value)).forEach(value -> values.add((int) value));
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < values.size(); j++) {
                    if (i != j) {
                        coincidences[values.get(i)][values.get(j)] += 1.0 / (values.size() - 1);
                    }
                }
            }
        }
        double[] totals = new double[6];
        double n = 0;
        for (int c = 0; c < 6; c++) {
            for (int k = 0; k < 6; k++) {
                totals[c] += coincidences[c][k];
            }
            n += totals[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < 6; c++) {
            for (int k = 0; k < 6; k++) {
                double difference = difference(c, k, totals, level);
                observed += coincidences[c][k] * difference / n;
                expected += totals[c] * totals[k] * difference / (n * (n - 1));
            }
        }
        return n == 0 || expected == 0 ? Figure.undefined("none") : Figure.of(1 - observed / expected);
    }

    private static double difference(int c, int k, double[] totals, Level level) {
        double between = 0;
        for (int g = Math.min(c, k); g <= Math.max(c, k); g++) {
            between += totals[g];
        }
        double root = switch (level) {
            case NOMINAL -> c == k ? 0 : 1;
            case ORDINAL -> between - (totals[c] + totals[k]) / 2;
            case INTERVAL -> c - k;
            case RATIO -> c == k ? 0 : (double) (c - k) / (c + k);
        };
        return root * root;
    }
}
