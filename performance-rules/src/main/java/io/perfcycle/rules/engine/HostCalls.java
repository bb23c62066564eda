package io.perfcycle.rules.engine;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.IdText;
import io.perfcycle.core.people.Employee;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.spi.IdSource;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.PeopleDirectory;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.WorkCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of the host's ports: what they throw becomes one of two failures, and what they answer is looked at first. */
final class HostCalls {
    /** The method of the directory that is leafed through. */
    static final String PEOPLE = "PeopleDirectory.people";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private HostCalls() {}

    /** The answer of a call. A port that could not be reached may say so; every other exception is a broken host. */
    static <T> T answer(String where, Supplier<? extends @Nullable T> call) {
        T given;
        try {
            given = call.get();
        } catch (StoreUnavailable down) {
            throw down;
        } catch (RuntimeException failure) {
            throw HostFailure.of(where, failure);
        }
        return checked(where, given, any -> true);
    }

    /** The same answer, if there is one and it can be true. */
    static <T> T checked(String where, @Nullable T given, Predicate<T> possible) {
        if (given == null) {
            throw new HostFailure(where, "answered nothing");
        }
        if (!possible.test(given)) {
            throw new HostFailure(where, "answered what it may not");
        }
        return given;
    }

    /** Ends the call where the engine does not wait any longer, so that no port is asked after the deadline. */
    static void inTime(InstantSource clock, StoreContext context) {
        if (clock.instant().isAfter(context.deadline())) {
            throw new StoreUnavailable("The deadline has passed");
        }
    }

    static InstantSource clock(InstantSource clock) {
        return () -> checked(
                "InstantSource.instant",
                answer("InstantSource.instant", clock::instant),
                now -> !now.isBefore(EARLIEST) && now.isBefore(LATEST));
    }

    static IdSource ids(IdSource ids) {
        return () -> checked(
                "IdSource.next",
                answer("IdSource.next", ids::next),
                id -> IdText.problem(id).isEmpty());
    }

    static WorkCalendar calendar(WorkCalendar calendar) {
        return new WorkCalendar() {
            @Override
            public Set<LocalDate> holidays(DateSpan span) {
                Set<LocalDate> holidays = answer("WorkCalendar.holidays", () -> calendar.holidays(span));
                requireNoGaps("WorkCalendar.holidays", holidays);
                return holidays;
            }

            @Override
            public Map<EmployeeId, List<DateSpan>> absences(DateSpan span) {
                String where = "WorkCalendar.absences";
                Map<EmployeeId, List<DateSpan>> absences = answer(where, () -> calendar.absences(span));
                requireNoGaps(where, absences.keySet());
                requireNoGaps(where, absences.values());
                absences.values().forEach(days -> requireNoGaps(where, days));
                return absences;
            }
        };
    }

    private static void requireNoGaps(String where, Collection<?> answer) {
        answer.forEach(each -> checked(where, each, any -> true));
    }

    /** A catalogue whose lists have no gaps and whose ids stand once. */
    static LearningCatalog learning(LearningCatalog catalog, InstantSource clock) {
        return new LearningCatalog() {
            @Override
            public List<CatalogAction> actions(StoreContext context) {
                inTime(clock, context);
                return once("LearningCatalog.actions", () -> catalog.actions(context), CatalogAction::id);
            }

            @Override
            public List<Competency> competencies(StoreContext context) {
                inTime(clock, context);
                return once("LearningCatalog.competencies", () -> catalog.competencies(context), Competency::id);
            }
        };
    }

    private static <T> List<T> once(String where, Supplier<List<T>> call, Function<T, Object> idOf) {
        List<T> all = answer(where, call);
        requireNoGaps(where, all);
        Set<Object> ids = new HashSet<>();
        all.forEach(each -> checked(where, each, one -> ids.add(idOf.apply(one))));
        return all;
    }

    static PeopleDirectory directory(PeopleDirectory directory, InstantSource clock) {
        return new PeopleDirectory() {
            @Override
            public Optional<Employee> person(StoreContext context, EmployeeId id) {
                inTime(clock, context);
                return checked(
                        "PeopleDirectory.person",
                        answer("PeopleDirectory.person", () -> directory.person(context, id)),
                        found -> found.isEmpty() || found.get().id().equals(id));
            }

            @Override
            public List<Employee> people(StoreContext context, @Nullable EmployeeId after, int max) {
                inTime(clock, context);
                List<Employee> page = answer(PEOPLE, () -> directory.people(context, after, max));
                checked(PEOPLE, page, people -> people.size() <= max);
                String last = after == null ? "" : after.value();
                for (Employee person : page) {
                    String before = last;
                    last = checked(PEOPLE, person, next -> next.id().value().compareTo(before) > 0)
                            .id()
                            .value();
                }
                return page;
            }

            @Override
            public List<EmployeeId> reports(StoreContext context, EmployeeId manager, LocalDate day) {
                inTime(clock, context);
                List<EmployeeId> reports =
                        answer("PeopleDirectory.reports", () -> directory.reports(context, manager, day));
                requireNoGaps("PeopleDirectory.reports", reports);
                return reports;
            }

            @Override
            public String asOf(StoreContext context) {
                inTime(clock, context);
                return answer("PeopleDirectory.asOf", () -> directory.asOf(context));
            }
        };
    }
}
