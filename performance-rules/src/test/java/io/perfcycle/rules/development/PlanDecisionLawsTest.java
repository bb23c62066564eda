package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentEvent;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.DevelopmentPlan.State;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.PlanFocus;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.programme.Programme;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Any commands upon a plan do what a table of states says, or are refused with every reason of the table. */
class PlanDecisionLawsTest {
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BOB = EmployeeId.of("bob");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final CycleId CYCLE = CycleId.of("2026");
    /** Small numbers are drawn more often than others; times this they are any numbers. */
    private static final int MIXED = 7_919;

    private static final List<String> STEPS = List.of("A", "B", "D", "unknown");

    private final PlanTerms terms = new PlanTerms(
            List.of(),
            List.of(action("A", "C1", 4), action("B", "C2", 2), action("D", "C3", 2)),
            Programme.standard(CYCLE),
            span -> Set.of());
    private final PlanDecisions.Roles roles =
            new PlanDecisions.Roles(Optional.of(role("1", "1")), Optional.empty(), Set.of());

    private static RoleProfile role(String first, String second) {
        return RoleProfile.builder()
                .id(RoleId.of("R"))
                .title("R")
                .addRequirements(new Requirement(CompetencyId.of("C1"), 4, Weight.of(first)))
                .addRequirements(new Requirement(CompetencyId.of("C2"), 2, Weight.of(second)))
                .addRequirements(new Requirement(CompetencyId.of("C3"), 2, Weight.ONE))
                .build();
    }

    private static CatalogAction action(String id, String competency, int to) {
        return CatalogAction.builder()
                .id(ActionId.of(id))
                .title(id)
                .kind(ActionKind.TRAINING)
                .addLifts(new Lift(CompetencyId.of(competency), to))
                .months(2)
                .effort(BigDecimal.TEN)
                .cost(BigDecimal.ONE)
                .build();
    }

    private static PlanMoment moment(boolean own) {
        return new PlanMoment(own ? ANN : BOB, BOB, TODAY, Instant.EPOCH);
    }

    /** What is known of a plan without looking at it. */
    private static final class Model {
        private State state = State.PROPOSED;
        private final Set<Boolean> sides = new HashSet<>(Set.of(true));
        private final Map<String, StepState> steps =
                new HashMap<>(Map.of("A", StepState.PLANNED, "B", StepState.PLANNED, "D", StepState.PLANNED));

        private List<String> accept(boolean own) {
            if (state != State.PROPOSED) {
                return List.of("DEVELOPMENT-NOT-PROPOSED");
            }
            if (!sides.add(own)) {
                return List.of("DEVELOPMENT-ACCEPTED-BEFORE");
            }
            state = State.ACTIVE;
            return List.of();
        }

        private List<String> note(String step, StepState to, boolean ahead) {
            List<String> reasons = new ArrayList<>();
            StepState from = steps.get(step);
            if (state != State.ACTIVE) {
                reasons.add("DEVELOPMENT-NOT-ACTIVE");
            }
            if (from == null) {
                reasons.add("DEVELOPMENT-STEP-UNKNOWN");
            } else if (to == StepState.PLANNED || from.isEnded() || from == to) {
                reasons.add("DEVELOPMENT-STEP-BACK");
            }
            if (ahead) {
                reasons.add("DEVELOPMENT-DAY-AHEAD");
            }
            if (reasons.isEmpty()) {
                steps.put(step, to);
                state = steps.values().stream().allMatch(StepState::isEnded) ? State.COMPLETED : State.ACTIVE;
            }
            return reasons;
        }

        /** What was given up is open again, and is chosen again. */
        private List<String> revise(boolean own) {
            if (state == State.COMPLETED) {
                return List.of("DEVELOPMENT-NOT-ACTIVE");
            }
            state = State.PROPOSED;
            sides.clear();
            sides.add(own);
            steps.replaceAll((step, now) -> now == StepState.DROPPED ? StepState.PLANNED : now);
            return List.of();
        }
    }

