package io.perfcycle.core.development;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * That somebody agrees to a plan. Who proposes a plan agrees to it.
 *
 * @param by who: the person whose plan it is, or the manager
 * @param at when
 */
public record Acceptance(EmployeeId by, Instant at) {}
