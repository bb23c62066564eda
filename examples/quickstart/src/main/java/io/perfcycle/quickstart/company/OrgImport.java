package io.perfcycle.quickstart.company;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.quickstart.csv.Row;
import io.perfcycle.rules.orgchart.OrgChart;
import io.perfcycle.rules.orgchart.OrgChartReport;
import io.perfcycle.rules.orgchart.OrgChartRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns rows of somebody else's file, with its own column names, into people for the engine. Every defect is reported;
 * with one that blocks there are no people at all, so nobody is dropped and nobody is re-hung by guess.
 */
public final class OrgImport {
    private OrgImport() {}

    /**
     * The names of the columns.
     *
     * @param id the person or post
     * @param manager whom it reports to
     * @param root what stands in the manager's column at the top; empty for an empty cell
     * @param role the job role; empty where there is no such column
     */
    public record ColumnNames(String id, String manager, String root, String role) {}

    /**
     * What came of it.
     *
     * @param report the structure with all its defects
     * @param people the people, one for each row; empty where a defect blocks
     */
    public record Imported(OrgChartReport report, List<EmployeeDraft> people) {
        /** Copies the list. */
        public Imported {
            people = List.copyOf(people);
        }
    }

    /**
     * Imports rows.
     *
     * @param rows the rows; an id that cannot be one is a problem at its cell
     * @param columns the names of the columns
     * @param hired the first day of everybody, because such files seldom have it
     * @return the report, and the people where nothing blocks
     */
    public static Imported read(List<Row> rows, ColumnNames columns, LocalDate hired) {
        OrgChart.Builder chart = OrgChart.builder();
        List<EmployeeDraft> people = new ArrayList<>();
        for (Row row : rows) {
            Optional<EmployeeId> id = Ids.read(row, columns.id(), EmployeeId::of);
            String manager = row.text(columns.manager());
            boolean root = manager.equals(columns.root());
            if (id.isPresent() && root) {
                chart.addRoot(id.get().value());
            } else if (id.isPresent()) {
                chart.add(id.get().value(), manager);
            }
            id.ifPresent(who -> people.add(new EmployeeDraft(
                    who,
                    who.value(),
                    root || manager.isEmpty() ? null : EmployeeId.of(manager),
                    null,
                    role(row, columns).orElse(null),
                    0,
                    hired,
                    "UTC")));
        }
        OrgChartReport report = OrgChartRules.judge(chart.build());
        return new Imported(report, report.isBlocked() ? List.of() : people);
    }

    /** The job role in a row; a title longer than an id can be is cut. */
    private static Optional<RoleId> role(Row row, ColumnNames columns) {
        String text = columns.role().isEmpty() ? "" : row.text(columns.role());
        String cut = text.substring(0, Math.min(100, text.length())).strip();
        return cut.isEmpty() ? Optional.empty() : Optional.of(RoleId.of(cut));
    }
}
