package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.TENANT;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static io.perfcycle.rules.engine.EngineFixture.hr;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CascadeDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.DeclinedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLevel;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.metric.MetricValue;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Weight;
import io.perfcycle.rules.goal.GoalFinding;
import io.perfcycle.spi.Notification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalLifecycleTest {
    private static final GoalId G = GoalId.of("g");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private Goal stored(EmployeeId reader, String id) {
        return engine.goals().goal(as(reader), GoalId.of(id)).orElseThrow();
    }

    private void propose(EmployeeId by, GoalDraft draft) {
        engine.goals().propose(company.command(as(by)), draft).orElseThrow();
    }

    private void agree(EmployeeId by, String id) {
        engine.goals().agree(company.command(as(by)), GoalId.of(id)).orElseThrow();
    }

    private Outcome<Saved<GoalId>> checkIn(EmployeeId by, String id, String value) {
        return engine.goals()
                .checkIn(
                        company.command(as(by)),
                        new CheckInDraft(GoalId.of(id), LocalDate.of(2026, 2, 1), new BigDecimal(value), 5, "a note"));
    }

    private List<String> mail() {
        while (!engine.relay().deliver(TENANT, "relay", 100).isIdle()) {
            continue;
        }
        return company.mail.taken().stream()
                .map(message -> message.topic() + " to " + message.recipient())
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_manager_cascades_a_goal_down_and_each_report_agrees_or_declines_with_a_reason() {
        propose(BEN, goal("top", BEN));
        engine.goals()
                .cascadeDown(
                        company.command(as(ANN)),
                        new CascadeDraft(GoalId.of("top"), List.of(goal("for-ben", BEN), goal("for-cat", CAT))))
                .orElseThrow();
        agree(BEN, "for-ben");
        engine.goals()
                .decline(company.command(as(CAT)), new GoalReasonDraft(GoalId.of("for-cat"), "not mine to reach"))
                .orElseThrow();

        assertThat(stored(ANN, "for-ben")).isInstanceOf(AgreedGoal.class);
        assertThat(stored(ANN, "for-ben").content().parents())
                .containsExactly(new GoalLink(GoalId.of("top"), Weight.ONE));
        assertThat(stored(ANN, "for-cat")).isInstanceOfSatisfying(DeclinedGoal.class, declined -> {
            assertThat(declined.reason()).isEqualTo("not mine to reach");
            assertThat(declined.declinedBy()).isEqualTo(CAT);
            assertThat(declined.isWithdrawn()).isFalse();
        });
        assertThat(mail())
                .contains("goal.proposed to ben", "goal.proposed to cat", "goal.agreed to ann", "goal.declined to ann");
    }

    @Test
    void a_cascade_is_proposed_as_a_whole_or_not_at_all_and_every_reason_is_told_at_its_child() {
        GoalDraft reversed = goal("a", BEN).withDates(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 3, 1));
        Outcome<Saved<GoalId>> refused = engine.goals()
                .cascadeDown(
                        company.command(as(ANN)),
                        new CascadeDraft(GoalId.of("nowhere"), List.of(reversed, goal("b", CAT), goal("b", CAT))));

        assertThat(refused.findings().stream()
                        .filter(Finding::isBlocking)
                        .map(finding -> finding.code() + " " + finding.place()))
                .containsExactlyInAnyOrder(
                        "GOAL-DATES-REVERSED children[0].due",
                        "GOAL-PARENT-UNKNOWN children[0].parents[0]",
                        "GOAL-PARENT-UNKNOWN children[1].parents[0]",
                        "GOAL-PARENT-UNKNOWN children[2].parents[0]",
                        "GOAL-KNOWN children[2].id");
        assertThat(engine.goals().goalsOf(as(ANN), CYCLE).orElseThrow()).isEmpty();
    }

    @Test
    void a_cascade_with_one_goal_for_somebody_elses_report_is_not_found() {
        propose(ANN, goal("top", ANN));
        Outcome<Saved<GoalId>> denied = engine.goals()
                .cascadeDown(
                        company.command(as(BEN)),
                        new CascadeDraft(GoalId.of("top"), List.of(goal("a", DAN), goal("b", CAT))));

        assertThat(denied).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.goals().goal(as(BEN), GoalId.of("a")).isDone()).isFalse();
    }

    @Test
    void only_who_proposed_a_goal_takes_it_back_and_nobody_else_sees_what_came_to_nothing() {
        propose(DAN, goal("g", DAN));
        GoalReasonDraft why = new GoalReasonDraft(G, "thought again");

        assertThat(codes(engine.goals().withdraw(company.command(as(BEN)), why)))
                .containsExactly("GOAL-NOT-OWN-PROPOSAL");
        assertThat(codes(engine.goals().decline(company.command(as(DAN)), why))).containsExactly("GOAL-OWN-PROPOSAL");
        engine.goals().withdraw(company.command(as(DAN)), why).orElseThrow();

        assertThat(stored(BEN, "g"))
                .isInstanceOfSatisfying(
                        DeclinedGoal.class,
                        gone -> assertThat(gone.isWithdrawn()).isTrue());
        assertThat(engine.goals().goal(as(CAT), G)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.goals().goal(as(ANN), G)).isEqualTo(new Outcome.NotFound<>());
        assertThat(mail()).contains("goal.withdrawn to ben");
    }

    @Test
    void nothing_more_is_done_with_a_goal_that_has_ended() {
        propose(DAN, goal("g", DAN));
        GoalReasonDraft why = new GoalReasonDraft(G, "no");
        engine.goals().decline(company.command(as(BEN)), why).orElseThrow();

        assertThat(codes(engine.goals().agree(company.command(as(BEN)), G))).containsExactly("GOAL-NOT-PROPOSED");
        assertThat(codes(engine.goals().decline(company.command(as(BEN)), why))).containsExactly("GOAL-NOT-PROPOSED");
        assertThat(codes(engine.goals().withdraw(company.command(as(DAN)), why)))
                .containsExactly("GOAL-NOT-PROPOSED");
        assertThat(codes(checkIn(DAN, "g", "9"))).containsExactly("GOAL-NOT-AGREED");
        assertThat(codes(engine.goals().close(company.command(as(DAN)), G))).containsExactly("GOAL-NOT-AGREED");
        assertThat(codes(engine.goalChanges().cancel(company.command(as(DAN)), why)))
                .containsExactly("GOAL-NOT-AGREED");
        assertThat(codes(engine.goalChanges().approve(company.command(as(DAN)), G)))
                .containsExactly("GOAL-NO-CHANGE");
        assertThat(engine.goals()
                        .propose(company.command(as(DAN)), goal("g", DAN))
                        .isDone())
                .isFalse();
    }

    @Test
    void a_goal_that_is_given_up_keeps_its_check_ins_and_the_reason_and_the_other_side_is_told() {
        propose(DAN, goal("g", DAN));
        agree(BEN, "g");
        checkIn(DAN, "g", "9").orElseThrow();
        engine.goalChanges()
                .cancel(company.command(as(BEN)), new GoalReasonDraft(G, "the product is gone"))
                .orElseThrow();

        assertThat(stored(DAN, "g")).isInstanceOfSatisfying(ClosedGoal.class, closed -> {
            assertThat(closed.result()).isEqualTo(ClosedGoal.Result.CANCELLED);
            assertThat(closed.reason()).contains("the product is gone");
            assertThat(closed.checkIns()).hasSize(1);
        });
        assertThat(stored(CAT, "g")).isInstanceOfSatisfying(ClosedGoal.class, closed -> {
            assertThat(closed.reason()).isEmpty();
            assertThat(closed.checkIns()).isEmpty();
        });
        assertThat(mail()).contains("goal.closed to dan");
    }

    @Test
    void a_check_in_that_moves_a_goal_to_at_risk_tells_the_manager_once() {
        propose(DAN, goal("g", DAN).withDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)));
        agree(BEN, "g");
        company.now = Instant.parse("2026-04-15T08:00:00Z");
        checkIn(DAN, "g", "9").orElseThrow();
        checkIn(DAN, "g", "9.1").orElseThrow();

        assertThat(mail().stream().filter(line -> line.startsWith("goal.at-risk")))
                .containsExactly("goal.at-risk to ben");
        checkIn(BEN, "g", "8").orElseThrow();
        checkIn(BEN, "g", "9.5").orElseThrow();
        assertThat(mail().stream().filter(line -> line.startsWith("goal.at-risk")))
                .containsExactly("goal.at-risk to ben", "goal.at-risk to dan");
    }

    @Test
    void a_check_in_of_a_goal_that_is_on_track_tells_nobody() {
        propose(DAN, goal("g", DAN).withDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        agree(BEN, "g");
        checkIn(DAN, "g", "9.5").orElseThrow();

        assertThat(mail()).noneMatch(line -> line.startsWith("goal.at-risk"));
    }

    private static GoalDraft shared(String share, String other) {
        return goal("g", DAN)
                .withShares(List.of(
                        new OwnerShare(DAN, Percent.ofPercent(share)), new OwnerShare(CAT, Percent.ofPercent(other))));
    }

    @Test
    void every_owner_of_a_shared_goal_sees_it_checks_in_and_finds_it() {
        propose(DAN, shared("60", "40"));
        assertThat(stored(CAT, "g")).isInstanceOf(ProposedGoal.class);
        agree(BEN, "g");
        checkIn(CAT, "g", "9").orElseThrow();

        assertThat(stored(CAT, "g").checkIns()).hasSize(1);
        assertThat(engine.goals().goalsSharedBy(as(CAT), CYCLE, CAT).orElseThrow())
                .extracting(Goal::id)
                .containsExactly(G);
        assertThat(mail()).contains("goal.proposed to ben", "goal.proposed to cat");
    }

    @Test
    void the_owners_of_a_shared_goal_stand_on_one_side() {
        propose(DAN, shared("60", "40"));

        assertThat(codes(engine.goals().agree(company.command(as(CAT)), G))).containsExactly("GOAL-OWN-PROPOSAL");
        agree(BEN, "g");
    }

    @Test
    void a_manager_who_owns_a_part_still_decides_and_does_not_lose_the_right_to_see_it() {
        propose(
                DAN,
                goal("g", DAN)
                        .withShares(List.of(
                                new OwnerShare(DAN, Percent.ofPercent("50")),
                                new OwnerShare(BEN, Percent.ofPercent("50")))));
        agree(BEN, "g");

        assertThat(stored(BEN, "g")).isInstanceOf(AgreedGoal.class);
    }

    @Test
    void shares_that_are_not_whole_an_owner_who_stands_twice_and_one_without_a_share_are_told_together() {
        GoalDraft wrong = goal("g", DAN)
                .withShares(List.of(
                        new OwnerShare(CAT, Percent.ofPercent("50")), new OwnerShare(CAT, Percent.ofPercent("20"))));

        assertThat(codes(engine.goals().propose(company.command(as(DAN)), wrong)))
                .containsExactlyInAnyOrder(
                        GoalFinding.OWNER_TWICE.code(),
                        GoalFinding.SHARES_NOT_WHOLE.code(),
                        GoalFinding.OWNER_WITHOUT_SHARE.code());
    }

    @Test
    void a_goal_without_a_cycle_is_agreed_followed_and_found_among_the_goals_of_its_owner() {
        GoalDraft ongoing = GoalDraft.ongoing(G, "Keep the cost per order below 8 EUR", DAN)
                .withMeasure(MeasureDraft.of("cost per order", "EUR", "10", "8"))
                .withDates(null, LocalDate.of(2028, 6, 30));
        propose(DAN, ongoing);
        agree(BEN, "g");
        checkIn(DAN, "g", "9").orElseThrow();

        assertThat(engine.goals().goalsOf(as(DAN), DAN).orElseThrow()).hasSize(1);
        assertThat(engine.goals().goalsOf(as(DAN), CYCLE).orElseThrow()).isEmpty();
        Outcome<Saved<GoalId>> undated = engine.goals()
                .propose(company.command(as(DAN)), GoalDraft.ongoing(GoalId.of("h"), "Answer within 2 days", DAN));
        assertThat(undated.isDone()).isTrue();
        assertThat(undated.findings()).extracting(Finding::code).contains("GOAL-ONGOING-UNDATED");
    }

    @Test
    void a_goal_of_a_cycle_that_serves_one_without_a_cycle_hangs_below_it_in_the_cascade() {
        GoalDraft top = GoalDraft.ongoing(GoalId.of("top"), "Keep the cost per order below 8 EUR", BEN);
        propose(BEN, top.withDates(null, LocalDate.of(2030, 1, 1)));
        agree(ANN, "top");
        propose(DAN, goal("g", DAN).withParents(List.of(new GoalLink(top.id(), Weight.ONE))));
        agree(BEN, "g");

        assertThat(engine.goals()
                        .cascade(as(CAT), CYCLE, LocalDate.of(2026, 3, 1))
                        .orElseThrow()
                        .rolledUp()
                        .get(top.id())
                        .parts())
                .singleElement()
                .satisfies(part -> assertThat(part.child()).isEqualTo(G));
    }

    @Test
    void a_goal_is_aligned_by_a_company_goal_without_a_cycle_and_by_what_lies_between() {
        GoalDraft top = GoalDraft.ongoing(GoalId.of("top"), "Keep the cost per order below 8 EUR", BEN)
                .withLevel(GoalLevel.COMPANY, null);
        GoalDraft between = GoalDraft.ongoing(GoalId.of("between"), "Keep the cost of parcels below 3 EUR", BEN)
                .withParents(List.of(new GoalLink(top.id(), Weight.ONE)));
        propose(BEN, top);
        propose(BEN, between);
        agree(ANN, "top");
        agree(ANN, "between");
        propose(DAN, goal("g", DAN).withParents(List.of(new GoalLink(between.id(), Weight.ONE))));
        propose(DAN, goal("alone", DAN));

        MetricValue rate = engine.metrics().measure(hr(), CYCLE).orElseThrow().stream()
                .filter(value -> value.metric().equals("goal.alignment-rate"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.numerator()).contains(BigDecimal.valueOf(2));
        assertThat(rate.denominator()).contains(BigDecimal.valueOf(3));
    }

    @Test
    void a_goal_is_not_linked_to_a_proposal_that_was_declined() {
        propose(DAN, goal("top", DAN));
        engine.goals()
                .decline(company.command(as(BEN)), new GoalReasonDraft(GoalId.of("top"), "no"))
                .orElseThrow();

        assertThat(codes(engine.goals()
                        .propose(
                                company.command(as(DAN)),
                                goal("g", DAN).withParents(List.of(new GoalLink(GoalId.of("top"), Weight.ONE))))))
                .containsExactly("GOAL-PARENT-UNKNOWN");
    }

    @Test
    void messages_name_the_goal_and_nothing_that_was_typed() {
        a_manager_cascades_a_goal_down_and_each_report_agrees_or_declines_with_a_reason();

        assertThat(company.mail.taken())
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message).extracting(Notification::arguments).isEqualTo(java.util.Map.of()));
    }
}
