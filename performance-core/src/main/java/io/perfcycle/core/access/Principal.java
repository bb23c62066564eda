package io.perfcycle.core.access;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Who calls. The host has authenticated them; the library trusts the host for that and for the grants, and computes the
 * rest.
 *
 * @param tenant the tenant; nothing of another tenant is reachable
 * @param person the person; for a technical account an id that is nobody in the directory
 * @param grants the roles that the host has given
 * @param purpose why they call
 * @param grantor for whom they act; nothing where they act for themselves
 */
public record Principal(
        TenantId tenant, EmployeeId person, List<Grant> grants, Purpose purpose, Optional<EmployeeId> grantor) {
    /** Copies the grants and refuses somebody who stands in for themself. */
    public Principal {
        grants = List.copyOf(grants);
        if (grantor.equals(Optional.of(person))) {
            throw new IllegalArgumentException("Nobody stands in for themself: " + person);
        }
    }

    /**
     * Somebody at work, without granted roles.
     *
     * @param tenant the tenant
     * @param person the person
     * @return the principal
     */
    public static Principal of(TenantId tenant, EmployeeId person) {
        return new Principal(tenant, person, List.of(), Purpose.WORK, Optional.empty());
    }

    /**
     * The same person with a role for the whole tenant.
     *
     * @param role the role, see {@link Grant}
     * @return the principal
     */
    public Principal withRole(Relation role) {
        return with(Grant.ofTenant(role));
    }

    /**
     * The same person with one more grant.
     *
     * @param grant the grant
     * @return the principal
     */
    public Principal with(Grant grant) {
        List<Grant> more = new java.util.ArrayList<>(grants);
        more.add(grant);
        return new Principal(tenant, person, more, purpose, grantor);
    }

    /**
     * The same person for another purpose.
     *
     * @param why the purpose
     * @return the principal
     */
    public Principal withPurpose(Purpose why) {
        return new Principal(tenant, person, grants, why, grantor);
    }

    /**
     * The same person in the name of somebody who has delegated to them. What the grantor may do counts, as far as the
     * delegation goes; granted roles of the caller do not.
     *
     * @param whom the grantor; not the person
     * @return the principal
     */
    public Principal onBehalfOf(EmployeeId whom) {
        return new Principal(tenant, person, grants, purpose, Optional.of(whom));
    }

    /** {@return whose relations count: the grantor's, or the person's own} */
    public EmployeeId acting() {
        return grantor.orElse(person);
    }
}
