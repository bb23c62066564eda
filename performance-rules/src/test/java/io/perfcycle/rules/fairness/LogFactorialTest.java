package io.perfcycle.rules.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFactorialTest {
    /** By the whole number itself, whose highest bits a double holds. */
    private static double exact(int n) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        int beyond = Math.max(0, factorial.bitLength() - 64);
        return Math.log(factorial.shiftRight(beyond).doubleValue()) + beyond * Math.log(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 100, 254, 255, 256, 257, 400, 1000, 5000})
    void the_table_and_the_series_behind_it_are_right_to_fourteen_digits(int n) {
        double expected = exact(n);

        assertThat(LogFactorial.of(n)).isCloseTo(expected, Offset.offset(1e-14 * Math.max(1, expected)));
    }

    @ParameterizedTest
    @ValueSource(longs = {255, 256, 1000, 1_000_000, 1_000_000_000_000L})
    void one_more_adds_its_logarithm(long n) {
        double step = LogFactorial.of(n + 1) - LogFactorial.of(n);

        assertThat(step).isCloseTo(Math.log(n + 1.0), Offset.offset(4e-16 * LogFactorial.of(n) + 1e-12));
    }
}
