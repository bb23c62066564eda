package io.perfcycle.core.goal;

import io.perfcycle.core.internal.FactStyle;
import io.perfcycle.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is measured, from where to where. Exact decimals in the measure's own unit.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Measure permits ImmutableMeasure {
    /** {@return what is measured, such as {@code net promoter score}} */
    String metric();

    /** {@return the unit, such as {@code %} or {@code days}; may be empty} */
    String unit();

    /** {@return which way it is to go} */
    Direction direction();

    /** {@return the value at the start, if known} */
    Optional<BigDecimal> baseline();

    /** {@return the value promised, short of the target, if set} */
    Optional<BigDecimal> commit();

    /** {@return the value aimed at, if set} */
    Optional<BigDecimal> target();

    /** {@return the value that would be more than asked for, if set} */
    Optional<BigDecimal> stretch();

    /** {@return the lowest acceptable value for MAINTAIN and RANGE, if set} */
    Optional<BigDecimal> floor();

    /** {@return the highest acceptable value for MAINTAIN and RANGE, if set} */
    Optional<BigDecimal> ceiling();

    /** {@return past values of the same metric, oldest first} */
    List<BigDecimal> history();

    /** Checks the limits of every number. */
    @Value.Check
    default void check() {
        baseline().ifPresent(number -> Decimals.checked("A baseline", number));
        commit().ifPresent(number -> Decimals.checked("A commit", number));
        target().ifPresent(number -> Decimals.checked("A target", number));
        stretch().ifPresent(number -> Decimals.checked("A stretch", number));
        floor().ifPresent(number -> Decimals.checked("A floor", number));
        ceiling().ifPresent(number -> Decimals.checked("A ceiling", number));
        history().forEach(number -> Decimals.checked("A past value", number));
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
