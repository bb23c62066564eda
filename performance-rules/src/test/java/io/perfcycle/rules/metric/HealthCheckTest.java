package io.perfcycle.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.cycle.PhaseKind;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.base.StandardMessages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthCheckTest {
    private static final DateSpan YEAR = new DateSpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final HealthPolicy POLICY = HealthPolicy.standard();

    private static MetricValue figure(String metric, String value) {
        return MetricCalculator.ratio(metric, new BigDecimal(value), BigDecimal.ONE, 1, "d", YEAR);
    }

    private static HealthCheck.Reading goals(Map<HealthCriterion, Boolean> answers, MetricValue... figures) {
        return HealthCheck.judge(answers, List.of(figures), POLICY).get(0);
    }

    private static String text(Finding finding, Locale locale) {
        return StandardMessages.standard().write(finding, locale);
    }

    @Test
    void an_area_stands_on_the_highest_level_of_which_everything_holds_and_everything_below() {
        Map<HealthCriterion, Boolean> answers =
                Map.of(HealthCriterion.GOALS_AGREED, true, HealthCriterion.GOALS_JUDGED, true);
        HealthCheck.Reading short_ = goals(answers, figure("goal.alignment-rate", "0.6999"));
        HealthCheck.Reading enough = goals(answers, figure("goal.alignment-rate", "0.7"));

        assertThat(short_.level()).isEqualTo(2);
        assertThat(short_.next()).extracting(Finding::code).containsExactly("HEALTH-GOALS-ALIGNED");
        assertThat(text(short_.next().get(0), Locale.ENGLISH))
                .startsWith("69.9 % of the goals have a path to a company goal; 70 % is asked for. Goal setting:");
        assertThat(enough.level()).isEqualTo(4);
        assertThat(enough.next()).extracting(Finding::code).containsExactly("HEALTH-NOT-KNOWN");
    }

    @Test
    void what_is_not_known_does_not_hold_and_says_so() {
        HealthCheck.Reading nothing = goals(Map.of());

        assertThat(nothing.level()).isEqualTo(1);
        assertThat(nothing.results())
                .extracting(HealthCheck.Result::state)
                .containsOnly(HealthCheck.State.NOT_KNOWN)
                .hasSize(4);
        assertThat(text(nothing.next().get(0), Locale.GERMAN)).contains("HEALTH-GOALS-AGREED");
    }

    @Test
    void a_figure_of_a_group_or_without_a_value_is_none() {
        MetricValue ofUnit = figure("goal.alignment-rate", "1").withGroup(Map.of("unit", "A"));
        MetricValue undefined = MetricCalculator.share("goal.alignment-rate", 0, 0, "d", YEAR);
        Map<HealthCriterion, Boolean> answers = Map.of(HealthCriterion.GOALS_AGREED, true);

        assertThat(goals(answers, ofUnit, undefined).results().get(1).state()).isEqualTo(HealthCheck.State.NOT_KNOWN);
    }

    @Test
    void where_everything_holds_there_is_nothing_to_do() {
        Map<HealthCriterion, Boolean> answers = new EnumMap<>(HealthCriterion.class);
        List<MetricValue> figures = new ArrayList<>();
        for (HealthCriterion criterion : HealthCriterion.values()) {
            if (criterion.isAnswered()) {
                answers.put(criterion, true);
            }
            criterion.metric().ifPresent(metric -> figures.add(figure(metric, "1")));
        }

        assertThat(HealthCheck.judge(answers, figures, POLICY)).hasSize(7).allSatisfy(area -> {
            assertThat(area.level()).isEqualTo(5);
            assertThat(area.next()).isEmpty();
        });
    }

    @Property(tries = 100)
    void one_more_criterion_that_holds_never_lowers_a_level(@ForAll long seed) {
        Random random = new Random(seed);
        Map<HealthCriterion, Boolean> answers = new EnumMap<>(HealthCriterion.class);
        List<MetricValue> figures = new ArrayList<>();
        for (HealthCriterion criterion : HealthCriterion.values()) {
            if (criterion.isAnswered()) {
                answers.put(criterion, random.nextBoolean());
            }
            criterion.metric().ifPresent(metric -> figures.add(figure(metric, random.nextBoolean() ? "1" : "0")));
        }
        List<HealthCheck.Reading> before = HealthCheck.judge(answers, figures, POLICY);
        answers.put(HealthCriterion.FAIRNESS_LOOKED, true);
        answers.put(HealthCriterion.GOALS_AGREED, true);
        List<HealthCheck.Reading> after = HealthCheck.judge(answers, figures, POLICY);

        for (int area = 0; area < before.size(); area++) {
            assertThat(after.get(area).level())
                    .isGreaterThanOrEqualTo(before.get(area).level());
        }
    }

    @ParameterizedTest
    @EnumSource(HealthCriterion.class)
    void every_criterion_has_its_texts_in_both_languages_and_a_step_in_which_it_can_be_mended(
            HealthCriterion criterion) {
        Finding question = new Finding(
                criterion.code(),
                criterion.severity(),
                criterion.question(),
                Map.of(),
                Finding.of(criterion).place());

        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String asked = text(question, locale);
            assertThat(asked.endsWith("?")).as(asked).isEqualTo(criterion.isAnswered());
            assertThat(text(Finding.of(criterion), locale)).contains(": ");
        }
        assertThat(criterion.level()).isBetween(2, 5);
        assertThat(criterion.step() == PhaseKind.CLOSED).isEqualTo(criterion.level() == 5);
        assertThat(criterion.asked().isPresent()).isNotEqualTo(criterion.isAnswered());
    }

    @ParameterizedTest
    @EnumSource(HealthArea.class)
    void every_area_has_a_name_in_both_languages_and_a_criterion_at_every_level(HealthArea area) {
        Finding label = new Finding(
                area.label(),
                MetricFinding.NOT_KNOWN.severity(),
                area.label(),
                Map.of(),
                Finding.of(MetricFinding.NOT_KNOWN).place());

        assertThat(text(label, Locale.GERMAN)).doesNotContain("HEALTH");
        assertThat(List.of(HealthCriterion.values()).stream()
                        .filter(criterion -> criterion.area() == area)
                        .map(HealthCriterion::level))
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void another_figure_may_be_asked_for_where_a_figure_tells_and_nowhere_else() {
        HealthPolicy strict = POLICY.with(HealthCriterion.GOALS_ALIGNED, BigDecimal.ONE);
        Map<HealthCriterion, Boolean> answers = Map.of(HealthCriterion.GOALS_AGREED, true);

        assertThat(HealthCheck.judge(answers, List.of(figure("goal.alignment-rate", "0.9")), strict)
                        .get(0)
                        .level())
                .isEqualTo(2);
        assertThatThrownBy(() -> POLICY.with(HealthCriterion.GOALS_AGREED, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HealthPolicy(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
