package io.perfcycle.core.feedback;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Feedback with its author's name.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Feedback extends Document permits ImmutableFeedback {
    /** {@return which feedback} */
    FeedbackId id();

    /** {@return who wrote it} */
    EmployeeId author();

    /** {@return about whom} */
    EmployeeId subject();

    /** {@return who may read it} */
    FeedbackVisibility visibility();

    /** {@return what it says} */
    String text();

    /** {@return the goal that it is about, if any} */
    Optional<GoalId> goal();

    /** {@return the competency that it is about, if any} */
    Optional<CompetencyId> competency();

    /** {@return when it was given} */
    Instant givenAt();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableFeedback.Builder {
        Builder() {}
    }
}
