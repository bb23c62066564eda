package io.perfcycle.spi;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A host's own view of people, read only. Without one the engine reads the people in the store.
 *
 * <p>To be implemented. Thread safe.
 */
public interface PeopleDirectory {
    /**
     * A person.
     *
     * @param context tenant, instant and deadline
     * @param id who
     * @return the person, if known
     */
    Optional<Employee> person(StoreContext context, EmployeeId id);

    /**
     * Who reports to someone directly, by primary line.
     *
     * @param context tenant, instant and deadline
     * @param manager to whom
     * @param day on which day
     * @return their ids in order; empty if nobody
     */
    List<EmployeeId> reports(StoreContext context, EmployeeId manager, LocalDate day);

    /**
     * Names the state of the directory that answers came from.
     *
     * @param context tenant, instant and deadline
     * @return an opaque token for the audit entry; empty if the directory is the store
     */
    String asOf(StoreContext context);
}
