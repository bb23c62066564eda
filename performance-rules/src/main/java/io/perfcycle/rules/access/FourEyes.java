package io.perfcycle.rules.access;

import io.perfcycle.core.access.Denial;
import io.perfcycle.core.id.EmployeeId;
import java.util.List;
import java.util.Optional;

/**
 * A decision that needs two people: one who brings it forward and one who decides. Nobody takes both roles, and nobody
 * decides on themself or on somebody above them.
 *
 * <p>Immutable and thread safe.
 *
 * @param first who proposed, submitted or asked; nothing where there is no such role
 * @param second who decides
 * @param subject about whom; nothing where it is about nobody
 * @param above everybody above the one who decides
 * @param stoodIn whether the one who decides has, or had, a delegation of the first
 */
public record FourEyes(
        Optional<EmployeeId> first,
        EmployeeId second,
        Optional<EmployeeId> subject,
        List<EmployeeId> above,
        boolean stoodIn) {
    /** Copies the list. */
    public FourEyes {
        above = List.copyOf(above);
    }

    /**
     * Two roles.
     *
     * @param first who proposed, submitted or asked
     * @param second who decides
     * @return the two, without subject
     */
    public static FourEyes of(EmployeeId first, EmployeeId second) {
        return new FourEyes(Optional.of(first), second, Optional.empty(), List.of(), false);
    }

    /**
     * A decision about somebody.
     *
     * @param second who decides
     * @param subject about whom
     * @param above everybody above the one who decides
     * @return the one role
     */
    public static FourEyes about(EmployeeId second, EmployeeId subject, List<EmployeeId> above) {
        return new FourEyes(Optional.empty(), second, Optional.of(subject), above, false);
    }

    /**
     * The same, where the one who decides may have acted for the first.
     *
     * @param actedForFirst whether there is, or was, a delegation
     * @return the two
     */
    public FourEyes withDelegation(boolean actedForFirst) {
        return new FourEyes(first, second, subject, above, actedForFirst);
    }

    /** {@return the reason against it, if any} */
    public Optional<Denial> denial() {
        if (stoodIn || first.equals(Optional.of(second))) {
            return Optional.of(Denial.SAME_PERSON);
        }
        if (subject.equals(Optional.of(second))) {
            return Optional.of(Denial.OWN_DECISION);
        }
        return subject.filter(above::contains).map(person -> Denial.OWN_CHAIN);
    }
}