    @Property(tries = 150)
    void any_commands_do_what_the_table_says_or_are_refused_with_its_reasons(
            @ForAll boolean agreed, @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 9_999) Integer> commands) {
        DevelopmentPlan plan =
                after(PlanDecisions.propose(PlanDraft.of(PlanId.of("p"), ANN, CYCLE), roles, terms, moment(true)));
        Model model = new Model();
        if (agreed) {
            assertThat(model.accept(false)).isEmpty();
            plan = after(PlanDecisions.accept(plan, moment(false)));
        }
        for (int drawn : commands) {
            int command = Math.floorMod(drawn * MIXED + MIXED, 10_007);
            boolean own = command % 2 == 0;
            String step = STEPS.get(command / 10 % 4);
            StepState to = StepState.values()[command / 40 % 4];
            boolean ahead = command / 160 % 8 == 0;
            boolean revises = command / 1_280 % 8 == 0;
            List<String> reasons;
            Outcome<List<DevelopmentEvent>> outcome;
            if (revises) {
                reasons = model.revise(own);
                outcome = PlanDecisions.revise(plan, roles, terms, moment(own));
            } else if (command % 10 < 4) {
                reasons = model.accept(own);
                outcome = PlanDecisions.accept(plan, moment(own));
            } else {
                LocalDate on = ahead ? TODAY.plusDays(1) : TODAY;
                reasons = model.note(step, to, ahead);
                outcome = PlanDecisions.note(
                        plan, new StepNoteDraft(plan.id(), ActionId.of(step), to, on, ""), moment(own));
            }

            assertThat(Finding.blocking(outcome.findings()))
                    .extracting(Finding::code)
                    .containsExactlyElementsOf(reasons);
            assertThat(outcome.isDone()).isEqualTo(reasons.isEmpty());
            plan = outcome.isDone() ? after(outcome) : plan;
            assertThat(plan.state()).isEqualTo(model.state);
            assertThat(plan.acceptances()).hasSize(model.sides.size());
            assertThat(plan.actions().stream().map(PlannedAction::action).map(ActionId::value))
                    .containsExactlyInAnyOrderElementsOf(model.steps.keySet());
            for (PlannedAction each : plan.actions()) {
                assertThat(plan.stateOf(each.action()))
                        .isEqualTo(model.steps.get(each.action().value()));
            }
        }
    }

    private static DevelopmentPlan after(Outcome<List<DevelopmentEvent>> outcome) {
        return outcome.orElseThrow().get(0).after();
    }

    @Test
    void weights_whose_sum_has_too_many_digits_are_refused_with_everything_else_that_is_wrong() {
        String most = "9".repeat(18);
        PlanFocus focus = new PlanFocus(GoalId.of("g"), CompetencyId.of("C1"));
        PlanDraft draft = new PlanDraft(PlanId.of("p"), ANN, CYCLE, RoleId.of("R"), List.of(focus));
        PlanDecisions.Roles twice =
                new PlanDecisions.Roles(Optional.of(role(most, "1")), Optional.of(role(most, "1")), Set.of());
        PlanDecisions.Roles focused =
                new PlanDecisions.Roles(Optional.of(role(most, "1")), Optional.empty(), Set.of(GoalId.of("g")));
        PlanDraft forOwn = new PlanDraft(PlanId.of("p"), ANN, CYCLE, null, List.of(focus));

        assertThat(PlanDecisions.propose(draft, twice, terms, moment(true)).findings())
                .extracting(Finding::code)
                .containsExactly("DEVELOPMENT-FOCUS-GOAL", "DEVELOPMENT-WEIGHTS-UNFIT");
        assertThat(PlanDecisions.propose(forOwn, focused, terms, moment(true)).findings())
                .extracting(Finding::code)
                .containsExactly("DEVELOPMENT-WEIGHTS-UNFIT");
    }
}
