package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.development.Expectation;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementEntry.Cause;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.development.Support;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImprovementLawsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final ImprovementPolicy POLICY = ImprovementPolicy.standard();
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BOB = EmployeeId.of("bob");

    private static ImprovementDecisions.Request request(EmployeeId manager, String baseline, String target) {
        return new ImprovementDecisions.Request(
                PlanId.of("plan"),
                ANN,
                manager,
                START,
                List.of(new Expectation(
                        "Close tickets in time",
                        "tickets late",
                        "per week",
                        new BigDecimal(baseline),
                        new BigDecimal(target))),
                List.of(new Support("Weekly coaching", BOB)));
    }

    private static ImprovementEntry entry(Cause cause) {
        return new ImprovementEntry(cause, true, true, 2, 90, false);
    }

    @Test
    void a_plan_begins_with_checkpoints_after_30_60_and_90_days() {
        ImprovementPlan.Proposed plan = ImprovementDecisions.propose(
                        request(BOB, "9", "3"), entry(Cause.PERFORMANCE), POLICY)
                .orElseThrow();

        assertThat(plan.content().checkpoints())
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 1));
    }

    @Test
    void matters_of_conduct_never_become_an_improvement_plan() {
        assertThat(ImprovementDecisions.propose(request(BOB, "9", "3"), entry(Cause.CONDUCT), POLICY)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("IMPROVEMENT-NOT-PERFORMANCE");
    }

    @Test
    void a_refusal_carries_every_reason() {
        ImprovementEntry weak = new ImprovementEntry(Cause.HEALTH, false, false, 0, 10, true);

        assertThat(ImprovementDecisions.propose(request(ANN, "3", "3"), weak, POLICY)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(
                        "IMPROVEMENT-NOT-PERFORMANCE",
                        "IMPROVEMENT-NOT-BELOW",
                        "IMPROVEMENT-NOT-TOLD",
                        "IMPROVEMENT-TOO-FEW-CONVERSATIONS",
                        "IMPROVEMENT-TOO-NEW",
                        "IMPROVEMENT-ON-LEAVE",
                        "IMPROVEMENT-OWN-PLAN",
                        "IMPROVEMENT-NOT-MEASURABLE");
    }

    @Test
    void an_extension_leaves_as_much_time_after_a_checkpoint_that_was_held_late() {
        ImprovementPlan.Running plan = ImprovementDecisions.start(
                ImprovementDecisions.propose(request(BOB, "9", "3"), entry(Cause.PERFORMANCE), POLICY)
                        .orElseThrow());
        for (int day : List.of(30, 60, 112)) {
            plan = ImprovementDecisions.hold(plan, List.of(BigDecimal.TEN), "", START.plusDays(day))
                    .orElseThrow();
        }

        assertThat(ImprovementDecisions.extend(plan, 20, POLICY)
                        .orElseThrow()
                        .content()
                        .checkpoints())
                .last()
                .isEqualTo(START.plusDays(132));
    }
}
