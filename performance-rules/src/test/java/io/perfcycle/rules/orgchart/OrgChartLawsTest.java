package io.perfcycle.rules.orgchart;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.rules.orgchart.OrgChartReport.Orphan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules against a plain reading of their definitions on small charts: ids 1 to 5, managers 0 (top) to 6. */
class OrgChartLawsTest {
    private static final int PEOPLE = 5;

    /** One row: id × 10 + manager; 0 is the top, 6 nobody's id. */
    @Provide
    Arbitrary<List<Integer>> charts() {
        return Arbitraries.integers()
                .between(1, PEOPLE)
                .flatMap(id -> Arbitraries.integers().between(0, 6).map(manager -> id * 10 + manager))
                .list()
                .ofMaxSize(9);
    }

    @Property(tries = 2000)
    void lists_follow_their_definitions(@ForAll("charts") List<Integer> rows) {
        OrgChartReport report = judge(rows);
        Set<Integer> ids = ids(rows);

        assertThat(report.people()).isEqualTo(ids.size());
        assertThat(report.roots()).isEqualTo(which(ids, id -> rows.contains(id * 10)));
        assertThat(report.selfReports()).isEqualTo(which(ids, id -> rows.contains(id * 11)));
        assertThat(report.duplicates())
                .isEqualTo(which(
                        ids, id -> rows.stream().filter(row -> row / 10 == id).count() > 1));
        assertThat(report.orphans())
                .isEqualTo(new TreeSet<>(rows)
                        .stream()
                                .filter(row -> row % 10 != 0 && !ids.contains(row % 10))
                                .map(row -> new Orphan("" + row / 10, "" + row % 10))
                                .toList());
    }

    @Property(tries = 2000)
    void cycles_are_the_shortest_circles_found_by_trying_all(@ForAll("charts") List<Integer> rows) {
        assertThat(judge(rows).cycles()).isEqualTo(cyclesByTrying(rows));
    }

    @Property(tries = 2000)
    void depth_and_span_follow_their_definitions(@ForAll("charts") List<Integer> rows) {
        OrgChartReport report = judge(rows);
        assertThat(report.depth()).isEqualTo(depthByRelaxing(rows));

        int[] reports = ids(rows).stream()
                .mapToInt(manager -> (int) new TreeSet<>(rows)
                        .stream()
                                .filter(row -> row % 10 == manager && row / 10 != manager)
                                .count())
                .filter(count -> count > 0)
                .sorted()
                .toArray();
        assertThat(report.span().isPresent()).isEqualTo(reports.length > 0);
        report.span().ifPresent(span -> {
            assertThat(span.managers()).isEqualTo(reports.length);
            assertThat(span.mean()).isEqualTo(Arrays.stream(reports).average().orElseThrow());
            assertThat(span.max()).isEqualTo(reports[reports.length - 1]);
            int half = reports.length / 2;
            double median = reports.length % 2 == 1 ? reports[half] : (reports[half - 1] + reports[half]) / 2.0;
            assertThat(span.median()).isEqualTo(median);
        });
    }

    @Property
    void the_order_of_rows_changes_nothing(@ForAll("charts") List<Integer> rows, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(judge(shuffled)).isEqualTo(judge(rows));
    }

    private static OrgChartReport judge(List<Integer> rows) {
        return OrgChartRules.judge(OrgChart.of(
                rows.stream().map(row -> "" + row / 10).toList(),
                rows.stream().map(row -> "" + row % 10).toList(),
                "0"));
    }

    private static Set<Integer> ids(List<Integer> rows) {
        Set<Integer> ids = new TreeSet<>();
        rows.forEach(row -> ids.add(row / 10));
        return ids;
    }

    private static List<String> which(Set<Integer> ids, java.util.function.IntPredicate chosen) {
        return ids.stream().filter(chosen::test).map(String::valueOf).toList();
    }

    /** All simple paths from each id back to itself; per tangle the shortest, then smallest, from its smallest id. */
    private static List<List<String>> cyclesByTrying(List<Integer> rows) {
        boolean[][] reach = new boolean[10][10];
        rows.forEach(row -> reach[row / 10][row % 10] = true);
        for (int k = 1; k <= PEOPLE; k++) {
            for (int i = 1; i <= PEOPLE; i++) {
                for (int j = 1; j <= PEOPLE; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        List<List<String>> cycles = new ArrayList<>();
        Set<Integer> told = new TreeSet<>();
        for (int id : ids(rows)) {
            List<List<String>> found = new ArrayList<>();
            walk(rows, id, new ArrayList<>(List.of(id)), found);
            found.sort((a, b) -> a.size() != b.size() ? a.size() - b.size() : ("" + a).compareTo("" + b));
            if (!found.isEmpty() && told.add(id)) {
                cycles.add(found.get(0));
                for (int other = 1; other <= PEOPLE; other++) {
                    if (reach[id][other] && reach[other][id]) {
                        told.add(other);
                    }
                }
            }
        }
        return cycles;
    }

    private static void walk(List<Integer> rows, int start, List<Integer> path, List<List<String>> found) {
        int last = path.get(path.size() - 1);
        for (int next = 1; next <= PEOPLE; next++) {
            if (!rows.contains(last * 10 + next)) {
                continue;
            }
            if (next == start && path.size() > 1) {
                found.add(path.stream().map(String::valueOf).toList());
            } else if (!path.contains(next)) {
                path.add(next);
                walk(rows, start, path, found);
                path.remove(path.size() - 1);
            }
        }
    }

    private static int depthByRelaxing(List<Integer> rows) {
        int[] level = new int[10];
        Arrays.fill(level, 99);
        for (int round = 0; round <= PEOPLE; round++) {
            for (int row : rows) {
                int through = row % 10 == 0 ? 1 : ids(rows).contains(row % 10) ? level[row % 10] + 1 : 99;
                level[row / 10] = Math.min(level[row / 10], through);
            }
        }
        return Arrays.stream(level).filter(at -> at < 99).max().orElse(0);
    }
}
