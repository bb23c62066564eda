package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/** A request to erase a person: requested, in progress, or completed. */
public sealed interface ErasureRequest extends Document permits RequestedErasure, ErasureInProgress, CompletedErasure {
    /** {@return who is to be erased} */
    EmployeeId subject();

    /** {@return when it was requested} */
    Instant requestedAt();

    @Override
    default DocumentKey key() {
        return keyOf(subject());
    }

    /**
     * The key of the request about a person.
     *
     * @param subject who
     * @return the key
     */
    static DocumentKey keyOf(EmployeeId subject) {
        return new DocumentKey(DocumentKind.ERASURE_REQUEST, subject.value());
    }
}
