package io.perfcycle.core.competency;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.internal.FactStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a job role asks for.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface RoleProfile extends Document permits ImmutableRoleProfile {
    /** {@return which role} */
    RoleId id();

    /** {@return the role's title} */
    String title();

    /** {@return the requirements, each competency once} */
    List<Requirement> requirements();

    @Override
    default DocumentKey key() {
        return id().key();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableRoleProfile.Builder {
        Builder() {}
    }
}
