package io.perfcycle.core.access;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import java.util.List;

/**
 * Who calls. The host has authenticated them; the library trusts the host for that and for the grants, and computes the
 * rest.
 *
 * @param tenant the tenant; nothing of another tenant is reachable
 * @param person the person; for a technical account an id that is nobody in the directory
 * @param grants the roles that the host has given
 * @param purpose why they call
 */
public record Principal(TenantId tenant, EmployeeId person, List<Grant> grants, Purpose purpose) {
    /** Copies the grants. */
    public Principal {
        grants = List.copyOf(grants);
    }

    /**
     * Somebody at work, without granted roles.
     *
     * @param tenant the tenant
     * @param person the person
     * @return the principal
     */
    public static Principal of(TenantId tenant, EmployeeId person) {
        return new Principal(tenant, person, List.of(), Purpose.WORK);
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
        return new Principal(tenant, person, more, purpose);
    }

    /**
     * The same person for another purpose.
     *
     * @param why the purpose
     * @return the principal
     */
    public Principal withPurpose(Purpose why) {
        return new Principal(tenant, person, grants, why);
    }
}
