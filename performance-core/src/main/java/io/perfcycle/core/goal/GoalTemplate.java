package io.perfcycle.core.goal;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.PerspectiveId;
import io.perfcycle.core.internal.FactStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What goals of one sort have in common. Title and description may have placeholders, such as {@code {target}}, which
 * are filled from the fields of the goal and from nothing else.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface GoalTemplate extends Document permits ImmutableGoalTemplate {
    /** {@return which template} */
    GoalTemplateId id();

    /** {@return the name under which it is offered} */
    String name();

    /** {@return the goal in one line, with placeholders} */
    String title();

    /** {@return more about it, with placeholders; may be empty} */
    String description();

    /** {@return whose goal it is} */
    GoalLevel level();

    /** {@return what is measured; empty for a goal without a measure} */
    String metric();

    /** {@return the unit of the measure; may be empty} */
    String measureUnit();

    /** {@return which way the measure is to go, if said} */
    Optional<Direction> direction();

    /** {@return the perspective of a balanced scorecard, if said} */
    Optional<PerspectiveId> perspective();

    /** {@return who may see the goal} */
    Visibility visibility();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableGoalTemplate.Builder {
        Builder() {}
    }
}
