package io.perfcycle.core.people;

import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where someone works, and as what, from a day on until the next assignment begins.
 *
 * @param from the first day
 * @param unit the unit, if known
 * @param role the job role, if known
 * @param level the level of the job, 1 is the lowest; 0 if unknown
 */
public record Assignment(LocalDate from, Optional<UnitId> unit, Optional<RoleId> role, int level) {
    /** Checks the level. */
    public Assignment {
        if (level < 0 || level > 99) {
            throw new IllegalArgumentException("A level is 0 to 99, not " + level);
        }
    }
}
