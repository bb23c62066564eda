package io.perfcycle.core.feedback;

import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A meeting that is over. What was open in it stands in the next one.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface ClosedOneOnOne extends OneOnOne permits ImmutableClosedOneOnOne {
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

    /** {@return how it ended} */
    MeetingEnding ending();

    /** {@return when it was closed} */
    Instant closedAt();

    /** {@return the next meeting; nothing where the series ended with it} */
    Optional<OneOnOneId> next();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableClosedOneOnOne.Builder {
        Builder() {}
    }
}
