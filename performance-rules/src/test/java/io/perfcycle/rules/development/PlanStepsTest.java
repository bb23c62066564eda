package io.perfcycle.rules.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.development.ActionKind;
import io.perfcycle.core.development.CatalogAction;
import io.perfcycle.core.development.DevelopmentPolicy;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.Lift;
import io.perfcycle.core.development.OpenGap;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.scheduling.DayTable;
import io.perfcycle.rules.smart.SmartCriterion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a plan: milestones, goals, mentors, and the plan after it. */
class PlanStepsTest {
    private static final CompetencyId SKILL = CompetencyId.of("S");
    private static final LocalDate START = LocalDate.of(2026, 2, 1);
    private static final EmployeeId ANN = EmployeeId.of("ann");

    private static CatalogAction action(String id, int months, String cost, String before, int to) {
        return CatalogAction.builder()
                .id(ActionId.of(id))
                .title("Course " + id)
                .kind(ActionKind.TRAINING)
                .addLifts(new Lift(SKILL, to))
                .months(months)
                .effort(BigDecimal.TEN)
                .cost(new BigDecimal(cost))
                .prerequisite(before.isEmpty() ? Optional.empty() : Optional.of(ActionId.of(before)))
                .build();
    }

    private static PlanRequest request(int achieved, int months, String budget) {
        return PlanRequest.of(
                List.of(new Gap(SKILL, 5, achieved, Weight.ONE)),
                new DevelopmentPolicy(months, new BigDecimal(budget), 1),
                START);
    }

    private static DevelopmentPlanner.Proposal plan(PlanRequest request, CatalogAction... catalog) {
        return DevelopmentPlanner.plan(request, CatalogColumns.of(List.of(catalog)))
                .orElseThrow();
    }

    @Test
    void milestones_fall_on_the_working_day_on_or_before_the_end_of_the_month() {
        DayTable days = DayTable.of(
                DateSpan.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), Set.of(LocalDate.of(2026, 2, 27)));

        assertThat(plan(request(0, 6, "0").withCalendar(days), action("A", 1, "0", "", 5))
                        .actions())
                .extracting(PlannedAction::milestone)
                .containsExactly(LocalDate.of(2026, 2, 26));
    }

    @Test
    void a_new_plan_keeps_what_is_under_way_and_counts_its_money_and_its_months() {
        CatalogAction first = action("A", 3, "60", "", 3);
        CatalogAction second = action("B", 2, "40", "A", 5);
        PlannedAction goingOn =
                plan(request(1, 6, "100"), first, second).actions().get(0);
        PlannedAction moved = new PlannedAction(
                goingOn.action(), goingOn.title(), goingOn.kind(), 0, 3, List.of(), BigDecimal.ZERO, START);
        DevelopmentPlanner.Proposal again =
                plan(request(2, 6, "100").withKept(Set.of(), List.of(moved)), first, second);

        assertThat(again.actions())
                .extracting(step -> step.action().value() + " from " + step.startMonth())
                .containsExactly("A from 0", "B from 3");
        assertThat(again.cost()).isEqualByComparingTo("100");
        assertThat(again.actions().get(0).closes()).containsExactly(new PlannedAction.Closure(SKILL, 2, 3));
        assertThat(plan(request(2, 6, "99").withKept(Set.of(), List.of(moved)), first, second)
                        .openGaps())
                .extracting(OpenGap::reason)
                .containsExactly(DevelopmentPlanner.OUT_OF_BUDGET);
    }

    @Test
    void what_is_done_counts_as_a_prerequisite_and_is_not_done_again() {
        assertThat(plan(
                                request(3, 6, "100").withKept(Set.of(ActionId.of("A")), List.of()),
                                action("A", 3, "60", "", 4),
                                action("B", 2, "40", "A", 5))
                        .actions())
                .extracting(step -> step.action().value() + " from " + step.startMonth())
                .containsExactly("B from 1");
    }

    @Test
    void an_action_without_places_is_told_as_the_reason() {
        assertThat(plan(request(0, 6, "100").withPlaces(Map.of(ActionId.of("A"), 0)), action("A", 3, "60", "", 4))
                        .openGaps())
                .extracting(OpenGap::reason)
                .containsExactly(DevelopmentPlanner.NO_PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_step_becomes_a_goal_that_the_smart_rules_accept(String language) {
        StepWording wording = language.equals("en")
                ? StepWording.english(id -> "Measurement")
                : StepWording.german(id -> "Messtechnik");
        for (PlannedAction step : plan(request(1, 6, "100"), action("A", 3, "0", "", 0), action("B", 2, "0", "A", 5))
                .actions()) {
            StepGoals.Drafted goal = StepGoals.draft(GoalId.of("g-" + step.action()), ANN, step, START, wording);

            assertThat(goal.report().isBlocked())
                    .as(goal.draft().title() + goal.report())
                    .isFalse();
            for (SmartCriterion criterion :
                    List.of(SmartCriterion.SPECIFIC, SmartCriterion.MEASURABLE, SmartCriterion.TIME_BOUND)) {
                assertThat(goal.report().judged(criterion))
                        .as(criterion + " of " + goal.draft().title() + goal.report())
                        .contains(true);
            }
        }
    }

    @Test
    void mentors_go_to_as_many_people_as_possible_and_experts_stay_free_for_those_who_need_them() {
        EmployeeId expert = EmployeeId.of("x");
        EmployeeId senior = EmployeeId.of("s");
        List<MentorMatcher.Mentor> mentors = List.of(
                new MentorMatcher.Mentor(expert, Map.of(SKILL, 5), 1),
                new MentorMatcher.Mentor(senior, Map.of(SKILL, 3), 1),
                new MentorMatcher.Mentor(EmployeeId.of("full"), Map.of(SKILL, 5), 0));
        List<MentorMatcher.Match> matches = MentorMatcher.match(
                List.of(
                        new MentorMatcher.Mentee(ANN, Optional.empty(), SKILL, 3),
                        new MentorMatcher.Mentee(EmployeeId.of("ben"), Optional.of(senior), SKILL, 5),
                        new MentorMatcher.Mentee(EmployeeId.of("cia"), Optional.empty(), SKILL, 4),
                        new MentorMatcher.Mentee(EmployeeId.of("dan"), Optional.empty(), SKILL, 9)),
                mentors);

        assertThat(matches)
                .extracting(match -> match.mentor().map(EmployeeId::value).orElse("-")
                        + match.reason().map(reason -> " " + reason).orElse(""))
                .containsExactly("s", "x", "- NO_PLACE", "- NO_MENTOR");
    }

    @Test
    void a_mentor_is_neither_oneself_nor_the_own_manager() {
        EmployeeId boss = EmployeeId.of("boss");

        assertThat(MentorMatcher.match(
                        List.of(new MentorMatcher.Mentee(ANN, Optional.of(boss), SKILL, 1)),
                        List.of(
                                new MentorMatcher.Mentor(boss, Map.of(SKILL, 5), 3),
                                new MentorMatcher.Mentor(ANN, Map.of(SKILL, 5), 3))))
                .extracting(MentorMatcher.Match::reason)
                .containsExactly(Optional.of(MentorMatcher.Reason.NO_MENTOR));
    }
}
