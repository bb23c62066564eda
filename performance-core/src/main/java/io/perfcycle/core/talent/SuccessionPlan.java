package io.perfcycle.core.talent;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.internal.FactStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Who could succeed in a role. Neither the holder nor any nominee sees it.
 *
 * <p>Immutable and thread safe.
 */
@FactStyle
@Value.Immutable
public sealed interface SuccessionPlan extends Document permits ImmutableSuccessionPlan {
    /** {@return role, holder and nominees with their readiness} */
    SuccessionSlate slate();

    /** {@return what the nominations rest on, in words} */
    String reason();

    /** {@return who entered it} */
    EmployeeId by();

    /** {@return when} */
    Instant at();

    @Override
    default DocumentKey key() {
        return keyOf(slate().role());
    }

    /**
     * The key of a role's plan.
     *
     * @param role the role
     * @return the key
     */
    static DocumentKey keyOf(RoleId role) {
        return new DocumentKey(DocumentKind.SUCCESSION_PLAN, role.value());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; throws IllegalStateException when a part is missing. Not thread safe. */
    final class Builder extends ImmutableSuccessionPlan.Builder {
        Builder() {}
    }
}
