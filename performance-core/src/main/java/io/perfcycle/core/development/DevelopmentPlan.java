package io.perfcycle.core.development;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A development plan: the gaps it starts from, its actions in time, and what stays open and why.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface DevelopmentPlan extends Document permits ImmutableDevelopmentPlan {
    /** How far it has come. */
    enum State {
        /** Waits for the person or the manager. */
        PROPOSED,
        /** In force: the person and the manager agree to it. */
        ACTIVE,
        /** Every step is done or given up. */
        COMPLETED
    }

    /** {@return which plan} */
    PlanId id();

    /** {@return whose} */
    EmployeeId employee();

    /** {@return the cycle from which it comes} */
    CycleId cycle();

    /** {@return the role that it aims at} */
    RoleId role();

    /** {@return the role that the person wants to have later; nothing where the plan is for the role above alone} */
    Optional<RoleId> target();

    /** {@return which goals need which competencies} */
    List<PlanFocus> focus();

    /** {@return the first day; of a plan that was made anew the day on which it was} */
    LocalDate start();

    /** {@return the gaps it starts from} */
    List<Gap> gaps();

    /** {@return the actions by start month} */
    List<PlannedAction> actions();

    /** {@return what stays open} */
    List<OpenGap> openGaps();

    /** {@return the fit to the role before, 0 to 1} */
    Percent fitBefore();

    /** {@return the fit to the role after, 0 to 1} */
    Percent fitAfter();

    /** {@return the cost of all actions} */
    BigDecimal cost();

    /** {@return what it covers and what no plan exceeds; nothing for plans from before that was kept} */
    Optional<PlanProof> proof();

    /** {@return who agrees to it as it stands, in order} */
    List<Acceptance> acceptances();

    /** {@return what became of its steps, in order; of a step the last counts} */
    List<StepNote> notes();

    /** {@return how far it has come} */
    State state();

    /**
     * How far a step has come.
     *
     * @param action which step
     * @return its state; PLANNED where nothing was noted
     */
    default StepState stateOf(ActionId action) {
        StepState state = StepState.PLANNED;
        for (StepNote note : notes()) {
            state = note.action().equals(action) ? note.state() : state;
        }
        return state;
    }

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /**
     * A builder for the next step of a plan.
     *
     * @param plan the plan
     * @return the builder, with everything of the plan but acceptances, notes and state
     */
    static Builder like(DevelopmentPlan plan) {
        return builder().about(plan);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDevelopmentPlan.Builder {
        Builder() {}

        private Builder about(DevelopmentPlan plan) {
            id(plan.id());
            employee(plan.employee());
            cycle(plan.cycle());
            role(plan.role());
            target(plan.target());
            addAllFocus(plan.focus());
            start(plan.start());
            addAllGaps(plan.gaps());
            addAllActions(plan.actions());
            addAllOpenGaps(plan.openGaps());
            fitBefore(plan.fitBefore());
            fitAfter(plan.fitAfter());
            cost(plan.cost());
            proof(plan.proof());
            return this;
        }
    }
}
