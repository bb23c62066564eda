package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalTemplate;
import io.perfcycle.core.goal.GoalTemplateDraft;
import io.perfcycle.core.goal.TemplatedGoalDraft;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.GoalTemplateId;
import io.perfcycle.core.id.PerspectiveId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTemplateTest {
    private static final GoalTemplateId T = GoalTemplateId.of("cost");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private Outcome<Saved<GoalTemplateId>> define(String title, String description) {
        return engine.goalTemplates()
                .define(
                        company.command(admin()),
                        new GoalTemplateDraft(
                                T,
                                "Cost",
                                title,
                                description,
                                GoalLevel.INDIVIDUAL,
                                "cost per order",
                                "EUR",
                                null,
                                PerspectiveId.FINANCIAL,
                                Visibility.SHARED));
    }

    private Outcome<Saved<GoalId>> use(EmployeeId by, BigDecimal target, LocalDate due) {
        return engine.goalTemplates()
                .propose(
                        company.command(as(by)),
                        new TemplatedGoalDraft(
                                T, GoalId.of("g"), DAN, null, CYCLE, BigDecimal.TEN, target, null, due, List.of()));
    }

    @Test
    void placeholders_are_filled_from_the_fields_and_the_goal_is_proposed_like_any_other() {
        define("Cut the {metric} from {baseline} to {target} {unit} by {due}", "In {cycle}.")
                .orElseThrow();
        use(DAN, new BigDecimal("8.0"), LocalDate.of(2026, 9, 30)).orElseThrow();
        define("Something else", "").orElseThrow();

        Goal goal = engine.goals().goal(as(BEN), GoalId.of("g")).orElseThrow();
        assertThat(goal.content().title()).isEqualTo("Cut the cost per order from 10 to 8 EUR by 2026-09-30");
        assertThat(goal.content().description()).isEqualTo("In 2026.");
        assertThat(goal.content().perspective()).contains(PerspectiveId.FINANCIAL);
        assertThat(goal.content().measure().orElseThrow().target().orElseThrow())
                .isEqualByComparingTo("8");
        assertThat(engine.goals()
                        .agree(company.command(as(BEN)), GoalId.of("g"))
                        .isDone())
                .isTrue();
    }

    @Test
    void what_a_field_says_is_not_filled_again_and_the_template_is_kept_as_it_was_typed() {
        engine.goalTemplates()
                .define(
                        company.command(admin()),
                        new GoalTemplateDraft(
                                T,
                                "Any",
                                "Reach {target} of {metric}",
                                "",
                                GoalLevel.INDIVIDUAL,
                                "what {due} says",
                                "",
                                null,
                                null,
                                Visibility.SHARED))
                .orElseThrow();
        use(DAN, BigDecimal.ONE, LocalDate.of(2026, 9, 30)).orElseThrow();

        assertThat(engine.goals()
                        .goal(as(BEN), GoalId.of("g"))
                        .orElseThrow()
                        .content()
                        .title())
                .isEqualTo("Reach 1 of what {due} says");
        GoalTemplate there = engine.goalTemplates().template(as(CAT), T).orElseThrow();
        assertThat(there.title()).isEqualTo("Reach {target} of {metric}");
        assertThat(engine.goalTemplates().templates(as(CAT)).orElseThrow()).containsExactly(there);
    }

    @Test
    void a_placeholder_without_a_field_is_refused_when_the_template_is_defined() {
        assertThat(define("Do as {manager} says, {owner}", "{name}").findings())
                .extracting(
                        finding -> finding.code() + " " + finding.arguments().get("placeholder"))
                .containsExactly(
                        "GOAL-PLACEHOLDER-UNKNOWN manager",
                        "GOAL-PLACEHOLDER-UNKNOWN owner",
                        "GOAL-PLACEHOLDER-UNKNOWN name");
    }

    @Test
    void every_placeholder_whose_field_is_empty_is_told_and_a_text_that_grows_too_long() {
        define("By {due} to {target}", "").orElseThrow();
        assertThat(use(DAN, null, null).findings())
                .extracting(finding -> finding.arguments().get("placeholder"))
                .containsExactly("due", "target");

        define("{metric} ".repeat(32).strip(), "").orElseThrow();
        assertThat(use(DAN, null, null).findings()).extracting(Finding::code).containsExactly("GOAL-FILLED-TOO-LONG");
    }

    @Test
    void nobody_proposes_a_goal_for_somebody_elses_report_from_a_template_and_only_administrators_define_one() {
        define("Reach {target}", "").orElseThrow();
        assertThat(use(CAT, BigDecimal.ONE, null)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.goalTemplates()
                        .define(
                                company.command(as(DAN)),
                                new GoalTemplateDraft(
                                        T, "x", "x", "", GoalLevel.TEAM, "", "", null, null, Visibility.SHARED)))
                .isEqualTo(new Outcome.NotFound<>());
    }
}
