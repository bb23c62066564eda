package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who there is, whoever keeps the people: the store, or a directory of the host's own. Whatever a directory says about
 * somebody first holds for the whole call, whether it was asked for them by id or in a page.
 */
final class PeopleDesk {
    /** How many people a directory may have, so that one without an end ends. */
    static final int MAX_PEOPLE = 1_000_000;

    private static final int PAGE = 500;

    private final Desk desk;
    private final Optional<PeopleDirectory> directory;
    private final Map<EmployeeId, Optional<Employee>> answers = new HashMap<>();
    private @Nullable List<Employee> everybody;

    PeopleDesk(Desk desk, Optional<PeopleDirectory> directory) {
        this.desk = desk;
        this.directory = directory;
    }

    Optional<Employee> person(EmployeeId id) {
        return directory.isPresent()
                ? answers.computeIfAbsent(id, key -> directory.get().person(desk.context(), key))
                : desk.peek(id.key(), Employee.class);
    }

    /** Everybody in the order of their ids, leavers among them and nobody who is erased, as a decision may rely on it. */
    List<Employee> everybody() {
        List<Employee> known = everybody;
        if (known == null) {
            known = directory.isPresent()
                    ? fromDirectory()
                    : desk.peekAll(Query.of(DocumentKind.EMPLOYEE), Employee.class);
            everybody = known;
        }
        return known;
    }

    private List<Employee> fromDirectory() {
        List<Employee> all = new ArrayList<>();
        int count = 0;
        Page page = page(null, PAGE);
        while (page.last().isPresent()) {
            count += page.size();
            if (count > MAX_PEOPLE) {
                throw new HostFailure(HostCalls.PEOPLE, "has no end");
            }
            all.addAll(page.people());
            page = page(page.last().get(), PAGE);
        }
        desk.snapshot().load(all.stream().map(Employee::key).toList());
        all.removeIf(person -> desk.snapshot().state(person.key()) instanceof Loaded.Tombstone);
        return List.copyOf(all);
    }

    /** The next people of the directory who are not erased; that is only looked at. */
    Leaf leaf(@Nullable EmployeeId after, int max) {
        Page page = page(after, max);
        Map<DocumentKey, Loaded> stored =
                desk.snapshot().glance(page.people().stream().map(Employee::key).toList());
        List<Employee> there = page.people().stream()
                .filter(person -> !(stored.get(person.key()) instanceof Loaded.Tombstone))
                .toList();
        return new Leaf(
                there,
                page.size(),
                page.last().map(EmployeeId::key),
                page.last().isPresent());
    }

    /** People of a page, and how many it had and where it ends; those that the directory denied before are not in it. */
    private record Page(List<Employee> people, int size, Optional<EmployeeId> last) {}

    private Page page(@Nullable EmployeeId after, int max) {
        List<Employee> given = directory.orElseThrow().people(desk.context(), after, max);
        List<Employee> people = new ArrayList<>();
        for (Employee person : given) {
            answers.computeIfAbsent(person.id(), id -> Optional.of(person)).ifPresent(people::add);
        }
        return new Page(
                people,
                given.size(),
                given.isEmpty()
                        ? Optional.empty()
                        : Optional.of(given.get(given.size() - 1).id()));
    }
}
