package io.perfcycle.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ExactQuotientTest {
    @Property
    void a_quotient_is_that_of_decimals_in_every_mode(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long numerator,
            @ForAll @LongRange(min = 1) long denominator,
            @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY) {
            assertThat(ExactQuotient.rounded(numerator, denominator, mode))
                    .isEqualTo(exact(numerator, denominator, mode));
        }
    }

    @Property
    void halves_are_treated_as_the_mode_says(
            @ForAll @IntRange(min = -40, max = 40) int numerator,
            @ForAll @IntRange(min = 1, max = 8) int denominator,
            @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY) {
            assertThat(ExactQuotient.rounded(numerator, denominator, mode))
                    .isEqualTo(exact(numerator, denominator, mode));
        }
    }

    private static long exact(long numerator, long denominator, RoundingMode mode) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), 0, mode)
                .longValueExact();
    }

    @Example
    void a_rest_where_none_may_be_is_an_error() {
        assertThat(ExactQuotient.rounded(6, 3, RoundingMode.UNNECESSARY)).isEqualTo(2);
        assertThatThrownBy(() -> ExactQuotient.rounded(7, 3, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }
}
