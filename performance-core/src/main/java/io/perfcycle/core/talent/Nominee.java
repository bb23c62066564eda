package io.perfcycle.core.talent;

import io.perfcycle.core.id.EmployeeId;

/**
 * A nominee for a role.
 *
 * @param person who
 * @param readiness how soon
 */
public record Nominee(EmployeeId person, Readiness readiness) {}
