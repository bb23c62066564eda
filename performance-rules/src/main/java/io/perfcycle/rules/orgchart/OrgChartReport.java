package io.perfcycle.rules.orgchart;

import java.util.List;
import java.util.Optional;

/**
 * What {@link OrgChartRules} found in a chart. All lists are in the order of {@link IdOrder} over the chart's ids.
 *
 * @param people the number of different ids; an id in several rows counts once
 * @param roots the ids that have a row at the top; none, one or several
 * @param orphans each pair of an id and a manager named by it who has no row, once per pair
 * @param selfReports the ids that have a row naming themselves
 * @param cycles the circles of two ids or more; each starts at its smallest id and follows the managers, so that each
 *     reports to the next and the last to the first; in the order of their first ids
 * @param duplicates the ids with more than one row
 * @param depth the number of levels, a root being level 1 and everybody else one below the highest of their managers;
 *     only ids below a root count; 0 without a root
 * @param span the span of control; empty when nobody in the chart has a direct report
 */
public record OrgChartReport(
        int people,
        List<String> roots,
        List<Orphan> orphans,
        List<String> selfReports,
        List<List<String>> cycles,
        List<String> duplicates,
        int depth,
        Optional<Span> span) {
    /** Copies the lists. */
    public OrgChartReport {
        roots = List.copyOf(roots);
        orphans = List.copyOf(orphans);
        selfReports = List.copyOf(selfReports);
        cycles = cycles.stream().map(List::copyOf).toList();
        duplicates = List.copyOf(duplicates);
    }

    /**
     * Whether there is a defect of severity BLOCK: an orphan, a self-report, a cycle or a duplicate.
     *
     * @return whether the chart must be mended before anything relies on it
     */
    public boolean isBlocked() {
        return !(orphans.isEmpty() && selfReports.isEmpty() && cycles.isEmpty() && duplicates.isEmpty());
    }

    /**
     * Whether more than one id stands at the top: a note, not a defect.
     *
     * @return whether there are several roots
     */
    public boolean hasSeveralRoots() {
        return roots.size() > 1;
    }

    /**
     * An id that names a manager who does not exist.
     *
     * @param id who names
     * @param manager the text that is nobody's id
     */
    public record Orphan(String id, String manager) {}

    /**
     * The span of control: direct reports per manager. A manager is an id of the chart that at least one other id names;
     * a report is a different id, counted once per manager, and never oneself. Whether the manager is below a root does
     * not matter.
     *
     * @param managers the number of managers, at least 1
     * @param mean direct reports ÷ managers
     * @param median the middle number of direct reports, or the mean of the two middle ones
     * @param max the greatest number of direct reports
     */
    public record Span(int managers, double mean, double median, int max) {}
}
