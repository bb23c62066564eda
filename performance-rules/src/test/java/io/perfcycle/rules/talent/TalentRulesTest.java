package io.perfcycle.rules.talent;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.talent.HighPotentialPolicy;
import io.perfcycle.core.talent.NineBox;
import io.perfcycle.core.talent.NineBox.Tier;
import io.perfcycle.core.talent.NineBoxPolicy;
import io.perfcycle.core.talent.TalentAxis;
import io.perfcycle.core.talent.TalentGrid;
import io.perfcycle.core.talent.TalentView;
import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TalentRulesTest {
    private static TalentView view(Tier performance, Tier potential, Optional<Boolean> aspires) {
        return new TalentView(
                EmployeeId.of("ann"),
                new NineBox(performance, potential),
                aspires,
                Optional.of(Tier.HIGH),
                Optional.of(Tier.MEDIUM),
                Optional.empty());
    }

    @Test
    void a_high_potential_is_judged_with_every_reason_against() {
        HighPotentialPolicy asksAll = new HighPotentialPolicy(Tier.HIGH, Tier.HIGH, true, Percent.ofFraction("0.5"));

        assertThat(TalentRules.judge(view(Tier.MEDIUM, Tier.HIGH, Optional.of(true)), HighPotentialPolicy.standard())
                        .isHighPotential())
                .isTrue();
        assertThat(TalentRules.judge(view(Tier.LOW, Tier.MEDIUM, Optional.of(false)), asksAll)
                        .reasons())
                .containsExactly(
                        TalentRules.Reason.PERFORMANCE_BELOW,
                        TalentRules.Reason.POTENTIAL_BELOW,
                        TalentRules.Reason.NO_ASPIRATION,
                        TalentRules.Reason.FIT_BELOW);
        assertThat(TalentRules.judge(view(Tier.HIGH, Tier.HIGH, Optional.empty()), HighPotentialPolicy.standard())
                        .reasons())
                .containsExactly(TalentRules.Reason.ASPIRATION_UNKNOWN);
    }

    @Test
    void a_loss_is_as_urgent_as_the_lower_of_risk_and_impact() {
        assertThat(TalentRules.urgency(view(Tier.LOW, Tier.LOW, Optional.empty())))
                .contains(Tier.MEDIUM);
    }

    @Test
    void each_axis_has_its_own_cuts_and_boxes_are_numbered_as_the_house_does() {
        TalentGrid grid = new TalentGrid(
                new TalentAxis("results", new BigDecimal("0.6"), new BigDecimal("0.9")),
                new TalentAxis("agility", new BigDecimal("2.5"), new BigDecimal("3.5")),
                TalentGrid.Numbering.ROWS_FROM_TOP_LEFT);
        NineBox box = grid.place(new BigDecimal("0.9"), new BigDecimal("2.5"));

        assertThat(box).isEqualTo(new NineBox(Tier.HIGH, Tier.MEDIUM));
        assertThat(grid.number(box)).isEqualTo(6);
        assertThat(grid.number(new NineBox(Tier.HIGH, Tier.HIGH))).isEqualTo(3);
    }

    @Test
    void the_standard_grid_places_and_numbers_as_the_older_policy_does() {
        for (String across : new String[] {"1", "2.5", "3.49", "3.5", "5"}) {
            for (String up : new String[] {"2.4", "2.5", "3.5"}) {
                NineBox box = TalentGrid.standard().place(new BigDecimal(across), new BigDecimal(up));
                assertThat(box)
                        .isEqualTo(NineBoxCalculator.place(
                                new BigDecimal(across), new BigDecimal(up), NineBoxPolicy.standard()));
                assertThat(TalentGrid.standard().number(box)).isEqualTo(box.numberFromBottomLeft());
            }
        }
    }
}
