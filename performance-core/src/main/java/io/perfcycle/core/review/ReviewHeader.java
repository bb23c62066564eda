package io.perfcycle.core.review;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;

/**
 * What a review is about, the same in all its states.
 *
 * @param subject who is reviewed
 * @param cycle the cycle
 * @param occasion when in the cycle
 * @param reviewer who is responsible; fixed again at each hand-over
 * @param meeting the day of the meeting
 * @param due the last day for handing it in
 */
public record ReviewHeader(
        EmployeeId subject, CycleId cycle, Occasion occasion, EmployeeId reviewer, LocalDate meeting, LocalDate due) {}
