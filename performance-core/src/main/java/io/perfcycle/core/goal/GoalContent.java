package io.perfcycle.core.goal;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.internal.FactStyle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a goal says, the same in all its states.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface GoalContent permits ImmutableGoalContent {
    /** {@return the goal in one line} */
    String title();

    /** {@return more about it; may be empty} */
    String description();

    /** {@return who answers for it} */
    EmployeeId owner();

    /** {@return the unit it belongs to, if any} */
    Optional<UnitId> unit();

    /** {@return whose goal it is} */
    GoalLevel level();

    /** {@return the cycle in which it stands} */
    CycleId cycle();

    /** {@return how it is measured, if said} */
    Optional<Measure> measure();

    /** {@return the first day, if said} */
    Optional<LocalDate> start();

    /** {@return the day by which it is due, if said} */
    Optional<LocalDate> due();

    /** {@return the goals that it serves, each once} */
    List<GoalLink> parents();

    /** {@return who may see it} */
    Visibility visibility();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableGoalContent.Builder {
        Builder() {}
    }
}
