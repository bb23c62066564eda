package io.perfcycle.rules.orgchart;

import io.perfcycle.rules.orgchart.OrgChartReport.Orphan;
import io.perfcycle.rules.orgchart.OrgChartReport.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Judges the structure of a reporting chart.
 *
 * <ul>
 *   <li>An <b>orphan</b> names a manager who has no row. An empty name is one that nobody has.
 *   <li>A <b>self-report</b> names its own id; it is no cycle, no root and no report in the span of control.
 *   <li>A <b>cycle</b> has two ids or more. Where each id names one manager, every circle is listed. Where ids name
 *       several managers and circles are tangled, each tangle (a set of ids that all report to each other through others)
 *       is listed once, by the shortest circle through its smallest id, and of those the first in the order of ids.
 *   <li>A <b>duplicate</b> has several rows. It counts as one id that reports to everybody whom its rows name: it may be a
 *       root and have a manager, or be an orphan in one row only.
 * </ul>
 *
 * <p>Ids that hang on a cycle, an orphan or a self-report without a way up to a root add nothing to the depth. The order
 * of rows changes nothing. Time is O(n log n) for sorting and linear beyond that; memory is linear; the stack used does
 * not grow with the chart. Stateless, safe for any thread.
 */
public final class OrgChartRules {
    private OrgChartRules() {}

    /**
     * Looks for every defect and measures depth and span.
     *
     * @param chart the chart, may be empty
     * @return the report
     */
    public static OrgChartReport judge(OrgChart chart) {
        ReportingGraph graph = ReportingGraph.of(chart);
        return new OrgChartReport(
                graph.size(),
                graph.names(graph::isRoot),
                orphans(graph),
                graph.names(graph::isSelfReport),
                cycles(graph),
                graph.names(graph::isDuplicate),
                depth(graph),
                span(graph));
    }

    private static List<Orphan> orphans(ReportingGraph graph) {
        List<Orphan> orphans = new ArrayList<>();
        for (long link : graph.missingLinks()) {
            orphans.add(new Orphan(graph.name(Links.from(link)), graph.missingName(Links.to(link))));
        }
        return orphans;
    }

    private static List<List<String>> cycles(ReportingGraph graph) {
        List<List<String>> cycles = new ArrayList<>();
        for (int[] cycle : new CycleSearch(graph.managers()).cycles()) {
            List<String> names = new ArrayList<>(cycle.length);
            for (int id : cycle) {
                names.add(graph.name(id));
            }
            cycles.add(names);
        }
        return cycles;
    }

    /** Level by level from all roots at once; each id is met first on its shortest way. */
    private static int depth(ReportingGraph graph) {
        Links reports = graph.reports();
        boolean[] seen = new boolean[graph.size()];
        int[] queue = new int[graph.size()];
        int filled = 0;
        for (int id = 0; id < graph.size(); id++) {
            if (graph.isRoot(id)) {
                seen[id] = true;
                queue[filled++] = id;
            }
        }
        int levels = 0;
        int next = 0;
        while (next < filled) {
            levels++;
            for (int levelEnd = filled; next < levelEnd; next++) {
                for (int at = reports.begin(queue[next]); at < reports.end(queue[next]); at++) {
                    int report = reports.target(at);
                    if (!seen[report]) {
                        seen[report] = true;
                        queue[filled++] = report;
                    }
                }
            }
        }
        return levels;
    }

    private static Optional<Span> span(ReportingGraph graph) {
        Links reports = graph.reports();
        int[] sizes = new int[graph.size()];
        int managers = 0;
        long total = 0;
        for (int id = 0; id < graph.size(); id++) {
            int size = reports.end(id) - reports.begin(id);
            if (size > 0) {
                sizes[managers++] = size;
                total += size;
            }
        }
        if (managers == 0) {
            return Optional.empty();
        }
        Arrays.sort(sizes, 0, managers);
        double median = (sizes[(managers - 1) / 2] + (double) sizes[managers / 2]) / 2;
        return Optional.of(new Span(managers, (double) total / managers, median, sizes[managers - 1]));
    }
}
