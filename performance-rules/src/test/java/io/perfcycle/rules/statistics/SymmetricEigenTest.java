package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    @Test
    void a_matrix_with_known_eigenvalues_gives_them_in_order() {
        SymmetricEigen eigen = SymmetricEigen.of(3, new double[] {2, -1, 0, -1, 2, -1, 0, -1, 2});

        assertThat(eigen.value(0)).isCloseTo(2 + Math.sqrt(2), within(1e-12));
        assertThat(eigen.value(1)).isCloseTo(2, within(1e-12));
        assertThat(eigen.value(2)).isCloseTo(2 - Math.sqrt(2), within(1e-12));
    }

    @Property(tries = 100)
    void vectors_times_values_give_the_matrix_back(@ForAll @IntRange(min = 1, max = 12) int size, @ForAll long seed) {
        Random random = new Random(seed);
        double[] matrix = new double[size * size];
        for (int row = 0; row < size; row++) {
            for (int column = row; column < size; column++) {
                matrix[row * size + column] = random.nextGaussian();
                matrix[column * size + row] = matrix[row * size + column];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(size, matrix);

        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double product = 0;
                double orthogonal = 0;
                for (int k = 0; k < size; k++) {
                    product += eigen.value(k) * eigen.vector(k, row) * eigen.vector(k, column);
                    orthogonal += eigen.vector(k, row) * eigen.vector(k, column);
                }
                assertThat(product).isCloseTo(matrix[row * size + column], within(1e-10));
                assertThat(orthogonal).isCloseTo(row == column ? 1 : 0, within(1e-10));
            }
        }
    }

    @Test
    void what_is_no_square_of_finite_numbers_is_refused() {
        assertThatThrownBy(() -> SymmetricEigen.of(2, new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SymmetricEigen.of(1, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
