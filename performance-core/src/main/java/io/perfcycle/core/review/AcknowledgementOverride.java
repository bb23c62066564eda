package io.perfcycle.core.review;

import io.perfcycle.core.id.EmployeeId;

/**
 * That a review was closed without its subject's acknowledgement, because the subject cannot or does not acknowledge it.
 *
 * @param by the manager who closed it
 * @param reason why
 */
public record AcknowledgementOverride(EmployeeId by, String reason) {}
