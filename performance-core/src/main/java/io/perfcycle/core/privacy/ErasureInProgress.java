package io.perfcycle.core.privacy;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An erasure that has begun: the person is gone from the directory, and what names them is deleted or gets another name,
 * a bounded batch at a time. Any call goes on where the last one stopped.
 */
@FactStyle
@Value.Immutable
public sealed interface ErasureInProgress extends ErasureRequest permits ImmutableErasureInProgress {
    @Override
    EmployeeId subject();

    @Override
    Instant requestedAt();

    /** {@return when it began} */
    Instant startedAt();

    /**
     * {@return the random name that takes the person's place in the documents of others; it is dropped when the erasure
     * is completed}
     */
    EmployeeId pseudonym();

    /** {@return how many documents were deleted so far, by kind, in the order of kinds} */
    List<KindCount> deleted();

    /** {@return in how many documents the name was replaced so far, by kind, in the order of kinds} */
    List<KindCount> replaced();

    /** {@return the last document that was searched for the name; empty before the search begins} */
    Optional<DocumentKey> searchedTo();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an erasure in progress; not thread safe. */
    final class Builder extends ImmutableErasureInProgress.Builder {
        Builder() {}
    }
}
