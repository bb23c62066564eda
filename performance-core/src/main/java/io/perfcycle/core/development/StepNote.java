package io.perfcycle.core.development;

import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;

/**
 * What became of a step of a plan.
 *
 * @param action which step
 * @param state how far it has come
 * @param on since which day
 * @param by who says so
 * @param text more about it, for people; may be empty
 */
public record StepNote(ActionId action, StepState state, LocalDate on, EmployeeId by, String text) {}
