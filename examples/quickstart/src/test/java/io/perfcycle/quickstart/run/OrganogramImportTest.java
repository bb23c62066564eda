package io.perfcycle.quickstart.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.quickstart.company.OrgImport;
import io.perfcycle.quickstart.csv.Columns;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.quickstart.csv.Table;
import io.perfcycle.quickstart.csv.TableReader;
import io.perfcycle.rules.engine.PerformanceEngine;
import io.perfcycle.rules.orgchart.OrgChartReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Real data: organograms with their own columns and defects. Skipped where they are not there. */
class OrganogramImportTest {
    private static Optional<Path> file() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolveSibling("shared").resolve("data/organograms/senior_posts.csv");
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    @Test
    void each_body_is_imported_whole_or_reported_with_every_defect_and_not_at_all() {
        assumeTrue(file().isPresent(), "the folder shared/data/organograms is not there");
        Table table = TableReader.standard()
                .read(file().orElseThrow(), Columns.of("dept", "snapshot", "post_ref", "reports_to", "job_title"));
        OrgImport.ColumnNames columns = new OrgImport.ColumnNames("post_ref", "reports_to", "XX", "job_title");
        LocalDate since = LocalDate.of(2011, 1, 1);
        int imported = 0;
        int blocked = 0;
        int rows = 0;
        for (Table.Group group : table.groups(List.of("dept", "snapshot"))) {
            OrgImport.Imported found = OrgImport.read(group.rows(), columns, since);
            rows += group.rows().size();
            assertEveryDefect(group.rows(), found.report());
            if (found.report().isBlocked()) {
                assertThat(found.people()).isEmpty();
                blocked++;
            } else {
                PerformanceEngine engine = PerformanceEngine.inMemory();
                TenantId tenant = TenantId.of("organogram");
                Principal admin = Principal.of(tenant, EmployeeId.of("ADMIN")).withRole(Relation.TENANT_ADMIN);
                engine.people()
                        .enter(Command.of("import", admin), found.people())
                        .orElseThrow();
                for (EmployeeDraft person : found.people()) {
                    String manager = person.manager() == null
                            ? "BOARD"
                            : person.manager().value();
                    assertThat(engine.people()
                                    .responsibleReviewer(admin, person.id(), since)
                                    .orElseThrow()
                                    .reviewer()
                                    .value())
                            .isEqualTo(manager);
                }
                assertThat(engine.people().everybody(admin).orElseThrow())
                        .hasSize(group.rows().size());
                imported++;
            }
        }

        assertThat(table.problems().isEmpty()).isTrue();
        assertThat(rows).isEqualTo(2159);
        assertThat(imported + blocked).isEqualTo(8);
        assertThat(blocked).isPositive();
    }

    /** Counts the defects once more, in the plainest way. */
    private static void assertEveryDefect(List<Row> rows, OrgChartReport report) {
        Set<String> ids = new HashSet<>();
        Set<String> again = new TreeSet<>();
        rows.forEach(row -> {
            if (!ids.add(row.text("post_ref"))) {
                again.add(row.text("post_ref"));
            }
        });
        Set<String> selves = new TreeSet<>();
        Set<String> roots = new TreeSet<>();
        Set<String> orphans = new TreeSet<>();
        for (Row row : rows) {
            String id = row.text("post_ref");
            String above = row.text("reports_to");
            if (above.equals("XX")) {
                roots.add(id);
            } else if (above.equals(id)) {
                selves.add(id);
            } else if (!ids.contains(above)) {
                orphans.add(id);
            }
        }
        assertThat(report.duplicates()).containsExactlyInAnyOrderElementsOf(again);
        assertThat(report.selfReports()).containsExactlyInAnyOrderElementsOf(selves);
        assertThat(report.roots())
                .containsAll(roots.stream().filter(id -> !again.contains(id)).toList());
        assertThat(report.orphans().stream().map(OrgChartReport.Orphan::id).distinct())
                .containsAll(orphans.stream().filter(id -> !again.contains(id)).toList());
        assertThat(report.people()).isEqualTo(ids.size());
        assertThat(report.isBlocked())
                .isEqualTo(!again.isEmpty()
                        || !selves.isEmpty()
                        || !orphans.isEmpty()
                        || !report.cycles().isEmpty());
    }
}
