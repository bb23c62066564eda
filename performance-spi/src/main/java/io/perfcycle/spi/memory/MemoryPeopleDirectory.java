package io.perfcycle.spi.memory;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.StoreContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is the same for every tenant and never changes.
 *
 * <p>To be called. Immutable and thread safe.
 */
public final class MemoryPeopleDirectory implements PeopleDirectory {
    private final NavigableMap<String, Employee> people;
    private final String asOf;

    private MemoryPeopleDirectory(NavigableMap<String, Employee> people, String asOf) {
        this.people = people;
        this.asOf = asOf;
    }

    /**
     * A directory of these people, in any order.
     *
     * @param people the people, each id once, leavers among them
     * @param asOf what names this state of them
     * @return the directory
     * @throws IllegalArgumentException if an id stands twice
     */
    public static MemoryPeopleDirectory of(Collection<Employee> people, String asOf) {
        NavigableMap<String, Employee> byId = new TreeMap<>();
        for (Employee person : people) {
            if (byId.put(person.id().value(), person) != null) {
                throw new IllegalArgumentException("People stand once each, not " + person.id() + " twice");
            }
        }
        return new MemoryPeopleDirectory(byId, asOf);
    }

    @Override
    public Optional<Employee> person(StoreContext context, EmployeeId id) {
        return Optional.ofNullable(people.get(id.value()));
    }

    @Override
    public List<Employee> people(StoreContext context, @Nullable EmployeeId after, int max) {
        NavigableMap<String, Employee> behind = after == null ? people : people.tailMap(after.value(), false);
        return behind.values().stream().limit(max).toList();
    }

    @Override
    public List<EmployeeId> reports(StoreContext context, EmployeeId manager, LocalDate day) {
        return people.values().stream()
                .filter(person -> person.isEmployedOn(day))
                .filter(person -> person.managerOn(day).filter(manager::equals).isPresent())
                .map(Employee::id)
                .toList();
    }

    @Override
    public String asOf(StoreContext context) {
        return asOf;
    }
}
