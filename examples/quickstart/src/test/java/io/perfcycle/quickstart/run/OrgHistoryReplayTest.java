package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.quickstart.company.OrgImport;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.TableReader;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.rules.people.PeopleFinding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real data: 28 months of one company's organisation, replayed through the engine. Skipped where it is not there. */
class OrgHistoryReplayTest {
    private static final TenantId TENANT = TenantId.of("replay");
    private static final Principal ADMIN =
            Principal.of(TENANT, EmployeeId.of("ADMIN")).withRole(Relation.TENANT_ADMIN);

    private final PerformanceEngine engine = PerformanceEngine.inMemory();
    private final Map<String, Integer> applied = new TreeMap<>();
    private int commands;

    private static Optional<Path> data() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolveSibling("shared").resolve("data/org-history");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    private Command next() {
        return Command.of("c" + ++commands, ADMIN);
    }

    @Test
    void after_28_months_everyone_has_exactly_one_responsible_reviewer_on_any_date() {
        assumeTrue(data().isPresent(), "the folder shared/data/org-history is not there");
        Path folder = data().orElseThrow();
        Map<YearMonth, Map<String, Row>> months = months(folder);
        Map<YearMonth, List<Row>> events = events(folder);
        YearMonth first = months.keySet().iterator().next();
        start(months.get(first), first);
        months.forEach((month, people) -> {
            if (!month.equals(first)) {
                replay(month, people, events.getOrDefault(month, List.of()));
            }
        });

        assertThat(applied)
                .containsEntry("JOIN", 134)
                .containsEntry("LEAVE", 219)
                .containsEntry("MANAGER_CHANGE", 479)
                .containsEntry("ROLE_CHANGE", 133);
        int checked = 0;
        for (Map.Entry<YearMonth, Map<String, Row>> month : months.entrySet()) {
            for (Row row : month.getValue().values()) {
                EmployeeId person = EmployeeId.of(row.text("person_key"));
                String manager = row.text("manager_key").isEmpty() ? "BOARD" : row.text("manager_key");
                for (int day : new int[] {1, 15, month.getKey().lengthOfMonth()}) {
                    LocalDate date = month.getKey().atDay(day);
                    EmployeeId reviewer = engine.people()
                            .responsibleReviewer(ADMIN, person, date)
                            .orElseThrow()
                            .reviewer();
                    assertThat(reviewer.value())
                            .as("reviewer of %s on %s", person, date)
                            .isEqualTo(manager);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(15_000);
    }

    /** The first row of each person in each month. */
    private static Map<YearMonth, Map<String, Row>> months(Path folder) {
        Map<YearMonth, Map<String, Row>> months = new TreeMap<>();
        Columns columns = Columns.of("month", "person_key", "role", "manager_key", "secondary_entry")
                .withOptional("commit_date", "manager_role_slug", "reports_to_slug", "link_status");
        for (Row row : TableReader.standard()
                .read(folder.resolve("team_monthly.csv"), columns)
                .rows()) {
            // Somebody with two jobs has two rows; the first is the main one, and interim jobs often report to the same
            // person.
            months.computeIfAbsent(YearMonth.parse(row.text("month")), key -> new LinkedHashMap<>())
                    .putIfAbsent(row.text("person_key"), row);
        }
        return months;
    }

    private static Map<YearMonth, List<Row>> events(Path folder) {
        Map<YearMonth, List<Row>> events = new HashMap<>();
        Columns columns = Columns.of("month", "event", "person_key", "before", "after");
        for (Row row : TableReader.standard()
                .read(folder.resolve("events.csv"), columns)
                .rows()) {
            events.computeIfAbsent(YearMonth.parse(row.text("month")), key -> new ArrayList<>())
                    .add(row);
        }
        return events;
    }

    private void start(Map<String, Row> people, YearMonth month) {
        OrgImport.Imported imported = OrgImport.read(
                new ArrayList<>(people.values()),
                new OrgImport.ColumnNames("person_key", "manager_key", "", "role"),
                month.atDay(1));
        assertThat(imported.report().isBlocked()).isFalse();
        assertThat(imported.report().roots()).hasSize(1);
        engine.people().enter(next(), imported.people()).orElseThrow();
    }

    private static EmployeeDraft draft(Row row, YearMonth month) {
        String manager = row.text("manager_key");
        return new EmployeeDraft(
                EmployeeId.of(row.text("person_key")),
                row.text("person_key"),
                manager.isEmpty() ? null : EmployeeId.of(manager),
                null,
                role(row.text("role")),
                0,
                month.atDay(1),
                "UTC");
    }

    private static RoleId role(String text) {
        return RoleId.of(text.substring(0, Math.min(100, text.length())).strip());
    }

    private void replay(YearMonth month, Map<String, Row> people, List<Row> events) {
        List<EmployeeDraft> joiners = new ArrayList<>();
        List<OrgChange> rest = new ArrayList<>();
        List<OrgChange> leavers = new ArrayList<>();
        for (Row event : events) {
            applied.merge(event.text("event"), 1, Integer::sum);
            EmployeeId person = EmployeeId.of(event.text("person_key"));
            LocalDate day = month.atDay(1);
            switch (event.text("event")) {
                case "JOIN" -> {
                    Row row = people.get(person.value());
                    if (engine.people().person(ADMIN, person).isDone()) {
                        rest.add(new OrgChange.Rejoined(
                                person, day, Optional.of(EmployeeId.of(row.text("manager_key")))));
                    } else {
                        joiners.add(draft(row, month));
                    }
                }
                case "MANAGER_CHANGE" ->
                    rest.add(new OrgChange.ManagerChanged(
                            person,
                            day,
                            Optional.of(event.text("after"))
                                    .filter(text -> !text.isEmpty())
                                    .map(EmployeeId::of)));
                case "ROLE_CHANGE" -> rest.add(new OrgChange.RoleChanged(person, day, role(event.text("after"))));
                case "LEAVE" -> leavers.add(new OrgChange.Left(person, day.minusDays(1), LeaveReason.UNKNOWN));
                default -> throw new IllegalStateException("Unknown event on line " + event.line());
            }
        }
        if (!joiners.isEmpty()) {
            engine.people().enter(next(), joiners).orElseThrow();
        }
        applyInSomeOrder(rest);
        leavers.forEach(change -> engine.people().apply(next(), change).orElseThrow());
    }

    /** Two people who change places would form a circle for a moment; the engine refuses, and the other goes first. */
    private void applyInSomeOrder(List<OrgChange> changes) {
        List<OrgChange> waiting = new ArrayList<>(changes);
        while (!waiting.isEmpty()) {
            List<OrgChange> again = new ArrayList<>();
            for (OrgChange change : waiting) {
                Outcome<?> outcome = engine.people().apply(next(), change);
                if (!outcome.isDone()) {
                    assertThat(outcome.findings())
                            .extracting(Finding::code)
                            .containsExactly(PeopleFinding.CIRCLE.code());
                    again.add(change);
                }
            }
            assertThat(again).as("changes that stay refused").hasSizeLessThan(waiting.size());
            waiting = again;
        }
    }
}
