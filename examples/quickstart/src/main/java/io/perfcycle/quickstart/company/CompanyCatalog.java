package io.perfcycle.quickstart.company;

import io.perfcycle.core.competency.Competency;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableDates;
import io.perfcycle.spi.LearningCatalog;
import io.perfcycle.spi.WorkCalendar;
import io.perfcycle.spi.memory.MemoryLearningCatalog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The host's side of a company of files: holidays, competencies, roles and what can be learnt. */
public final class CompanyCatalog {
    private CompanyCatalog() {}

    /**
     * The calendar.
     *
     * @param files the company
     * @return a calendar with the holidays and the leave of the files
     */
    public static WorkCalendar calendar(CompanyFiles files) {
        Set<LocalDate> holidays = new TreeSet<>();
        for (Row row : files.rows(CompanyFiles.Kind.HOLIDAYS)) {
            row.date("date", TableDates.ISO).ifPresent(holidays::add);
        }
        Map<EmployeeId, List<DateSpan>> leave = leave(files);
        return new WorkCalendar() {
            @Override
            public Set<LocalDate> holidays(DateSpan span) {
                Set<LocalDate> inside = new TreeSet<>(holidays);
                inside.removeIf(day -> !span.contains(day));
                return inside;
            }

            @Override
            public Map<EmployeeId, List<DateSpan>> absences(DateSpan span) {
                return leave;
            }
        };
    }

    private static Map<EmployeeId, List<DateSpan>> leave(CompanyFiles files) {
        Map<EmployeeId, List<DateSpan>> leave = new LinkedHashMap<>();
        for (Row row : files.rows(CompanyFiles.Kind.LEAVE)) {
            Optional<EmployeeId> employee = Ids.read(row, "employee", EmployeeId::of);
            Optional<LocalDate> from = row.date("from", TableDates.ISO);
            Optional<LocalDate> to = row.date("to", TableDates.ISO);
            if (employee.isEmpty() || from.isEmpty() || to.isEmpty()) {
                continue;
            }
            if (to.get().isBefore(from.get())) {
                row.problem("to", "the last day of leave is before the first");
            } else {
                leave.computeIfAbsent(employee.get(), key -> new ArrayList<>()).add(DateSpan.of(from.get(), to.get()));
            }
        }
        return leave;
    }

    /**
     * The learning catalogue.
     *
     * @param files the company
     * @return the catalogue
     */
    public static LearningCatalog learning(CompanyFiles files) {
        List<Competency> competencies = new ArrayList<>();
        for (Row row : files.rows(CompanyFiles.Kind.COMPETENCY_FRAMEWORK)) {
            int lowest = row.integer("min").orElse(0);
            int highest = row.integer("max").orElse(0);
            Optional<CompetencyId> id = Ids.read(row, "competency", CompetencyId::of);
            if (highest <= lowest) {
                row.problem("max", "the highest level is above the lowest");
            } else if (id.isPresent()) {
                competencies.add(new Competency(id.get(), row.requiredText("name"), lowest, highest));
            }
        }
        return MemoryLearningCatalog.of(competencies, actions(files));
    }

    /**
     * How many people can take an action that few can.
     *
     * @param files the company
     * @return the places by action; actions that are not named have enough
     */
    public static Map<ActionId, Integer> places(CompanyFiles files) {
        Map<ActionId, Integer> places = new LinkedHashMap<>();
        for (Row row : files.rows(CompanyFiles.Kind.CATALOG)) {
            OptionalInt few = row.integer("places");
            if (few.isPresent() && few.getAsInt() < 0) {
                row.problem("places", "a whole number of 0 or more is expected");
            } else if (few.isPresent()) {
                Ids.read(row, "id", ActionId::of).ifPresent(id -> places.putIfAbsent(id, few.getAsInt()));
            }
        }
        return places;
    }

    private static List<CatalogAction> actions(CompanyFiles files) {
        Map<ActionId, List<Row>> rowsByAction = new LinkedHashMap<>();
        for (Row row : files.rows(CompanyFiles.Kind.CATALOG)) {
            Ids.read(row, "id", ActionId::of)
                    .ifPresent(id -> rowsByAction
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(row));
        }
        List<CatalogAction> actions = new ArrayList<>();
        rowsByAction.forEach((id, rows) -> action(id, rows).ifPresent(actions::add));
        return actions;
    }

    private static Optional<CatalogAction> action(ActionId id, List<Row> rows) {
        Row first = rows.get(0);
        Optional<ActionKind> kind = first.oneOf("kind", ActionKind.class);
        int months = first.integer("months").orElse(0);
        List<Lift> lifts = new ArrayList<>();
        for (Row row : rows) {
            Ids.read(row, "competency", CompetencyId::of)
                    .ifPresent(competency -> lifts.add(
                            new Lift(competency, row.integer("builds_to").orElse(0))));
        }
        if (months < 1) {
            first.problem("months", "a whole number of 1 or more is expected");
        }
        if (kind.isEmpty() || months < 1) {
            return Optional.empty();
        }
        String title = first.text("title");
        Optional<ActionId> before =
                first.text("prerequisite").isEmpty() ? Optional.empty() : Ids.read(first, "prerequisite", ActionId::of);
        return Optional.of(CatalogAction.builder()
                .id(id)
                .title(title.isEmpty() ? id.value() : title)
                .kind(kind.get())
                .addAllLifts(lifts)
                .months(months)
                .effort(first.decimal("effort").orElse(BigDecimal.ZERO))
                .cost(first.decimal("cost").orElse(BigDecimal.ZERO))
                .prerequisite(before)
                .build());
    }

    /**
     * The role profiles.
     *
     * @param files the company
     * @return the profiles in the order of the file
     */
    public static List<RoleProfile> roles(CompanyFiles files) {
        Map<RoleId, List<Row>> rowsByRole = new LinkedHashMap<>();
        for (Row row : files.rows(CompanyFiles.Kind.ROLE_PROFILES)) {
            Ids.read(row, "role", RoleId::of)
                    .ifPresent(id -> rowsByRole
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(row));
        }
        List<RoleProfile> roles = new ArrayList<>();
        rowsByRole.forEach((id, rows) -> {
            List<Requirement> requirements = new ArrayList<>();
            for (Row row : rows) {
                BigDecimal weight = row.decimal("weight").orElse(BigDecimal.ONE);
                if (weight.signum() < 0) {
                    row.problem("weight", "a weight is not negative");
                    continue;
                }
                Ids.read(row, "competency", CompetencyId::of)
                        .ifPresent(competency -> requirements.add(new Requirement(
                                competency, row.integer("required").orElse(0), new Weight(weight))));
            }
            roles.add(RoleProfile.builder()
                    .id(id)
                    .title(rows.get(0).requiredText("title"))
                    .addAllRequirements(requirements)
                    .build());
        });
        return roles;
    }
}
