package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevelopmentPlannerTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final List<Gap> GAPS = List.of(gap("C1", 4, 2, "3"), gap("C2", 3, 2, "1"));

    private static Gap gap(String competency, int required, int achieved, String weight) {
        return new Gap(CompetencyId.of(competency), required, achieved, Weight.of(weight));
    }

    private static CatalogAction action(String id, int months, String cost, String before, Object... lifts) {
        List<Lift> all = new ArrayList<>();
        for (int i = 0; i < lifts.length; i += 2) {
            all.add(new Lift(CompetencyId.of((String) lifts[i]), (Integer) lifts[i + 1]));
        }
        return CatalogAction.builder()
                .id(ActionId.of(id))
                .title(id)
                .kind(ActionKind.TRAINING)
                .addAllLifts(all)
                .months(months)
                .effort(BigDecimal.TEN)
                .cost(new BigDecimal(cost))
                .prerequisite(before.isEmpty() ? Optional.empty() : Optional.of(ActionId.of(before)))
                .build();
    }

    private static DevelopmentPolicy policy(int months, String budget) {
        return new DevelopmentPolicy(months, new BigDecimal(budget), 2);
    }

    @Test
    void coverage_counts_what_an_action_adds_to_those_before_it() {
        List<CatalogAction> catalog = List.of(
                action("stint", 6, "0", "", "C1", 4),
                action("training", 6, "0", "", "C1", 3, "C2", 3),
                action("mentorship", 6, "0", "", "C2", 5));
        DevelopmentPlanner.Proposal plan = DevelopmentPlanner.plan(GAPS, catalog, policy(12, "100"), START);

        assertThat(plan.actions())
                .extracting(chosen -> chosen.action().value(), PlannedAction::marginalCoverage)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mentorship", new BigDecimal("1")),
                        org.assertj.core.groups.Tuple.tuple("stint", new BigDecimal("6")));
        assertThat(plan.openGaps()).isEmpty();
    }

    @Test
    void what_stays_open_is_listed_with_its_reason() {
        List<CatalogAction> catalog =
                List.of(action("dear", 2, "900", "", "C1", 4), action("low", 1, "0", "", "C2", 2));
        DevelopmentPlanner.Proposal plan = DevelopmentPlanner.plan(GAPS, catalog, policy(12, "100"), START);

        assertThat(plan.actions()).isEmpty();
        assertThat(plan.openGaps())
                .extracting(gap -> gap.competency().value(), OpenGap::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C1", DevelopmentPlanner.OUT_OF_BUDGET),
                        org.assertj.core.groups.Tuple.tuple("C2", DevelopmentPlanner.TOO_LOW));
    }

    @Test
    void an_action_waits_for_its_prerequisite_and_nothing_ends_after_the_last_month() {
        List<CatalogAction> catalog =
                List.of(action("first", 3, "0", "", "C1", 3), action("second", 3, "0", "first", "C1", 4));

        DevelopmentPlanner.Proposal plan = DevelopmentPlanner.plan(GAPS, catalog, policy(6, "0"), START);
        assertThat(plan.actions()).extracting(PlannedAction::startMonth).containsExactly(1, 4);
        assertThat(plan.actions().get(1).milestone()).isEqualTo(LocalDate.of(2026, 8, 31));

        DevelopmentPlanner.Proposal shorter = DevelopmentPlanner.plan(GAPS, catalog, policy(5, "0"), START);
        assertThat(shorter.actions()).hasSize(1);
        assertThat(shorter.openGaps()).extracting(OpenGap::reason).contains(DevelopmentPlanner.OUT_OF_TIME);
    }

    @Test
    void fit_is_the_weighted_share_of_what_is_required() {
        assertThat(GapCalculator.fit(List.of(gap("C1", 4, 2, "3"), gap("C2", 3, 5, "1")))
                        .fraction())
                .isEqualByComparingTo("0.6");
    }
}
