package io.perfcycle.quickstart.company;

import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.people.EmployeeDraft;
import io.perfcycle.quickstart.csv.Excerpt;
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
    private static final int LONGEST = 100;

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
     * @param notes what was taken over otherwise than it stands in the file, with its line
     */
    public record Imported(OrgChartReport report, List<EmployeeDraft> people, List<String> notes) {
        /** Copies the lists. */
        public Imported {
            people = List.copyOf(people);
            notes = List.copyOf(notes);
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
        List<String> notes = new ArrayList<>();
        for (Row row : rows) {
            Optional<EmployeeId> id = Ids.read(row, columns.id(), EmployeeId::of);
            String manager = row.text(columns.manager());
            boolean root = manager.equals(columns.root());
            Optional<EmployeeId> above =
                    root ? Optional.empty() : Ids.readOptional(row, columns.manager(), EmployeeId::of);
            if (id.isPresent() && root) {
                chart.addRoot(id.get().value());
            } else if (id.isPresent()) {
                chart.add(id.get().value(), manager);
            }
            id.ifPresent(who -> people.add(new EmployeeDraft(
                    who,
                    who.value(),
                    above.orElse(null),
                    null,
                    role(row, columns, notes).orElse(null),
                    0,
                    hired,
                    "UTC")));
        }
        OrgChartReport report = OrgChartRules.judge(chart.build());
        return new Imported(report, report.isBlocked() ? List.of() : people, notes);
    }

    /** The job role in a row; a title longer than an id can be is cut, with a note. */
    private static Optional<RoleId> role(Row row, ColumnNames columns, List<String> notes) {
        String text = columns.role().isEmpty() ? "" : row.text(columns.role());
        String cut = text.substring(0, Math.min(LONGEST, text.length())).strip();
        if (text.length() > LONGEST) {
            notes.add("line " + row.line() + ", column " + columns.role() + ": cut after " + LONGEST + " characters: "
                    + Excerpt.of(text));
        }
        return cut.isEmpty() ? Optional.empty() : Optional.of(RoleId.of(cut));
    }
}
