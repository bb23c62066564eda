package io.perfcycle.rules.engine;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.memory.MemoryPeopleDirectory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A directory of the host's own: people change between calls, and a test may change what a page says. */
final class OwnDirectory implements PeopleDirectory {
    private final Map<EmployeeId, Employee> people = new LinkedHashMap<>();

    /** What becomes of a page before the engine sees it. */
    UnaryOperator<List<Employee>> page = UnaryOperator.identity();

    /** What is said about one person who is asked for by id. */
    UnaryOperator<Optional<Employee>> one = UnaryOperator.identity();

    /** How many people stand on a page at most, whatever is asked for. */
    int pageSize = Integer.MAX_VALUE;

    void put(Employee person) {
        people.put(person.id(), person);
    }

    void putAll(Collection<Employee> all) {
        all.forEach(this::put);
    }

    private MemoryPeopleDirectory now() {
        return MemoryPeopleDirectory.of(people.values(), "token");
    }

    @Override
    public Optional<Employee> person(StoreContext context, EmployeeId id) {
        return one.apply(now().person(context, id));
    }

    @Override
    public List<Employee> people(StoreContext context, @Nullable EmployeeId after, int max) {
        return page.apply(now().people(context, after, Math.min(max, pageSize)));
    }

    @Override
    public List<EmployeeId> reports(StoreContext context, EmployeeId manager, LocalDate day) {
        return now().reports(context, manager, day);
    }

    @Override
    public String asOf(StoreContext context) {
        return now().asOf(context);
    }
}
