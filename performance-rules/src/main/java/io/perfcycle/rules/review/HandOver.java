package io.perfcycle.rules.review;

import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows for a review from a change of manager.
 *
 * @param reviewer who reviews at the end
 * @param coReviewer who takes part
 * @param keepsDraft whether what the former manager has begun stays
 * @param interimDue the last day on which the former manager writes an interim rating; nothing where none is written
 * @param interimIsRecord whether that becomes the rating of record
 * @param supervisedDays days of the period under the former manager
 * @param remainingDays days of the period from the change on
 */
public record HandOver(
        EmployeeId reviewer,
        Optional<EmployeeId> coReviewer,
        boolean keepsDraft,
        Optional<LocalDate> interimDue,
        boolean interimIsRecord,
        long supervisedDays,
        long remainingDays) {}
