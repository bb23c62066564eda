package io.perfcycle.core.feedback;

import io.perfcycle.core.internal.FactStyle;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/**
 * A meeting that is still to come, or was not closed yet.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface PlannedOneOnOne extends OneOnOne permits ImmutablePlannedOneOnOne {
    @Override
    OneOnOneSeries series();

    @Override
    int number();

    @Override
    LocalDate day();

    @Override
    List<TalkingPoint> points();

    @Override
    List<ActionItem> actions();

    @Override
    List<SharedNote> notes();

    /** {@return the regular day that it stands for, from which the next one is counted} */
    LocalDate regularDay();

    /** {@return the number that the next point or item gets, from 1} */
    int nextItem();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutablePlannedOneOnOne.Builder {
        Builder() {}
    }
}
