package io.perfcycle.rules.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CheckIn;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalContent;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalPolicy;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.PerspectiveId;
import io.perfcycle.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoalViewsTest {
    private static final EmployeeId ADA = EmployeeId.of("ada");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final GoalPolicy POLICY = GoalPolicy.standard();

    private static GoalContent content(Optional<PerspectiveId> perspective, boolean measured, GoalLink... parents) {
        return GoalContent.builder()
                .title("title")
                .description("")
                .owner(ADA)
                .level(GoalLevel.INDIVIDUAL)
                .cycle(CycleId.of("2026"))
                .measure(
                        measured
                                ? Optional.of(MeasureDecisions.measureOf(MeasureDraft.of("m", "u", "0", "100")))
                                : Optional.empty())
                .addParents(parents)
                .visibility(Visibility.SHARED)
                .perspective(perspective)
                .build();
    }

    private static Goal goal(String id, GoalContent content, String... values) {
        AgreedGoal.Builder builder = AgreedGoal.builder();
        builder.id(GoalId.of(id)).content(content).agreedBy(ADA).agreedAt(Instant.EPOCH);
        for (String value : values) {
            builder.addCheckIns(new CheckIn(DAY, Instant.EPOCH, new BigDecimal(value), -1, "", ADA));
        }
        return builder.build();
    }

    private static GoalLink link(String parent, String weight) {
        return new GoalLink(GoalId.of(parent), Weight.of(weight));
    }

    private static Goal declined(String id, GoalContent content) {
        return DeclinedGoal.builder()
                .id(GoalId.of(id))
                .content(content)
                .proposedBy(ADA)
                .proposedAt(Instant.EPOCH)
                .declinedBy(EmployeeId.of("ben"))
                .declinedAt(Instant.EPOCH)
                .reason("no")
                .build();
    }

    @Test
    void an_objective_is_scored_by_the_weights_of_its_key_results() {
        Goal objective = goal("o", content(Optional.empty(), false));
        Goal sixty = goal("kr-1", content(Optional.empty(), true, link("o", "6")), "50");
        Goal forty = goal("kr-2", content(Optional.empty(), true, link("o", "4")), "100");
        Goal silent = goal("kr-3", content(Optional.empty(), true, link("o", "9")));

        List<ObjectiveView> views = ObjectiveView.of(List.of(objective, sixty, forty, silent), POLICY, DAY);

        assertThat(views).singleElement().satisfies(view -> {
            assertThat(view.objective()).isEqualTo(objective);
            assertThat(view.score().orElseThrow()).isEqualByComparingTo("0.7");
            assertThat(view.keyResults())
                    .extracting(result -> result.goal().id().value())
                    .containsExactly("kr-1", "kr-2", "kr-3");
            assertThat(view.keyResults().get(1).score().orElseThrow()).isEqualByComparingTo("1");
            assertThat(view.keyResults().get(2).score()).isEmpty();
        });
    }

    @Test
    void a_key_result_that_was_declined_does_not_count_and_one_that_serves_two_objectives_stands_under_both() {
        GoalContent both = content(Optional.empty(), true, link("o", "1"), link("p", "1"));
        List<Goal> goals = List.of(
                goal("o", content(Optional.empty(), false)),
                goal("p", content(Optional.empty(), false)),
                goal("kr", both, "30"),
                declined("gone", both));

        assertThat(ObjectiveView.of(goals, POLICY, DAY)).hasSize(2).allSatisfy(view -> {
            assertThat(view.keyResults()).hasSize(1);
            assertThat(view.score().orElseThrow()).isEqualByComparingTo("0.3");
        });
    }

    @Test
    void a_goal_without_measure_that_nothing_measured_serves_is_no_objective() {
        List<Goal> goals = List.of(
                goal("o", content(Optional.empty(), false)),
                goal("plain", content(Optional.empty(), false, link("o", "1"))));

        assertThat(ObjectiveView.of(goals, POLICY, DAY)).isEmpty();
    }

    @Test
    void a_scorecard_has_the_four_perspectives_then_the_tenants_own_then_goals_without_one() {
        PerspectiveId own = PerspectiveId.of("SUSTAINABILITY");
        List<Goal> goals = List.of(
                goal("loose", content(Optional.empty(), true), "10"),
                goal("green", content(Optional.of(own), true), "50"),
                goal("cheap", content(Optional.of(PerspectiveId.FINANCIAL), true), "20"),
                goal("rich", content(Optional.of(PerspectiveId.FINANCIAL), true), "60"),
                goal("silent", content(Optional.of(PerspectiveId.FINANCIAL), true)));

        List<ScorecardView> views = ScorecardView.of(goals, POLICY, DAY);

        assertThat(views)
                .extracting(ScorecardView::perspective)
                .containsExactly(
                        Optional.of(PerspectiveId.FINANCIAL),
                        Optional.of(PerspectiveId.CUSTOMER),
                        Optional.of(PerspectiveId.INTERNAL_PROCESS),
                        Optional.of(PerspectiveId.LEARNING_AND_GROWTH),
                        Optional.of(own),
                        Optional.empty());
        assertThat(views.get(0).score().orElseThrow()).isEqualByComparingTo("0.4");
        assertThat(views.get(0).goals()).hasSize(3);
        assertThat(views.get(1).score()).isEmpty();
        assertThat(views.get(4).score().orElseThrow()).isEqualByComparingTo("0.5");
    }
}
