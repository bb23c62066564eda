package io.perfcycle.core.access;

import io.perfcycle.core.id.UnitId;
import java.util.List;

/**
 * A role that the host's own administration has given to someone. Relations that follow from the organisation are
 * never granted; they are computed.
 *
 * @param role one of HR_PARTNER, CYCLE_ADMIN, TENANT_ADMIN, AUDITOR, RESEARCHER
 * @param units the units for which it holds, sub-units not included; empty for the whole tenant
 */
public record Grant(Relation role, List<UnitId> units) {
    /** Refuses relations that cannot be granted. */
    public Grant {
        units = List.copyOf(units);
        switch (role) {
            case HR_PARTNER, CYCLE_ADMIN, TENANT_ADMIN, AUDITOR, RESEARCHER -> {}
            default -> throw new IllegalArgumentException(role + " follows from the organisation and is not granted");
        }
    }

    /**
     * A role for the whole tenant.
     *
     * @param role the role
     * @return the grant
     */
    public static Grant ofTenant(Relation role) {
        return new Grant(role, List.of());
    }
}
