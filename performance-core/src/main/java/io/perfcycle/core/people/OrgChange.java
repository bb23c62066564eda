package io.perfcycle.core.people;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/** A change in the organisation as a host reports it, effective from a day. */
public sealed interface OrgChange {
    /** {@return whom it concerns} */
    EmployeeId employee();

    /** {@return the first day on which it holds; for a leaver the last day of work} */
    LocalDate effective();

    /**
     * Someone returns after having left.
     *
     * @param employee who
     * @param effective the first day
     * @param manager the manager; nothing for the top
     */
    record Rejoined(EmployeeId employee, LocalDate effective, Optional<EmployeeId> manager) implements OrgChange {}

    /**
     * Someone leaves.
     *
     * @param employee who
     * @param effective the last day of work
     * @param reason why
     */
    record Left(EmployeeId employee, LocalDate effective, LeaveReason reason) implements OrgChange {}

    /**
     * Someone gets another primary manager.
     *
     * @param employee who
     * @param effective the first day
     * @param manager the manager; nothing for the top
     */
    record ManagerChanged(EmployeeId employee, LocalDate effective, Optional<EmployeeId> manager)
            implements OrgChange {}

    /**
     * Someone gets another job role.
     *
     * @param employee who
     * @param effective the first day
     * @param role the role
     */
    record RoleChanged(EmployeeId employee, LocalDate effective, RoleId role) implements OrgChange {}

    /**
     * Someone moves to another unit.
     *
     * @param employee who
     * @param effective the first day
     * @param unit the unit
     */
    record UnitChanged(EmployeeId employee, LocalDate effective, UnitId unit) implements OrgChange {}
}
