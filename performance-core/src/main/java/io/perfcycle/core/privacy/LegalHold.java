package io.perfcycle.core.privacy;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A legal hold: while it is active, nothing that names the person is deleted, neither on request nor by age. A person
 * has one hold at most; a new one takes the place of a released one.
 */
@FactStyle
@Value.Immutable
public sealed interface LegalHold extends Document permits ImmutableLegalHold {
    /** {@return who is protected from being forgotten} */
    EmployeeId subject();

    /** {@return why, as the administrator typed it} */
    String reason();

    /** {@return who placed it} */
    EmployeeId by();

    /** {@return since when} */
    Instant since();

    /** {@return who released it, once it is released} */
    Optional<EmployeeId> releasedBy();

    /** {@return when it was released, once it is} */
    Optional<Instant> releasedAt();

    /** {@return why it was released; empty while it is active} */
    String releaseReason();

    /** {@return whether it still protects} */
    default boolean isActive() {
        return releasedAt().isEmpty();
    }

    @Override
    default DocumentKey key() {
        return keyOf(subject());
    }

    /**
     * The key of a person's hold.
     *
     * @param subject who
     * @return the key
     */
    static DocumentKey keyOf(EmployeeId subject) {
        return new DocumentKey(DocumentKind.LEGAL_HOLD, subject.value());
    }

    /** Checks that instant and person of the release go together. */
    @Value.Check
    default void check() {
        if (releasedAt().isPresent() != releasedBy().isPresent()) {
            throw new IllegalArgumentException("A release has an instant and a person, or neither");
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a hold; not thread safe. */
    final class Builder extends ImmutableLegalHold.Builder {
        Builder() {}
    }
}
