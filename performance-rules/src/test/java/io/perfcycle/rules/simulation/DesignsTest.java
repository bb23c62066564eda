package io.perfcycle.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DesignsTest {
    private static Designs.Range unit(String path) {
        return new Designs.Range(path, 0, 1, false);
    }

    @Test
    void a_factorial_has_every_combination_once() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("a", List.of("1", "2"));
        values.put("b", List.of("x", "y", "z"));

        assertThat(Designs.fullFactorial(values)).hasSize(6).doesNotHaveDuplicates();
        assertThat(Designs.fullFactorial(values).get(1)).isEqualTo(Map.of("a", "1", "b", "y"));
        assertThat(Designs.fullFactorial(Map.of())).containsExactly(Map.of());
    }

    @Property(tries = 50)
    void a_latin_hypercube_meets_each_part_of_each_range_once(
            @ForAll @IntRange(min = 1, max = 200) int n, @ForAll long seed) {
        List<Map<String, String>> points = Designs.latinHypercube(List.of(unit("a"), unit("b")), n, seed);

        for (String path : List.of("a", "b")) {
            TreeSet<Integer> parts = new TreeSet<>();
            // Values have six digits; a point on an edge belongs to the part that it was rounded out of.
            points.forEach(point -> parts.add((int) Math.min(n - 1, Double.parseDouble(point.get(path)) * n)));
            assertThat(parts.size()).isGreaterThanOrEqualTo(n - 1);
        }
    }

    @Test
    void the_sobol_sequence_is_that_of_joe_and_kuo() {
        // The fourth to sixth points after the origin, in 16 dimensions, as scipy 1.17 gives them.
        double[][] expected = {
            {.375, .375, .625, .875, .375, .125, .375, .875, .875, .625, .875, .375, .375, .625, .375, .875},
            {.875, .875, .125, .375, .875, .625, .875, .375, .375, .125, .375, .875, .875, .125, .875, .375},
            {.625, .125, .875, .625, .625, .875, .125, .125, .125, .375, .125, .625, .125, .875, .625, .625}
        };
        SobolSequence sequence = new SobolSequence(16);
        assertThat(sequence.next()).containsOnly(0.5);
        sequence.next();
        sequence.next();
        for (double[] point : expected) {
            assertThat(sequence.next()).containsExactly(point);
        }
        assertThatThrownBy(() -> new SobolSequence(17)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void indices_of_a_known_function_are_found() {
        // Sobol's g-function with a = 0, 1, 4.5: first-order parts in closed form.
        double[] a = {0, 1, 4.5};
        List<Designs.Range> ranges = List.of(unit("x"), unit("y"), unit("z"));
        List<Map<String, String>> design = SobolIndices.design(ranges, 2048);
        double[] results = new double[design.size()];
        for (int i = 0; i < results.length; i++) {
            double product = 1;
            for (int d = 0; d < 3; d++) {
                double x = Double.parseDouble(design.get(i).get(ranges.get(d).path()));
                product *= (Math.abs(4 * x - 2) + a[d]) / (1 + a[d]);
            }
            results[i] = product;
        }
        double[] parts = new double[3];
        double all = 1;
        for (int d = 0; d < 3; d++) {
            parts[d] = 1 / (3 * (1 + a[d]) * (1 + a[d]));
            all *= 1 + parts[d];
        }
        all -= 1;
        List<SobolIndices.Index> indices = SobolIndices.of(ranges, results);
        for (int d = 0; d < 3; d++) {
            double total = parts[d] * (1 + all) / (1 + parts[d]) / all;
            assertThat(indices.get(d).first()).isCloseTo(parts[d] / all, within(0.04));
            assertThat(indices.get(d).total()).isCloseTo(total, within(0.04));
        }
    }

    @Test
    void whole_parameters_get_whole_values() {
        List<Map<String, String>> points = Designs.sobol(List.of(new Designs.Range("n", 1, 9, true)), 3);

        assertThat(points).extracting(point -> point.get("n")).containsExactly("5", "7", "3");
    }
}
