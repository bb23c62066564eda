package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.base.StandardMessages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartRulesTest {
    private static final DateSpan YEAR = DateSpan.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private static GoalDraft goal(String title) {
        return GoalDraft.of(GoalId.of("g"), title, EmployeeId.of("ann"), CycleId.of("c"))
                .withParents(List.of(new GoalLink(GoalId.of("p"), Weight.ONE)));
    }

    private static List<String> codes(GoalDraft draft) {
        return SmartRules.judge(draft, YEAR, GoalPolicy.standard()).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_smart_goal_has_no_finding_and_a_rewrite_from_its_fields() {
        GoalDraft draft = goal("Reduce average time-to-close for tickets from 48 h to 24 h by 30 September 2025")
                .withMeasure(MeasureDraft.of("time to close", "h", "48", "24"))
                .withDates(null, LocalDate.of(2025, 9, 30));
        SmartRules.Report report = SmartRules.judge(draft, YEAR, GoalPolicy.standard());

        assertThat(report.findings()).isEmpty();
        assertThat(report.criteria().get(SmartFinding.Criterion.MEASURABLE)).contains(true);
        assertThat(report.criteria().get(SmartFinding.Criterion.ACHIEVABLE)).isEmpty();
        assertThat(report.rewrite()).contains("By 2025-09-30, ann reduces time to close from 48 to 24 h.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Improve customer service | SMART-S2,SMART-M1,SMART-T1",
                "Improve NPS from 12 to 25 by December 2025 |",
                "Ship the portal as soon as possible | SMART-S4,SMART-T2",
                "Do not miss deadlines | SMART-S7",
                "It should be faster | SMART-S6,SMART-M4",
                "Raise sales by 20 % in 2025 | SMART-M3",
                "Open the shop by 31 February | SMART-T6",
                "Kundenservice verbessern | SMART-S2,SMART-M1,SMART-T1"
            })
    void texts_are_advised_on_and_not_blocked(String title, String expected) {
        SmartRules.Report report = SmartRules.judge(goal(title), YEAR, GoalPolicy.standard());
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(","));

        assertThat(codes(goal(title))).containsAll(wanted);
        assertThat(Finding.blocking(report.findings())).isEmpty();
        if (wanted.isEmpty()) {
            assertThat(report.findings()).isEmpty();
        }
    }

    @Test
    void a_finding_about_the_text_names_its_span_and_asks_a_question_in_the_reader_s_language() {
        Finding weak = SmartRules.judge(goal("Improve it"), YEAR, GoalPolicy.standard()).findings().stream()
                .filter(finding -> finding.code().equals("SMART-S2"))
                .findFirst()
                .orElseThrow();

        assertThat(weak.arguments()).containsEntry("from", "0").containsEntry("to", "7");
        assertThat(StandardMessages.standard().write(weak, Locale.ENGLISH)).endsWith("by how much?");
        assertThat(StandardMessages.standard().write(weak, Locale.GERMANY)).endsWith("um wie viel?");
        assertThat(StandardMessages.standard().write(weak, Locale.FRENCH)).endsWith("by how much?");
    }

    @Test
    void fields_block_only_under_the_policy_that_requires_them() {
        GoalPolicy standard = GoalPolicy.standard();
        GoalPolicy strict = new GoalPolicy(
                Optional.empty(),
                standard.rollUp(),
                standard.ownMeasure(),
                standard.noData(),
                true,
                standard.dayCount(),
                standard.atRiskBelow(),
                standard.behindBelow());
        GoalDraft late = goal("Cut cost from 10 to 8").withDates(null, LocalDate.of(2026, 1, 1));

        assertThat(Finding.blocking(SmartRules.judge(late, YEAR, standard).findings()))
                .isEmpty();
        assertThat(Finding.blocking(SmartRules.judge(late, YEAR, strict).findings()))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("SMART-T3", "SMART-M9");
    }

    @Test
    void a_target_far_from_the_own_history_is_asked_about() {
        MeasureDraft measure = new MeasureDraft(
                "orders",
                "",
                null,
                BigDecimal.valueOf(100),
                null,
                BigDecimal.valueOf(200),
                null,
                null,
                null,
                List.of(BigDecimal.valueOf(98), BigDecimal.valueOf(100), BigDecimal.valueOf(102)));

        assertThat(codes(goal("Raise orders from 100 to 200 in 2025").withMeasure(measure)))
                .contains("SMART-A1");
    }

    @Test
    void a_title_made_to_be_slow_takes_bounded_time() {
        GoalDraft hostile = goal("a".repeat(150) + " by ".repeat(30) + "9".repeat(30));

        assertThat(codes(hostile)).isNotNull();
    }
}
