package io.perfcycle.core.development;

import io.perfcycle.core.id.EmployeeId;

/**
 * Help that the company gives in an improvement plan.
 *
 * @param text what is given, for people
 * @param by who sees to it
 */
public record Support(String text, EmployeeId by) {}
