package io.perfcycle.core.privacy;

import io.perfcycle.core.id.EmployeeId;
import java.util.Optional;

/**
 * Who is behind the commitment of an audit entry. It is kept beside the entry and can be taken away, when a person is
 * erased or the time to keep it is over; the chain stays valid without it.
 *
 * @param actor who did it; for anonymous answers a fixed id that is nobody
 * @param onBehalfOf for whom, where a delegate did it
 * @param salt random text without which the commitment cannot be guessed back
 */
public record AuditOpening(EmployeeId actor, Optional<EmployeeId> onBehalfOf, String salt) {
    /**
     * Says whether the opening names somebody.
     *
     * @param person who
     * @return whether they acted, or somebody acted for them
     */
    public boolean names(EmployeeId person) {
        return actor.equals(person) || onBehalfOf.filter(person::equals).isPresent();
    }
}
