package io.perfcycle.core.feedback;

import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a request for feedback asks, the same in all its states.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface RequestContent permits ImmutableRequestContent {
    /** {@return about whom feedback is asked for} */
    EmployeeId subject();

    /** {@return who is asked} */
    EmployeeId rater();

    /** {@return who asks: the subject or their manager} */
    EmployeeId askedBy();

    /** {@return when it was asked} */
    Instant askedAt();

    /** {@return what the rater is asked} */
    String question();

    /** {@return the id of the template whose prompts it asks, as they were then; nothing for a question of its own} */
    Optional<String> template();

    /** {@return who will read the answer besides its author; never PRIVATE} */
    FeedbackVisibility visibility();

    /** {@return the last day on which it can be answered, in UTC} */
    LocalDate due();

    /** {@return the goal that it is about, if any} */
    Optional<GoalId> goal();

    /** {@return the competency that it is about, if any} */
    Optional<CompetencyId> competency();

    /** Checks that the answer is for somebody. */
    @Value.Check
    default void check() {
        if (visibility() == FeedbackVisibility.PRIVATE) {
            throw new IllegalArgumentException("Nobody asks for feedback that nobody may read");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableRequestContent.Builder {
        Builder() {}
    }
}
