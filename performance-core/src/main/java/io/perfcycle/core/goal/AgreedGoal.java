package io.perfcycle.core.goal;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;

/**
 * A goal in force, with its check-ins.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface AgreedGoal extends Goal permits ImmutableAgreedGoal {
    @Override
    GoalId id();

    @Override
    GoalContent content();

    /** {@return who agreed} */
    EmployeeId agreedBy();

    /** {@return when} */
    Instant agreedAt();

    @Override
    List<CheckIn> checkIns();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableAgreedGoal.Builder {
        Builder() {}
    }
}
