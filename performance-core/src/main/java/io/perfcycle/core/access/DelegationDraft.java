package io.perfcycle.core.access;

import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A delegation as its grantor types it; the grantor is the caller.
 *
 * @param id the id
 * @param kind what it is for
 * @param delegate who gets the rights
 * @param facets for which parts of the data
 * @param actions for which actions
 * @param from the first day
 * @param until the last day
 */
public record DelegationDraft(
        @NotNull(message = "{perfcycle.required}") DelegationId id,
        @NotNull(message = "{perfcycle.required}") Delegation.Kind kind,
        @NotNull(message = "{perfcycle.required}") EmployeeId delegate,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") Facet> facets,

        @NotNull(message = "{perfcycle.required}") @Size(min = 1, max = 50, message = "{perfcycle.too-many}")
        List<@NotNull(message = "{perfcycle.required}") Action> actions,

        @NotNull(message = "{perfcycle.required}") LocalDate from,
        @NotNull(message = "{perfcycle.required}") LocalDate until) {}
