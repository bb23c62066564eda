package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Notification;
import io.perfcycle.spi.Notifier;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.WorkCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A host of which every port hangs on one wire, and the engine on it. One thread at a time. */
final class World {
    static final Instant START = Instant.parse("2026-02-02T08:00:00Z");
    static final CompetencyId SKILL = CompetencyId.of("skill");

    final ModelStore model;
    final PerformanceEngine engine;
    final List<Notification> mail = new ArrayList<>();
    PerformanceStore store;
    Wire wire = Wire.PLAIN;
    Instant now = START;
    int ids;

    private World(ModelStore model, boolean ownDirectory) {
        this.model = model;
        this.store = model;
        PerformanceEngine.Builder builder = PerformanceEngine.builder()
                .store(port())
                .clock(() -> call(PortMethod.INSTANT, () -> now))
                .ids(() -> call(PortMethod.NEXT_ID, () -> "id-" + ++ids))
                .notifier(notifier())
                .calendar(calendar())
                .learning(new Catalog());
        if (ownDirectory) {
            builder.people(new Directory());
        }
        this.engine = builder.build();
    }

    private WorkCalendar calendar() {
        return new WorkCalendar() {
            @Override
            public Set<LocalDate> holidays(DateSpan span) {
                return call(PortMethod.HOLIDAYS, () -> Set.of(LocalDate.of(2027, 1, 6)), span);
            }

            @Override
            public Map<EmployeeId, List<DateSpan>> absences(DateSpan span) {
                LocalDate away = LocalDate.of(2027, 1, 4);
                return call(PortMethod.ABSENCES, () -> Map.of(Company.CAT, List.of(DateSpan.of(away, away))), span);
            }
        };
    }

    static World plain() {
        return new World(new ModelStore(), false);
    }

    static World withDirectory() {
        return new World(new ModelStore(), true);
    }

    static World with(ModelStore model) {
        return new World(model, false);
    }

    /** Goes back to a moment: that content, that time, no message told, ids from the beginning, nothing in the wire. */
    void reset(Map<TenantId, ModelTenant> state, Instant moment) {
        model.restore(state);
        mail.clear();
        now = moment;
        ids = 1_000;
        wire = Wire.PLAIN;
    }

    /** The store as the engine sees it. */
    PerformanceStore port() {
        return new WiredStore(() -> store, () -> wire);
    }

    /** The notifier as the engine sees it. */
    Notifier notifier() {
        return message -> call(PortMethod.DELIVER, () -> take(message), message);
    }

    private Notifier.Receiving take(Notification message) {
        mail.add(message);
        return Notifier.Receiving.TAKEN;
    }

    @SuppressWarnings("unchecked")
    private <T> T call(PortMethod method, Supplier<T> real, Object... arguments) {
        return (T) wire.call(new PortCall(method, Arrays.asList(arguments), real::get));
    }

    /** The people of a tenant behind an id, past every wire. */
    List<Employee> peopleOf(TenantId tenant, @Nullable EmployeeId after, int max) {
        return model.tenant(tenant).rows().values().stream()
                .map(ModelTenant.Row::now)
                .filter(Loaded.Present.class::isInstance)
                .map(there -> ((Loaded.Present) there).document())
                .filter(Employee.class::isInstance)
                .map(Employee.class::cast)
                .filter(person -> after == null || person.key().compareTo(after.key()) > 0)
                .sorted(Comparator.comparing(Employee::key))
                .limit(max)
                .toList();
    }

    /** The host's own directory: the same people, read past the store. */
    private final class Directory implements PeopleDirectory {
        @Override
        public Optional<Employee> person(StoreContext context, EmployeeId id) {
            return call(PortMethod.PERSON, () -> find(context.tenant(), id), context, id);
        }

        private Optional<Employee> find(TenantId tenant, EmployeeId id) {
            return model.tenant(tenant).stored(id.key()) instanceof Loaded.Present present
                    ? Optional.of((Employee) present.document())
                    : Optional.empty();
        }

        @Override
        public List<Employee> people(StoreContext context, @Nullable EmployeeId after, int max) {
            return call(PortMethod.PEOPLE, () -> peopleOf(context.tenant(), after, max), context, after, max);
        }

        @Override
        public List<EmployeeId> reports(StoreContext context, EmployeeId manager, LocalDate day) {
            return call(PortMethod.REPORTS, List::of, context, manager, day);
        }

        @Override
        public String asOf(StoreContext context) {
            return call(PortMethod.AS_OF, () -> "directory-1", context);
        }
    }

    /** Two ways to learn the one skill. */
    private final class Catalog implements LearningCatalog {
        @Override
        public List<CatalogAction> actions(StoreContext context) {
            return call(PortMethod.ACTIONS, () -> List.of(action("a-1", 3), action("a-2", 4)), context);
        }

        private static CatalogAction action(String id, int buildsTo) {
            return CatalogAction.builder()
                    .id(ActionId.of(id))
                    .title(Company.CANARY + " course")
                    .kind(ActionKind.TRAINING)
                    .addLifts(new Lift(SKILL, buildsTo))
                    .months(1)
                    .effort(BigDecimal.ONE)
                    .cost(BigDecimal.ONE)
                    .build();
        }

        @Override
        public List<Competency> competencies(StoreContext context) {
            Competency other = new Competency(CompetencyId.of("other"), Company.CANARY, 0, 5);
            Competency skill = new Competency(SKILL, Company.CANARY, 0, 5);
            return call(PortMethod.COMPETENCIES, () -> List.of(other, skill), context);
        }
    }
}
