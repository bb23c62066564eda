package io.perfcycle.rules.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.programme.CadencePolicy;
import io.perfcycle.core.programme.Programme;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeComparisonTest {
    private static final CycleId CYCLE = CycleId.of("2026");
    private static final Programme STANDARD = Programme.standard(CYCLE);
    private static final Programme COMPLETE = Programme.builder()
            .cycle(CYCLE)
            .goals(STANDARD.goals())
            .feedback(STANDARD.feedback())
            .reviews(STANDARD.reviews())
            .calibration(STANDARD.calibration())
            .development(STANDARD.development())
            .cadences(CadencePolicy.standard())
            .build();

    private static List<String> settings(Programme other) {
        return ProgrammeComparison.compare(STANDARD, other).stream()
                .map(ProgrammeChange::setting)
                .toList();
    }

    @Test
    void programmes_that_ask_for_the_same_do_not_differ_also_in_two_cycles() {
        assertThat(ProgrammeComparison.compare(STANDARD, Programme.standard(CycleId.of("2027"))))
                .isEmpty();
        assertThat(settings(ProgrammeTemplates.annualAppraisal(CYCLE))).isEmpty();
    }

    @Test
    void each_template_departs_from_the_standard_where_it_says_so_and_nowhere_else() {
        assertThat(settings(ProgrammeTemplates.okrWithCheckIns(CYCLE)))
                .containsExactly(
                        "goals.cap",
                        "goals.rollUp",
                        "goals.noData",
                        "reviews.sections.GOALS.weight",
                        "reviews.sections.COMPETENCIES.title",
                        "reviews.sections.COMPETENCIES.weight",
                        "reviews.sections.VALUES.title",
                        "reviews.sections.VALUES.weight");
        assertThat(settings(ProgrammeTemplates.feedbackOnly(CYCLE)))
                .contains("reviews.sections.FEEDBACK.title", "reviews.schedule.eligibility.minimumDays")
                .noneMatch(name -> name.startsWith("goals."));
        assertThat(settings(ProgrammeTemplates.federalStyle(CYCLE)))
                .containsExactly(
                        "reviews.score.criticalSections",
                        "reviews.score.levels",
                        "reviews.schedule.eligibility.counted.basis",
                        "reviews.schedule.eligibility.late.byDecision",
                        "reviews.schedule.eligibility.late.unrated",
                        "reviews.justification.textFor",
                        "reviews.justification.secondApproverFor",
                        "reviews.notices.untilHandedIn",
                        "reviews.notices.untilAcknowledged",
                        "reviews.score.levels.1.summary",
                        "reviews.score.levels.1.share",
                        "reviews.score.levels.1.reached",
                        "reviews.score.levels.1.floor",
                        "reviews.score.levels.2.summary",
                        "reviews.score.levels.2.share",
                        "reviews.score.levels.2.reached",
                        "reviews.score.levels.2.floor",
                        "reviews.score.levels.3.summary",
                        "reviews.score.levels.3.share",
                        "reviews.score.levels.3.reached",
                        "reviews.score.levels.3.floor",
                        "reviews.score.levels.otherwise");
    }

    @Test
    void a_change_names_both_values_and_what_only_one_has_is_none_in_the_other() {
        List<ProgrammeChange> changes =
                ProgrammeComparison.compare(STANDARD, ProgrammeTemplates.okrWithCheckIns(CYCLE));

        assertThat(changes)
                .contains(
                        new ProgrammeChange("goals.cap", "none", "1"),
                        new ProgrammeChange("goals.rollUp", "WEIGHTED_MEAN", "MEAN"),
                        new ProgrammeChange("reviews.sections.VALUES.weight", "0.2", "none"));
    }

    /** A policy that gets another component has to be written down here too. */
    @Test
    void every_policy_is_written_down_with_all_its_components() {
        Set<String> names = ProgrammeComparison.settings(COMPLETE).keySet();
        List<String> forgotten = new ArrayList<>();
        for (Method policy : Programme.class.getDeclaredMethods()) {
            Class<?> type = policy.getGenericReturnType() instanceof ParameterizedType optional
                            && optional.getActualTypeArguments()[0] instanceof Class<?> inside
                    ? inside
                    : policy.getReturnType();
            if (type.getSimpleName().endsWith("Policy")) {
                components(policy.getName(), type, forgotten, names);
            }
        }
        // Without a guideline the standard has no share to write down.
        assertThat(forgotten).containsExactly("calibration.guideline");
    }

    private static void components(String path, Class<?> type, List<String> forgotten, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = path + "." + component.getName();
            boolean written = names.stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
            boolean bands = name.equals("reviews.scale.bands");
            if (component.getType().isRecord() && !names.contains(name)) {
                components(name, component.getType(), forgotten, names);
            } else if (!written && !bands) {
                forgotten.add(name);
            }
        }
    }
}
