package io.perfcycle.rules.orgchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.rules.orgchart.OrgChartReport.Orphan;
import io.perfcycle.rules.orgchart.OrgChartReport.Span;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OrgChartRulesTest {
    private static OrgChartReport judge(String... links) {
        OrgChart.Builder chart = OrgChart.builder();
        for (String link : links) {
            String[] ends = link.split(">", -1);
            if (ends.length == 1) {
                chart.addRoot(ends[0]);
            } else {
                chart.add(ends[0], ends[1]);
            }
        }
        return OrgChartRules.judge(chart.build());
    }

    @Test
    void a_sound_tree_has_no_finding() {
        OrgChartReport report = judge(
                "ceo", "a>ceo", "b>ceo", "c>ceo", "d>a", "e>a", "f>a", "g>a", "h>a", "i>b", "j>b", "k>d", "l>d", "m>d",
                "n>d");

        assertThat(report.isBlocked()).isFalse();
        assertThat(report.hasSeveralRoots()).isFalse();
        assertThat(report.people()).isEqualTo(15);
        assertThat(report.roots()).containsExactly("ceo");
        assertThat(report.depth()).isEqualTo(4);
        assertThat(report.span()).contains(new Span(4, 3.5, 3.5, 5));
    }

    @Test
    void an_orphan_names_a_manager_who_does_not_exist_and_hides_those_below_from_the_depth() {
        OrgChartReport report = judge("1", "2>1", "10>99", "9>100", "11>10", "12>11");

        assertThat(report.orphans()).containsExactly(new Orphan("9", "100"), new Orphan("10", "99"));
        assertThat(report.depth()).isEqualTo(2);
        assertThat(report.isBlocked()).isTrue();
    }

    @Test
    void an_empty_manager_is_an_orphan_when_another_text_marks_the_top() {
        OrgChartReport report = OrgChartRules.judge(OrgChart.of(List.of("1", "2"), List.of("XX", ""), "XX"));

        assertThat(report.roots()).containsExactly("1");
        assertThat(report.orphans()).containsExactly(new Orphan("2", ""));
    }

    @Test
    void a_self_report_is_neither_a_cycle_nor_a_root_nor_part_of_the_span() {
        OrgChartReport report = judge("r", "s>s", "t>s");

        assertThat(report.selfReports()).containsExactly("s");
        assertThat(report.cycles()).isEmpty();
        assertThat(report.roots()).containsExactly("r");
        assertThat(report.depth()).isEqualTo(1);
        assertThat(report.span()).contains(new Span(1, 1, 1, 1));
        assertThat(report.isBlocked()).isTrue();
    }

    @Test
    void a_cycle_starts_at_its_smallest_id_and_follows_the_managers() {
        OrgChartReport report = judge("10>2", "2>30", "30>10", "5>10", "1", "8>7", "7>8");

        assertThat(report.cycles()).containsExactly(List.of("2", "30", "10"), List.of("7", "8"));
        assertThat(report.orphans()).isEmpty();
        assertThat(report.isBlocked()).isTrue();
    }

    @Test
    void a_job_share_counts_once_and_is_a_duplicate() {
        OrgChartReport report = judge("1", "2>1", "2>1", "3>9", "3>9");

        assertThat(report.people()).isEqualTo(3);
        assertThat(report.duplicates()).containsExactly("2", "3");
        assertThat(report.orphans()).containsExactly(new Orphan("3", "9"));
        assertThat(report.span()).contains(new Span(1, 1, 1, 1));
        assertThat(report.isBlocked()).isTrue();
    }

    @Test
    void rows_that_name_different_managers_all_count() {
        OrgChartReport report = judge("1", "2>1", "3>2", "4>3", "4>1", "4>4", "2", "3>77");

        assertThat(report.roots()).containsExactly("1", "2");
        assertThat(report.hasSeveralRoots()).isTrue();
        assertThat(report.selfReports()).containsExactly("4");
        assertThat(report.duplicates()).containsExactly("2", "3", "4");
        assertThat(report.orphans()).containsExactly(new Orphan("3", "77"));
        assertThat(report.depth()).isEqualTo(2);
        assertThat(report.span()).contains(new Span(3, 4.0 / 3, 1, 2));
    }

    @Test
    void tangled_circles_are_listed_once_by_the_shortest_through_the_smallest_id() {
        assertThat(judge("a>b", "b>c", "c>a", "b>d", "d>b").cycles()).containsExactly(List.of("a", "b", "c"));
        assertThat(judge("a>d", "a>b", "b>c", "d>c", "c>a").cycles()).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void an_empty_chart_has_depth_nought_and_no_span() {
        OrgChartReport report = judge();

        assertThat(report.people()).isZero();
        assertThat(report.depth()).isZero();
        assertThat(report.span()).isEmpty();
        assertThat(report.isBlocked()).isFalse();
    }

    @Test
    void ids_that_differ_in_leading_zeros_are_different_people() {
        OrgChartReport report = judge("7", "007>7", "8>07");

        assertThat(report.people()).isEqualTo(3);
        assertThat(report.orphans()).containsExactly(new Orphan("8", "07"));
    }

    @Test
    void misuse_is_told() {
        assertThatThrownBy(() -> OrgChart.of(List.of("1"), List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 ids but 0 managers");
        assertThatThrownBy(() -> OrgChart.of(List.of("1", ""), List.of("", "1"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Row 2");
    }

    @Test
    void a_chain_and_a_circle_of_a_million_need_no_deep_stack() throws InterruptedException {
        int size = 1_000_000;
        AtomicReference<OrgChartReport> chain = new AtomicReference<>();
        AtomicReference<OrgChartReport> circle = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> {
                    chain.set(OrgChartRules.judge(chain(size, "0")));
                    circle.set(OrgChartRules.judge(chain(size, Integer.toString(size))));
                },
                "small stack",
                256 * 1024);
        small.start();
        small.join();

        assertThat(chain.get().depth()).isEqualTo(size);
        assertThat(chain.get().cycles()).isEmpty();
        assertThat(circle.get().cycles()).hasSize(1);
        assertThat(circle.get().cycles().get(0)).hasSize(size).startsWith("1", "1000000", "999999");
    }

    private static OrgChart chain(int size, String managerOfFirst) {
        OrgChart.Builder chart = OrgChart.builder();
        for (int id = 1; id <= size; id++) {
            String manager = id == 1 ? managerOfFirst : Integer.toString(id - 1);
            if (manager.equals("0")) {
                chart.addRoot("1");
            } else {
                chart.add(Integer.toString(id), manager);
            }
        }
        return chart.build();
    }
}
