package io.perfcycle.cli;

import io.perfcycle.rules.orgchart.OrgChartReport;
import io.perfcycle.rules.orgchart.OrgChartReport.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One group's result, ready to print.
 *
 * @param values the values of the group's columns
 * @param report what was found
 */
record OrgGroup(Map<String, String> values, OrgChartReport report) {
    private static final String NO_SPAN = "nobody has a direct report";

    String title() {
        return values.isEmpty() ? "all" : String.join(" / ", values.values());
    }

    static Map<String, Object> json(List<OrgGroup> groups) {
        return Map.of("groups", groups.stream().map(OrgGroup::json).toList());
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", values);
        json.put("people", report.people());
        json.put("roots", report.roots());
        json.put("orphans", report.orphans());
        json.put("selfReports", report.selfReports());
        json.put("cycles", report.cycles());
        json.put("duplicates", report.duplicates());
        json.put("depth", report.depth());
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("mean", report.span().map(Span::mean).orElse(null));
        span.put("median", report.span().map(Span::median).orElse(null));
        span.put("max", report.span().map(Span::max).orElse(null));
        json.put("span", span);
        if (report.span().isEmpty()) {
            json.put("reasons", Map.of("span", NO_SPAN));
        }
        return json;
    }

    static List<String> lines(List<String> columns, List<OrgGroup> groups) {
        List<String> header = new ArrayList<>(columns);
        header.addAll(List.of("people", "roots", "orphans", "self", "cycles", "duplicates", "depth"));
        header.addAll(List.of("span mean", "median", "max"));
        TextTable table = new TextTable(header, columns.size());
        groups.forEach(group -> table.row(group.cells()));
        List<String> lines = new ArrayList<>(table.lines());
        for (OrgGroup group : groups) {
            List<String> findings = group.findings();
            if (!findings.isEmpty()) {
                lines.add("");
                lines.add(group.title());
                findings.forEach(finding -> lines.add("  " + finding));
            }
        }
        return lines;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>(values.values());
        cells.add(count(report.people()));
        cells.add(count(report.roots().size()));
        cells.add(count(report.orphans().size()));
        cells.add(count(report.selfReports().size()));
        cells.add(count(report.cycles().size()));
        cells.add(count(report.duplicates().size()));
        cells.add(count(report.depth()));
        cells.add(report.span().map(span -> decimal(span.mean())).orElse("-"));
        cells.add(report.span().map(span -> decimal(span.median())).orElse("-"));
        cells.add(report.span().map(span -> count(span.max())).orElse("-"));
        return cells;
    }

    private static String count(int number) {
        return Integer.toString(number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        report.orphans()
                .forEach(orphan -> findings.add("BLOCK orphan: " + orphan.id() + " names "
                        + (orphan.manager().isEmpty() ? "nobody" : orphan.manager() + ", who does not exist")));
        report.selfReports().forEach(id -> findings.add("BLOCK self-report: " + id));
        report.cycles()
                .forEach(cycle -> findings.add("BLOCK cycle: " + String.join(" > ", cycle) + " > " + cycle.get(0)));
        report.duplicates().forEach(id -> findings.add("BLOCK duplicate: " + id));
        if (report.hasSeveralRoots()) {
            findings.add("note: several roots: " + String.join(", ", report.roots()));
        }
        return findings;
    }
}
