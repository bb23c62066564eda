package io.perfcycle.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.people.Employment;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.ReportingLine;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.StoreContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryPeopleDirectoryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final StoreContext CONTEXT = new StoreContext(TenantId.of("t"), NOW, NOW);
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);
    private static final EmployeeId TOP = EmployeeId.of("top");

    private static final List<Employee> PEOPLE = List.of(
            person("top", null, Optional.empty()),
            person("b", TOP, Optional.empty()),
            person("B", TOP, Optional.empty()),
            person("a", TOP, Optional.of(LocalDate.of(2025, 12, 31))));

    private final PeopleDirectory directory = MemoryPeopleDirectory.of(PEOPLE, "v1");

    private static Employee person(String id, EmployeeId manager, Optional<LocalDate> left) {
        return Employee.builder()
                .id(EmployeeId.of(id))
                .name(id)
                .zone(ZoneId.of("UTC"))
                .addEmployments(new Employment(HIRED, left, left.map(day -> LeaveReason.VOLUNTARY)))
                .addLines(ReportingLine.primary(HIRED, Optional.ofNullable(manager)))
                .build();
    }

    private List<String> inPagesOf(int size) {
        List<String> ids = new ArrayList<>();
        List<Employee> page = directory.people(CONTEXT, null, size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            page.forEach(person -> ids.add(person.id().value()));
            page = directory.people(CONTEXT, page.get(page.size() - 1).id(), size);
        }
        return ids;
    }

    @Test
    void pages_of_every_size_hold_everybody_once_in_the_order_of_the_characters_leavers_too() {
        for (int size = 1; size <= 5; size++) {
            assertThat(inPagesOf(size)).containsExactly("B", "a", "b", "top");
        }
    }

    @Test
    void a_page_begins_behind_an_id_that_nobody_has() {
        assertThat(directory.people(CONTEXT, EmployeeId.of("aa"), 1))
                .extracting(Employee::id)
                .containsExactly(EmployeeId.of("b"));
    }

    @Test
    void whoever_is_in_a_page_is_given_by_id_in_the_same_way() {
        for (Employee person : directory.people(CONTEXT, null, 10)) {
            assertThat(directory.person(CONTEXT, person.id())).contains(person);
        }
        assertThat(directory.person(CONTEXT, EmployeeId.of("c"))).isEmpty();
        assertThat(directory.asOf(CONTEXT)).isEqualTo("v1");
    }

    @Test
    void reports_are_those_who_are_employed_on_the_day() {
        assertThat(directory.reports(CONTEXT, TOP, LocalDate.of(2026, 1, 1)))
                .containsExactly(EmployeeId.of("B"), EmployeeId.of("b"));
        assertThat(directory.reports(CONTEXT, TOP, LocalDate.of(2025, 12, 31))).contains(EmployeeId.of("a"));
    }

    @Test
    void an_id_that_stands_twice_is_misuse() {
        assertThatThrownBy(() -> MemoryPeopleDirectory.of(List.of(PEOPLE.get(1), PEOPLE.get(1)), "v1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b twice");
    }
}
