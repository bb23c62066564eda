package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void a_quotient_by_zero_is_undefined_and_says_why() {
        Figure none = Figure.ratio(0, 0, "no people");

        assertThat(none.isDefined()).isFalse();
        assertThat(none.reason()).contains("no people");
        assertThat(none.map(value -> value + 1)).isEqualTo(none);
        assertThatThrownBy(none::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no people");
    }

    @Test
    void a_value_is_finite_and_stands_without_a_reason() {
        assertThat(Figure.ratio(1, 4, "").map(value -> 2 * value)).isEqualTo(Figure.of(0.5));
        assertThat(Figure.of(-0.0)).isEqualTo(Figure.of(0.0));
        assertThatThrownBy(() -> Figure.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(OptionalDouble.of(1), Optional.of("why")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(1, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(0, 1, 95)).isInstanceOf(IllegalArgumentException.class);
    }
}
