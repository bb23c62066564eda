package io.perfcycle.core.development;

import io.perfcycle.core.event.Document;
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
        /** Waits for its owner. */
        PROPOSED,
        /** In force. */
        ACTIVE
    }

    /** {@return which plan} */
    PlanId id();

    /** {@return whose} */
    EmployeeId employee();

    /** {@return the cycle from which it comes} */
    CycleId cycle();

    /** {@return the role that it aims at} */
    RoleId role();

    /** {@return the first day} */
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

    /** {@return how far it has come} */
    State state();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableDevelopmentPlan.Builder {
        Builder() {}
    }
}
