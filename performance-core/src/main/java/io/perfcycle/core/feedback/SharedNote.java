package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * What somebody wrote down for both.
 *
 * @param by who
 * @param at when
 * @param text what
 */
public record SharedNote(EmployeeId by, Instant at, String text) {}
