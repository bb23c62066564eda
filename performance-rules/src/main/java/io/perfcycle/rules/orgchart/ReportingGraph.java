package io.perfcycle.rules.orgchart;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** A chart with its ids numbered in their order, so that smaller numbers are smaller ids. */
final class ReportingGraph {
    private final List<String> names;
    private final List<String> missingNames;
    private final BitSet roots = new BitSet();
    private final BitSet selfReports = new BitSet();
    private final BitSet duplicates = new BitSet();
    private final BitSet seen = new BitSet();
    private final long[] missingLinks;
    private final Links managers;
    private final Links reports;

    private ReportingGraph(OrgChart chart) {
        Map<String, Integer> numbers = new HashMap<>((int) Math.min(1 << 30, chart.rows() * 4L / 3 + 1));
        for (int row = 0; row < chart.rows(); row++) {
            numbers.put(chart.id(row), 0);
        }
        names = inOrder(numbers);
        Map<String, Integer> missing = missing(chart, numbers);
        missingNames = inOrder(missing);
        long[] upward = new long[chart.rows()];
        long[] broken = new long[chart.rows()];
        int linked = 0;
        int orphaned = 0;
        for (int row = 0; row < chart.rows(); row++) {
            int id = count(numberOf(numbers, chart.id(row)));
            String named = chart.manager(row);
            if (named == null) {
                roots.set(id);
            } else if (missing.containsKey(named)) {
                broken[orphaned++] = Links.link(id, numberOf(missing, named));
            } else if (named.equals(chart.id(row))) {
                selfReports.set(id);
            } else {
                upward[linked++] = Links.link(id, numberOf(numbers, named));
            }
        }
        missingLinks = Links.distinct(broken, orphaned);
        long[] distinct = Links.distinct(upward, linked);
        managers = Links.of(names.size(), distinct);
        reports = Links.of(names.size(), Links.reversed(distinct));
    }

    static ReportingGraph of(OrgChart chart) {
        return new ReportingGraph(chart);
    }

    private static Map<String, Integer> missing(OrgChart chart, Map<String, Integer> numbers) {
        Map<String, Integer> missing = new HashMap<>();
        for (int row = 0; row < chart.rows(); row++) {
            String manager = chart.manager(row);
            if (manager != null && !numbers.containsKey(manager)) {
                missing.put(manager, 0);
            }
        }
        return missing;
    }

    /** The names in their order; the map then holds the place of each. */
    private static List<String> inOrder(Map<String, Integer> numbers) {
        List<String> ordered = new ArrayList<>(numbers.keySet());
        ordered.sort(IdOrder.of(ordered));
        for (int i = 0; i < ordered.size(); i++) {
            numbers.put(ordered.get(i), i);
        }
        return ordered;
    }

    private int count(int id) {
        duplicates.set(id, seen.get(id));
        seen.set(id);
        return id;
    }

    private static int numberOf(Map<String, Integer> numbers, String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("The chart changed while it was read");
        }
        return number;
    }

    int size() {
        return names.size();
    }

    String name(int id) {
        return names.get(id);
    }

    List<String> names(IntPredicate which) {
        List<String> chosen = new ArrayList<>();
        for (int id = 0; id < names.size(); id++) {
            if (which.test(id)) {
                chosen.add(names.get(id));
            }
        }
        return chosen;
    }

    String missingName(int missing) {
        return missingNames.get(missing);
    }

    boolean isRoot(int id) {
        return roots.get(id);
    }

    boolean isSelfReport(int id) {
        return selfReports.get(id);
    }

    boolean isDuplicate(int id) {
        return duplicates.get(id);
    }

    /** From ids to missing names, sorted, each pair once. */
    long[] missingLinks() {
        return missingLinks;
    }

    /** From each id to the existing managers it names, itself excepted. */
    Links managers() {
        return managers;
    }

    /** From each id to its direct reports, itself excepted. */
    Links reports() {
        return reports;
    }
}
