package io.perfcycle.core.people;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * The document that every change of a reporting line reads and writes, one per tenant. Two changes that together would
 * close a circle of managers cannot both pass, because the second finds another version of the guard.
 */
@FactStyle
@Value.Immutable
public sealed interface OrgGuard extends Document permits ImmutableOrgGuard {
    /** The key of the one guard. */
    DocumentKey KEY = new DocumentKey(DocumentKind.ORG_GUARD, "organisation");

    /** {@return when a line last changed} */
    Instant changedAt();

    /** {@return how many changes there have been} */
    long changes();

    @Override
    default DocumentKey key() {
        return KEY;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the guard; not thread safe. */
    final class Builder extends ImmutableOrgGuard.Builder {
        Builder() {}
    }
}
