package io.perfcycle.core.feedback;

import io.perfcycle.core.id.EmployeeId;

/**
 * Someone who is asked in a round.
 *
 * @param rater who
 * @param relationship what the rater is to the subject
 */
public record Invitation(EmployeeId rater, Relationship relationship) {}
