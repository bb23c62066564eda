package io.perfcycle.core.feedback;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Feedback with its author's name.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface Feedback extends Moderated permits ImmutableFeedback {
    /** {@return which feedback} */
    FeedbackId id();

    @Override
    EmployeeId author();

    @Override
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

    /** {@return the request that it answers, if any} */
    Optional<FeedbackRequestId> request();

    @Override
    List<ModerationStep> moderation();

    @Override
    default Feedback moderated(List<ModerationStep> steps) {
        return builder()
                .id(id())
                .author(author())
                .subject(subject())
                .visibility(visibility())
                .text(text())
                .goal(goal())
                .competency(competency())
                .givenAt(givenAt())
                .request(request())
                .addAllModeration(steps)
                .build();
    }

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
