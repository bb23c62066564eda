package io.perfcycle.core.review;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a review is about, the same in all its states.
 *
 * @param subject who is reviewed
 * @param cycle the cycle
 * @param occasion when in the cycle
 * @param reviewer who is responsible; fixed again at each hand-over
 * @param meeting the day of the meeting
 * @param due the last day for handing it in
 * @param coReviewer a former manager who takes part: sees what the reviewer sees until the review is out, and decides nothing
 */
public record ReviewHeader(
        EmployeeId subject,
        CycleId cycle,
        Occasion occasion,
        EmployeeId reviewer,
        LocalDate meeting,
        LocalDate due,
        Optional<EmployeeId> coReviewer) {
    /**
     * Of a review that one person writes.
     *
     * @param subject who is reviewed
     * @param cycle the cycle
     * @param occasion when in the cycle
     * @param reviewer who is responsible
     * @param meeting the day of the meeting
     * @param due the last day for handing it in
     */
    public ReviewHeader(
            EmployeeId subject,
            CycleId cycle,
            Occasion occasion,
            EmployeeId reviewer,
            LocalDate meeting,
            LocalDate due) {
        this(subject, cycle, occasion, reviewer, meeting, due, Optional.empty());
    }

    /**
     * The same, written together with somebody, or alone again.
     *
     * @param other the former manager who takes part, if any
     * @return the header
     */
    public ReviewHeader with(Optional<EmployeeId> other) {
        return new ReviewHeader(subject, cycle, occasion, reviewer, meeting, due, other);
    }

    /** {@return who has a hand in it: the reviewer, then who takes part} */
    public List<EmployeeId> writers() {
        return coReviewer.map(other -> List.of(reviewer, other)).orElseGet(() -> List.of(reviewer));
    }
}
