package io.perfcycle.core.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of time in the company.
 *
 * @param hired the first day
 * @param left the last day, not before the first; nothing while employed
 * @param reason why the person left; present exactly when {@code left} is
 */
public record Employment(LocalDate hired, Optional<LocalDate> left, Optional<LeaveReason> reason) {
    /** Checks the order of the days. */
    public Employment {
        if (left.isPresent() && left.get().isBefore(hired)) {
            throw new IllegalArgumentException("Left on " + left.get() + " before being hired on " + hired);
        }
        if (left.isPresent() != reason.isPresent()) {
            throw new IllegalArgumentException("A leaving day and a reason go together");
        }
    }

    /**
     * An employment that goes on.
     *
     * @param hired the first day
     * @return the employment
     */
    public static Employment since(LocalDate hired) {
        return new Employment(hired, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the person was employed on a day.
     *
     * @param day the day
     * @return whether it is in this employment
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(hired) && (left.isEmpty() || !day.isAfter(left.get()));
    }
}
