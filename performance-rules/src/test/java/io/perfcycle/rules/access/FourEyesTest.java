package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Denial;
import io.perfcycle.core.id.EmployeeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FourEyesTest {
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");

    @Test
    void two_people_take_the_two_roles() {
        assertThat(FourEyes.of(ANN, BEN).denial()).isEmpty();
        assertThat(FourEyes.of(ANN, ANN).denial()).contains(Denial.SAME_PERSON);
    }

    @Test
    void who_may_have_acted_for_the_first_is_not_the_second() {
        assertThat(FourEyes.of(ANN, BEN).withDelegation(true).denial()).contains(Denial.SAME_PERSON);
        assertThat(FourEyes.of(ANN, BEN).withDelegation(false).denial()).isEmpty();
    }

    @Test
    void nobody_decides_on_themself_or_on_somebody_above_them() {
        assertThat(FourEyes.about(BEN, BEN, List.of(ANN)).denial()).contains(Denial.OWN_DECISION);
        assertThat(FourEyes.about(BEN, ANN, List.of(ANN)).denial()).contains(Denial.OWN_CHAIN);
        assertThat(FourEyes.about(ANN, BEN, List.of()).denial()).isEmpty();
    }
}
