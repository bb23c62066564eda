package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.development.Expectation;
import io.perfcycle.core.development.ImprovementEntry;
import io.perfcycle.core.development.ImprovementEntry.Cause;
import io.perfcycle.core.development.ImprovementPlan;
import io.perfcycle.core.development.ImprovementPlan.Ending;
import io.perfcycle.core.development.ImprovementPolicy;
import io.perfcycle.core.development.Support;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

    /** The model: checkpoints held, allowed and whether the last value was 3 or less. */
    @Property(tries = 1000)
    void any_steps_lead_where_a_simple_model_says(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9) Integer> steps) {
        ImprovementPlan.Running plan = ImprovementDecisions.start(
                ImprovementDecisions.propose(request(BOB, "9", "3"), entry(Cause.PERFORMANCE), POLICY)
                        .orElseThrow());
        int held = 0;
        int extensions = 0;
        boolean met = false;
        for (int step : steps) {
            boolean through = held == 3 + extensions;
            if (step < 5) {
                boolean onTime = step > 0;
                LocalDate due = plan.content().checkpoints().get(Math.min(held, 2 + extensions));
                Outcome<ImprovementPlan.Running> next = ImprovementDecisions.hold(
                        plan, List.of(BigDecimal.valueOf(step)), "", onTime ? due : due.minusDays(1));
                assertThat(next.isDone()).isEqualTo(!through && onTime);
                held += next.isDone() ? 1 : 0;
                met = next.isDone() ? step <= 3 : met;
                plan = next.isDone() ? next.orElseThrow() : plan;
            } else if (step < 8) {
                Outcome<ImprovementPlan.Running> next = ImprovementDecisions.extend(plan, step == 7 ? 31 : 30, POLICY);
                assertThat(next.isDone()).isEqualTo(through && extensions == 0 && !met && step != 7);
                extensions += next.isDone() ? 1 : 0;
                plan = next.isDone() ? next.orElseThrow() : plan;
            } else {
                Ending ending = step == 8 ? Ending.MET : Ending.NOT_MET;
                assertThat(ImprovementDecisions.end(plan, ending, START).isDone())
                        .isEqualTo(step == 8 ? met : through && !met);
            }
            assertThat(plan.held()).hasSize(held);
            assertThat(plan.content().checkpoints()).hasSize(3 + extensions).isSorted();
            assertThat(ImprovementDecisions.end(plan, Ending.WITHDRAWN, START).isDone())
                    .isTrue();
        }
    }
}
