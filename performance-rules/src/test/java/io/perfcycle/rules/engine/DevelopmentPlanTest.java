package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Principal;
import io.perfcycle.core.competency.Assessment;
import io.perfcycle.core.competency.AssessmentDraft;
import io.perfcycle.core.competency.Requirement;
import io.perfcycle.core.competency.RoleProfile;
import io.perfcycle.core.development.Acceptance;
import io.perfcycle.core.development.DevelopmentPlan;
import io.perfcycle.core.development.Gap;
import io.perfcycle.core.development.PlanDraft;
import io.perfcycle.core.development.PlanFocus;
import io.perfcycle.core.development.PlannedAction;
import io.perfcycle.core.development.StepNoteDraft;
import io.perfcycle.core.development.StepState;
import io.perfcycle.core.feedback.MeetingEnding;
import io.perfcycle.core.feedback.OneOnOneDraft;
import io.perfcycle.core.feedback.OneOnOneEndingDraft;
import io.perfcycle.core.feedback.TalkingPoint;
import io.perfcycle.core.id.ActionId;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.OneOnOneId;
import io.perfcycle.core.id.PlanId;
import io.perfcycle.core.id.RoleId;
import io.perfcycle.core.id.SeriesId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.development.CombinedLevel;
import io.perfcycle.rules.development.GapReport;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevelopmentPlanTest {
    private static final PlanId PLAN = PlanId.of("plan");
    private static final ActionId BASICS = ActionId.of("basics");
    private static final ActionId MORE = ActionId.of("more");
    private static final CompetencyId SQL = CompetencyId.of("SQL");

    private final EngineFixture company = new EngineFixture(MemoryStore.create(), DevelopmentAttempts.LEARNING);
    private DevelopmentOperations development;

    @BeforeEach
    void settle() {
        company.withCompany();
        DevelopmentAttempts.withRole(company);
        development = company.engine.development();
    }

    private Outcome<?> propose(Principal by, PlanDraft draft) {
        return development.propose(company.command(by), draft);
    }

    private void propose(Principal by) {
        propose(by, PlanDraft.of(PLAN, DAN, CYCLE)).orElseThrow();
    }

    private Outcome<?> note(ActionId action, StepState state) {
        LocalDate today = LocalDate.ofInstant(company.now, java.time.ZoneOffset.UTC);
        return development.note(company.command(as(DAN)), new StepNoteDraft(PLAN, action, state, today, ""));
    }

    private Outcome<?> assess(EmployeeId by, int level, Assessment.Source source) {
        return development.assess(
                company.command(as(by)), new AssessmentDraft(DAN, SQL, level, source, LocalDate.of(2026, 2, 1)));
    }

    private DevelopmentPlan plan() {
        return development.plan(as(DAN), PLAN).orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_plan_is_in_force_when_the_person_and_the_manager_agree_whoever_proposed_it() {
        propose(as(DAN));
        assertThat(plan().state()).isEqualTo(DevelopmentPlan.State.PROPOSED);
        assertThat(codes(development.accept(company.command(as(DAN)), PLAN)))
                .containsExactly("DEVELOPMENT-ACCEPTED-BEFORE");

        development.accept(company.command(as(BEN)), PLAN).orElseThrow();

        assertThat(plan().state()).isEqualTo(DevelopmentPlan.State.ACTIVE);
        assertThat(plan().acceptances()).extracting(Acceptance::by).containsExactly(DAN, BEN);
        assertThat(codes(development.accept(company.command(as(BEN)), PLAN))).contains("DEVELOPMENT-NOT-PROPOSED");
    }

    @Test
    void whoever_did_not_do_it_is_told() {
        propose(as(BEN));
        development.accept(company.command(as(DAN)), PLAN).orElseThrow();
        note(BASICS, StepState.UNDERWAY).orElseThrow();
        note(BASICS, StepState.DONE).orElseThrow();
        note(MORE, StepState.DROPPED).orElseThrow();
        company.engine.relay().deliver(EngineFixture.TENANT, "relay", 100);

        assertThat(company.mail.taken())
                .filteredOn(message -> message.topic().startsWith("development."))
                .extracting(message -> message.topic() + " to " + message.recipient())
                .containsExactly(
                        "development.proposed to dan",
                        "development.accepted to ben",
                        "development.noted to ben",
                        "development.completed to ben");
    }

    @Test
    void a_plan_says_what_it_covers_and_that_nothing_covers_more() {
        propose(as(BEN));

        assertThat(plan().actions()).extracting(PlannedAction::action).containsExactly(BASICS, MORE);
        assertThat(plan().proof().orElseThrow().isOptimal()).isTrue();
        assertThat(plan().proof().orElseThrow().coverage()).isEqualByComparingTo(new BigDecimal("4"));
        assertThat(plan().openGaps()).isEmpty();
        assertThat(plan().actions())
                .allMatch(step -> step.milestone().getDayOfWeek().getValue() <= 5);
    }

    @Test
    void a_step_goes_forward_only_and_the_last_one_completes_the_plan() {
        propose(as(BEN));
        assertThat(codes(note(BASICS, StepState.DONE))).containsExactly("DEVELOPMENT-NOT-ACTIVE");
        development.accept(company.command(as(DAN)), PLAN).orElseThrow();

        note(BASICS, StepState.DONE).orElseThrow();
        assertThat(codes(note(BASICS, StepState.UNDERWAY))).containsExactly("DEVELOPMENT-STEP-BACK");
        assertThat(codes(note(ActionId.of("other"), StepState.DONE))).containsExactly("DEVELOPMENT-STEP-UNKNOWN");
        assertThat(plan().state()).isEqualTo(DevelopmentPlan.State.ACTIVE);
        note(MORE, StepState.DONE).orElseThrow();

        assertThat(plan().state()).isEqualTo(DevelopmentPlan.State.COMPLETED);
        assertThat(codes(note(MORE, StepState.DROPPED))).contains("DEVELOPMENT-NOT-ACTIVE");
        assertThat(codes(development.revise(company.command(as(DAN)), PLAN))).containsExactly("DEVELOPMENT-NOT-ACTIVE");
    }

    @Test
    void a_plan_that_is_made_anew_keeps_what_is_under_way_and_waits_for_the_other_side() {
        propose(as(BEN));
        development.accept(company.command(as(DAN)), PLAN).orElseThrow();
        note(BASICS, StepState.UNDERWAY).orElseThrow();
        LocalDate agreed = plan().actions().get(0).milestone();
        company.now = Instant.parse("2026-03-16T08:00:00Z");
        assess(BEN, 3, Assessment.Source.MANAGER).orElseThrow();

        development.revise(company.command(as(DAN)), PLAN).orElseThrow();

        DevelopmentPlan plan = plan();
        assertThat(plan.state()).isEqualTo(DevelopmentPlan.State.PROPOSED);
        assertThat(plan.start()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(plan.gaps()).extracting(Gap::achieved).containsExactly(3);
        assertThat(plan.stateOf(BASICS)).isEqualTo(StepState.UNDERWAY);
        assertThat(plan.actions().get(0).action()).isEqualTo(BASICS);
        assertThat(plan.actions().get(0).milestone()).isEqualTo(agreed);
        assertThat(plan.actions().get(0).startMonth()).isZero();
        assertThat(plan.actions()).extracting(PlannedAction::action).containsExactly(BASICS, MORE);
        development.accept(company.command(as(BEN)), PLAN).orElseThrow();
        assertThat(plan().state()).isEqualTo(DevelopmentPlan.State.ACTIVE);
    }

    @Test
    void finished_steps_stay_and_their_cost_is_taken_from_the_budget() {
        propose(as(BEN));
        development.accept(company.command(as(DAN)), PLAN).orElseThrow();
        note(BASICS, StepState.DONE).orElseThrow();

        development.revise(company.command(as(DAN)), PLAN).orElseThrow();

        assertThat(plan().actions()).extracting(PlannedAction::action).containsExactly(BASICS, MORE);
        assertThat(plan().stateOf(BASICS)).isEqualTo(StepState.DONE);
        assertThat(plan().cost()).isEqualByComparingTo(new BigDecimal("200"));
    }

    @Test
    void a_role_to_come_and_goals_ask_for_more_and_what_they_ask_for_counts_more() {
        RoleProfile head = RoleProfile.builder()
                .id(RoleId.of("HEAD"))
                .title("Head")
                .addRequirements(new Requirement(SQL, 5, Weight.of("2")))
                .addRequirements(new Requirement(CompetencyId.of("TALK"), 3, Weight.ONE))
                .build();
        development.describe(company.command(admin()), head).orElseThrow();
        GoalId goal = GoalId.of("g");
        company.engine
                .goals()
                .propose(company.command(as(DAN)), EngineFixture.goal("g", DAN))
                .orElseThrow();
        PlanDraft draft = new PlanDraft(PLAN, DAN, CYCLE, RoleId.of("HEAD"), List.of(new PlanFocus(goal, SQL)));
        assertThat(codes(propose(as(BEN), draft))).containsExactly("DEVELOPMENT-FOCUS-GOAL");
        company.engine.goals().agree(company.command(as(BEN)), goal).orElseThrow();

        propose(as(BEN), draft).orElseThrow();

        assertThat(plan().gaps())
                .containsExactly(
                        new Gap(SQL, 5, 0, Weight.of("6")), new Gap(CompetencyId.of("TALK"), 3, 0, Weight.ONE));
        assertThat(plan().openGaps())
                .extracting(gap -> gap.competency() + " " + gap.reason())
                .containsExactly("SQL TOO_LOW", "TALK NO_ACTION");
    }

    @Test
    void everything_that_is_wrong_with_a_draft_is_said_at_once() {
        PlanDraft draft = new PlanDraft(
                PLAN,
                DAN,
                CYCLE,
                RoleId.of("NOWHERE"),
                List.of(new PlanFocus(GoalId.of("none"), CompetencyId.of("TALK"))));

        assertThat(codes(propose(as(BEN), draft)))
                .containsExactly("DEVELOPMENT-TARGET-UNKNOWN", "DEVELOPMENT-FOCUS-GOAL", "DEVELOPMENT-FOCUS-UNKNOWN");
    }

    @Test
    void assessments_of_all_sources_become_one_level_by_the_policy_and_plans_start_from_it() {
        assess(DAN, 4, Assessment.Source.SELF).orElseThrow();
        assess(BEN, 2, Assessment.Source.MANAGER).orElseThrow();
        assess(BEN, 3, Assessment.Source.ROUND).orElseThrow();

        GapReport report = development.standing(as(DAN), DAN, CYCLE).orElseThrow();

        assertThat(report.gaps()).extracting(Gap::achieved).containsExactly(3);
        assertThat(report.standings().get(0).evidence().orElseThrow().evidence())
                .extracting(CombinedLevel.Evidence::use)
                .containsExactly(CombinedLevel.Use.OUTWEIGHED, CombinedLevel.Use.OUTWEIGHED, CombinedLevel.Use.COUNTS);
        propose(as(BEN));
        assertThat(plan().gaps()).extracting(Gap::achieved).containsExactly(3);
        assertThat(development.standing(as(CAT), DAN, CYCLE)).isInstanceOf(Outcome.NotFound.class);
    }

    @Test
    void nobody_signs_for_another_source_than_their_own() {
        assertThat(codes(assess(DAN, 4, Assessment.Source.CERTIFICATE))).containsExactly("DEVELOPMENT-SOURCE-UNFIT");
        assertThat(codes(assess(BEN, 4, Assessment.Source.SELF))).containsExactly("DEVELOPMENT-SOURCE-UNFIT");
    }

    private OneOnOneId start(LocalDate first) {
        OneOnOneDraft series = new OneOnOneDraft(SeriesId.of("s"), DAN, first, 4);
        company.engine.oneOnOnes().start(company.command(as(BEN)), series).orElseThrow();
        return SeriesId.of("s").meeting(1);
    }

    private List<String> agenda(OneOnOneId meeting) {
        return company.engine.oneOnOnes().meeting(as(DAN), meeting).orElseThrow().points().stream()
                .map(TalkingPoint::reminder)
                .map(reminder -> reminder.orElseThrow())
                .map(reminder -> reminder.kind() + " " + reminder.action() + " " + reminder.day())
                .toList();
    }

    @Test
    void a_plan_that_comes_into_force_puts_its_first_steps_on_the_agenda_of_the_next_one_to_one() {
        OneOnOneId meeting = start(LocalDate.of(2026, 2, 9));
        propose(as(BEN));
        assertThat(agenda(meeting)).isEmpty();

        development.accept(company.command(as(DAN)), PLAN).orElseThrow();

        assertThat(agenda(meeting)).containsExactly("BEGINS basics 2026-02-02");
    }

    @Test
    void a_meeting_whose_day_went_by_is_still_to_come_until_it_is_closed() {
        OneOnOneId meeting = start(LocalDate.of(2026, 2, 9));
        company.now = Instant.parse("2026-03-16T08:00:00Z");
        propose(as(BEN));

        development.accept(company.command(as(DAN)), PLAN).orElseThrow();

        assertThat(agenda(meeting)).containsExactly("BEGINS basics 2026-03-16");
    }

    @Test
    void each_meeting_that_follows_brings_what_begins_or_is_due_until_then_exactly_once() {
        propose(as(BEN));
        development.accept(company.command(as(DAN)), PLAN).orElseThrow();
        OneOnOneId first = start(LocalDate.of(2026, 3, 9));
        assertThat(agenda(first)).containsExactly("BEGINS basics 2026-02-02");
        note(BASICS, StepState.UNDERWAY).orElseThrow();
        company.now = Instant.parse("2026-03-09T08:00:00Z");

        company.engine
                .oneOnOnes()
                .close(company.command(as(BEN)), new OneOnOneEndingDraft(first, MeetingEnding.HELD, false))
                .orElseThrow();

        assertThat(agenda(SeriesId.of("s").meeting(2)))
                .containsExactly("BEGINS basics 2026-02-02", "DUE basics 2026-04-01", "BEGINS more 2026-04-02");
    }

    @Test
    void a_host_who_is_not_the_manager_any_more_learns_nothing_of_the_plan() {
        OneOnOneId meeting = start(LocalDate.of(2026, 2, 9));
        company.engine
                .people()
                .apply(
                        company.command(admin()),
                        new io.perfcycle.core.people.OrgChange.ManagerChanged(
                                DAN, LocalDate.of(2026, 2, 2), java.util.Optional.of(CAT)))
                .orElseThrow();
        propose(as(CAT));
        development.accept(company.command(as(DAN)), PLAN).orElseThrow();

        assertThat(agenda(meeting)).isEmpty();
    }

    @Test
    void plans_are_listed_for_those_who_may_see_them() {
        propose(as(BEN));

        assertThat(development.plansOf(as(DAN), DAN).orElseThrow()).hasSize(1);
        assertThat(development.plansOf(as(BEN), DAN).orElseThrow()).hasSize(1);
        assertThat(development.plansOf(EngineFixture.hr(), DAN).orElseThrow()).isEmpty();
        assertThat(development.plansOf(as(CAT), DAN).orElseThrow()).isEmpty();
    }
}
