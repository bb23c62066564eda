package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackRequestId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * A request that was taken back, or not let through.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface CancelledRequest extends FeedbackRequest permits ImmutableCancelledRequest {
    @Override
    FeedbackRequestId id();

    @Override
    RequestContent content();

    /** {@return who ended it: who asked, or the subject's manager} */
    EmployeeId cancelledBy();

    /** {@return when} */
    Instant cancelledAt();

    /** {@return why; may be empty} */
    String reason();

    /** {@return whether the rater had been asked} */
    boolean wasSent();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableCancelledRequest.Builder {
        Builder() {}
    }
}
