package io.perfcycle.rules.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.value.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class WithinGroupAgreementTest {
    private static final Rounding NINE = new Rounding(RoundingMode.HALF_EVEN, 9);

    private static BigDecimal rwg(int... scores) {
        return WithinGroupAgreement.rwg(scores, 5, NINE);
    }

    private static BigDecimal deviation(int... scores) {
        return WithinGroupAgreement.averageDeviation(scores, NINE);
    }

    @Test
    void the_published_teams_agree_as_the_reference_packages_say() {
        assertThat(rwg(4, 4, 5, 4, 3)).isEqualByComparingTo("0.75");
        assertThat(rwg(1, 5, 1, 5, 3)).isEqualByComparingTo("0");
        assertThat(rwg(2, 3, 4, 4)).isEqualByComparingTo("0.541666667");
        assertThat(deviation(4, 4, 5, 4, 3)).isEqualByComparingTo("0.4");
        assertThat(deviation(1, 5, 1, 5, 3)).isEqualByComparingTo("1.6");
        assertThat(deviation(2, 3, 4, 4)).isEqualByComparingTo("0.75");
    }

    @Test
    void who_says_the_same_agrees_fully() {
        assertThat(rwg(2, 2, 2)).isEqualByComparingTo("1");
        assertThat(deviation(2, 2, 2)).isEqualByComparingTo("0");
    }

    @Test
    void one_answer_and_a_scale_of_one_point_have_no_agreement() {
        assertThatThrownBy(() -> rwg(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deviation(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WithinGroupAgreement.rwg(new int[] {1, 1}, 1, NINE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
