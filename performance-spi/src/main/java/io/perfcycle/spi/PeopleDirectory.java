package io.perfcycle.spi;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A host's own view of people, read only. Without one the engine reads the people in the store.
 *
 * <p>It is asked about a person at most once in a call, whether by id or in a page: the first answer holds until the call
 * ends. An answer that cannot be true ends the call, and nothing of it is saved.
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
     * Who there is: everybody whom {@link #person} knows, each as {@code person} gives them. Whoever has left belongs to
     * it for as long as the host knows them: turnover counts leavers, and a rule of retention that begins with somebody's
     * leaving finds nobody who is not in here. Whoever stands in no page is scheduled, proposed and counted nowhere. Whom
     * the engine has erased it leaves out by itself.
     *
     * <p>The order is that of the ids' characters, as {@link String#compareTo} has it, and not that of a database's
     * collation. A page begins behind its {@code after}, also where nobody has that id any more. What changes between two
     * pages is in either or in neither; nobody is in both.
     *
     * @param context tenant, instant and deadline
     * @param after the id of the last one of the page before; null for the first page
     * @param max how many people at most, 1 or more
     * @return the next people in the order of their ids, each once; fewer than {@code max} wherever that suits the host,
     *     and none only at the end. More than a million people in all are refused
     */
    List<Employee> people(StoreContext context, @Nullable EmployeeId after, int max);

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
