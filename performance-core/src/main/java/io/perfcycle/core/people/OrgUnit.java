package io.perfcycle.core.people;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.internal.FactStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A unit of the organisation. Immutable and thread safe. */
@FactStyle
@Value.Immutable
public sealed interface OrgUnit extends Document permits ImmutableOrgUnit {
    /** {@return which unit} */
    UnitId id();

    /** {@return the name for people} */
    String name();

    /** {@return the unit above, if any} */
    Optional<UnitId> parent();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a unit; not thread safe. */
    final class Builder extends ImmutableOrgUnit.Builder {
        Builder() {}
    }
}
