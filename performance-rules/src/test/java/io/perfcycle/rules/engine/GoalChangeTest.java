package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.TENANT;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.goal.CarryOverDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.ClosedGoal;
import io.perfcycle.core.goal.Goal;
import io.perfcycle.core.goal.GoalChangeDraft;
import io.perfcycle.core.goal.GoalDraft;
import io.perfcycle.core.goal.GoalLink;
import io.perfcycle.core.goal.GoalReasonDraft;
import io.perfcycle.core.goal.MeasureDraft;
import io.perfcycle.core.goal.OwnerShare;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.goal.Visibility;
import io.perfcycle.core.id.CycleId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.value.Percent;
import io.perfcycle.core.value.Weight;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalChangeTest {
    private static final GoalId G = GoalId.of("g");
    private static final CycleId NEXT = CycleId.of("2027");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    private final StoreWithHook store = new StoreWithHook(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany().withNextCycle();
    private final PerformanceEngine engine = company.engine;

    private AgreedGoal inForce(String id) {
        return (AgreedGoal) stored(id);
    }

    private Goal stored(String id) {
        return engine.goals().goal(as(DAN), GoalId.of(id)).orElseThrow();
    }

    private void agreed(GoalDraft draft) {
        engine.goals().propose(company.command(as(DAN)), draft).orElseThrow();
        engine.goals().agree(company.command(as(BEN)), draft.id()).orElseThrow();
    }

    private Outcome<Saved<GoalId>> request(EmployeeId by, GoalChangeDraft draft) {
        return engine.goalChanges().request(company.command(as(by)), draft);
    }

    private Outcome<Saved<GoalId>> approve(EmployeeId by, String id) {
        return engine.goalChanges().approve(company.command(as(by)), GoalId.of(id));
    }

    private Outcome<Saved<GoalId>> reject(EmployeeId by, String reason) {
        return engine.goalChanges().reject(company.command(as(by)), new GoalReasonDraft(G, reason));
    }

    private Outcome<Saved<GoalId>> carryOver(EmployeeId by, String from, String to) {
        return engine.goalChanges()
                .carryOver(company.command(as(by)), CarryOverDraft.of(GoalId.of(from), GoalId.of(to), NEXT));
    }

    private void checkIn() {
        engine.goals()
                .checkIn(
                        company.command(as(DAN)),
                        new CheckInDraft(G, LocalDate.of(2026, 2, 1), new BigDecimal("9"), 5, "a note"))
                .orElseThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.findings().stream()
                .filter(Finding::isBlocking)
                .map(Finding::code)
                .toList();
    }

    private List<String> mail() {
        while (!engine.relay().deliver(TENANT, "relay", 100).isIdle()) {
            continue;
        }
        return company.mail.taken().stream()
                .map(message -> message.topic() + " to " + message.recipient())
                .toList();
    }

    private static GoalLink link(String parent) {
        return new GoalLink(GoalId.of(parent), Weight.ONE);
    }

    @Test
    void the_owner_asks_the_manager_approves_and_the_goal_keeps_what_it_said_and_its_check_ins() {
        agreed(goal("g", DAN));
        checkIn();
        String before = stored("g").content().title();
        request(
                        DAN,
                        GoalChangeDraft.of(G, "prices rose")
                                .withTitle("Cut the cost per order from 10 to 9 EUR")
                                .withMeasure(MeasureDraft.of("cost per order", "EUR", "10", "9"))
                                .withDates(null, DUE))
                .orElseThrow();
        assertThat(inForce("g").content().title()).isEqualTo(before);
        approve(BEN, "g").orElseThrow();

        AgreedGoal after = inForce("g");
        assertThat(after.content().title()).isEqualTo("Cut the cost per order from 10 to 9 EUR");
        assertThat(after.content().due()).contains(DUE);
        assertThat(after.content().description()).isNotEmpty();
        assertThat(after.checkIns()).hasSize(1);
        assertThat(after.request()).isEmpty();
        assertThat(after.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().title()).isEqualTo(before);
            assertThat(change.requestedBy()).isEqualTo(DAN);
            assertThat(change.approvedBy()).isEqualTo(BEN);
            assertThat(change.reason()).isEqualTo("prices rose");
        });
        assertThat(mail()).contains("goal.change-requested to ben", "goal.change-approved to dan");
    }

    @Test
    void what_the_manager_asks_for_the_owner_decides_and_a_rejection_changes_nothing() {
        agreed(goal("g", DAN));
        AgreedGoal before = inForce("g");
        request(BEN, GoalChangeDraft.of(G, "more").withDates(null, DUE)).orElseThrow();

        assertThat(codes(approve(BEN, "g"))).containsExactly("GOAL-OWN-CHANGE");
        assertThat(codes(reject(BEN, "no"))).containsExactly("GOAL-OWN-CHANGE");
        reject(DAN, "not before June").orElseThrow();
        assertThat(inForce("g").content()).isEqualTo(before.content());
        assertThat(inForce("g").changes()).isEmpty();
        assertThat(inForce("g").request()).isEmpty();
        assertThat(mail()).contains("goal.change-requested to dan", "goal.change-rejected to ben");
    }

    @Test
    void a_rejection_keeps_what_was_asked_for_and_why_not_until_after_the_goal_is_closed() {
        agreed(goal("g", DAN));
        request(DAN, GoalChangeDraft.of(G, "later").withDates(null, DUE)).orElseThrow();
        assertThat(reject(BEN, " ").findings()).isNotEmpty();
        reject(BEN, "the customer waits").orElseThrow();
        engine.goals().close(company.command(as(BEN)), G).orElseThrow();

        assertThat(stored("g").rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.request().by()).isEqualTo(DAN);
            assertThat(rejection.request().reason()).isEqualTo("later");
            assertThat(rejection.request().proposed().due()).contains(DUE);
            assertThat(rejection.rejectedBy()).isEqualTo(BEN);
            assertThat(rejection.reason()).isEqualTo("the customer waits");
        });
        assertThat(mail()).contains("goal.change-rejected to dan");
    }

    @Test
    void a_goal_goes_over_to_another_owner_and_unit_and_who_owns_it_now_is_told() {
        EmployeeId eve = EmployeeId.of("eve");
        engine.people()
                .enter(company.command(admin()), List.of(EngineFixture.person(eve, BEN)))
                .orElseThrow();
        agreed(goal("g", DAN));
        checkIn();
        request(BEN, GoalChangeDraft.of(G, "dan is away").withOwner(eve).withUnit(UnitId.of("sales")))
                .orElseThrow();
        assertThat(inForce("g").content().owner()).isEqualTo(DAN);
        approve(DAN, "g").orElseThrow();

        AgreedGoal after = (AgreedGoal) engine.goals().goal(as(BEN), G).orElseThrow();
        assertThat(after.content().owner()).isEqualTo(eve);
        assertThat(after.content().unit()).contains(UnitId.of("sales"));
        assertThat(after.checkIns()).hasSize(1);
        assertThat(after.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.before().owner()).isEqualTo(DAN));
        assertThat(mail()).contains("goal.change-approved to ben", "goal.change-approved to eve");
    }

    @Test
    void nobody_gives_a_goal_to_somebody_for_whom_they_could_not_propose_it() {
        agreed(goal("g", DAN));

        assertThat(request(DAN, GoalChangeDraft.of(G, "yours now").withOwner(ANN)))
                .isEqualTo(request(DAN, GoalChangeDraft.of(G, "yours now").withOwner(EmployeeId.of("nobody"))));
        assertThat(request(DAN, GoalChangeDraft.of(G, "yours now").withOwner(ANN)))
                .matches(outcome -> !outcome.isDone());
        assertThat(inForce("g").request()).isEmpty();
    }

    @Test
    void a_goal_becomes_private_and_shared_among_owners_whose_shares_are_judged_together() {
        agreed(goal("g", DAN));
        List<OwnerShare> odd =
                List.of(new OwnerShare(CAT, Percent.ofPercent("60")), new OwnerShare(CAT, Percent.ofPercent("60")));
        assertThat(codes(request(DAN, GoalChangeDraft.of(G, "together").withShares(odd))))
                .containsExactlyInAnyOrder("GOAL-OWNER-TWICE", "GOAL-SHARES-NOT-WHOLE", "GOAL-OWNER-WITHOUT-SHARE");
        List<OwnerShare> whole =
                List.of(new OwnerShare(DAN, Percent.ofPercent("70")), new OwnerShare(CAT, Percent.ofPercent("30")));
        request(DAN, GoalChangeDraft.of(G, "together").withShares(whole).withVisibility(Visibility.PRIVATE))
                .orElseThrow();
        approve(BEN, "g").orElseThrow();

        assertThat(inForce("g").content().owners()).containsExactly(DAN, CAT);
        assertThat(inForce("g").content().visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(engine.goals().goal(as(CAT), G).isDone()).isTrue();
    }

    @Test
    void one_request_is_open_at_a_time_and_who_made_it_takes_it_back() {
        agreed(goal("g", DAN));
        AgreedGoal before = inForce("g");
        request(DAN, GoalChangeDraft.of(G, "later").withDates(null, DUE)).orElseThrow();

        assertThat(codes(request(BEN, GoalChangeDraft.of(G, "other").withTitle("Something else"))))
                .containsExactly("GOAL-CHANGE-OPEN");
        assertThat(codes(engine.goals().close(company.command(as(BEN)), G))).containsExactly("GOAL-CHANGE-OPEN");
        assertThat(codes(carryOver(BEN, "g", "h"))).containsExactly("GOAL-CHANGE-OPEN");
        assertThat(codes(engine.goalChanges().withdraw(company.command(as(BEN)), G)))
                .containsExactly("GOAL-NOT-OWN-CHANGE");
        engine.goalChanges().withdraw(company.command(as(DAN)), G).orElseThrow();
        assertThat(inForce("g")).isEqualTo(before);
        assertThat(codes(approve(BEN, "g"))).containsExactly("GOAL-NO-CHANGE");
    }

    @Test
    void everything_that_is_wrong_with_a_change_is_told_at_once() {
        agreed(goal("g", DAN));
        GoalChangeDraft wrong = GoalChangeDraft.of(G, "why")
                .withDates(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 3, 1))
                .withMeasure(new MeasureDraft(
                        "cost", "EUR", null, null, null, null, null, BigDecimal.TEN, BigDecimal.ONE, List.of()))
                .withParents(List.of(link("g"), link("nowhere")));

        assertThat(codes(request(DAN, wrong)))
                .containsExactlyInAnyOrder(
                        "GOAL-DATES-REVERSED", "GOAL-BOUNDS-REVERSED", "GOAL-SELF-PARENT", "GOAL-PARENT-UNKNOWN");
        assertThat(codes(request(DAN, GoalChangeDraft.of(G, "nothing")))).containsExactly("GOAL-CHANGE-EMPTY");
    }

    @Test
    void what_a_goal_is_to_say_is_looked_at_like_a_goal_that_is_proposed() {
        agreed(goal("g", DAN));
        GoalChangeDraft vague = GoalChangeDraft.of(G, "why")
                .withTitle("Improve several things soon")
                .withParents(List.of());

        Outcome<Saved<GoalId>> asked = request(DAN, vague.withDates(null, LocalDate.of(2027, 3, 1)));
        assertThat(asked.isDone()).isTrue();
        assertThat(asked.findings()).extracting(Finding::code).containsExactly("SMART-S3", "SMART-R1", "SMART-T3");
    }

    @Test
    void a_goal_that_is_carried_over_is_looked_at_as_it_goes_on() {
        agreed(goal("g", DAN));
        CarryOverDraft late =
                new CarryOverDraft(G, GoalId.of("g-27"), NEXT, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 3, 1));

        Outcome<Saved<GoalId>> carried = engine.goalChanges().carryOver(company.command(as(DAN)), late);
        assertThat(carried.isDone()).isTrue();
        assertThat(carried.findings()).extracting(Finding::code).contains("SMART-T3");
    }

    @Test
    void a_change_of_a_private_goal_is_not_found_by_who_may_not_know_of_it() {
        agreed(goal("g", DAN).withVisibility(Visibility.PRIVATE));

        assertThat(request(CAT, GoalChangeDraft.of(G, "why").withTitle("Mine")))
                .isEqualTo(request(
                        CAT, GoalChangeDraft.of(GoalId.of("nowhere"), "why").withTitle("Mine")))
                .isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void who_may_not_see_check_ins_sees_neither_history_nor_request() {
        agreed(goal("g", DAN));
        request(DAN, GoalChangeDraft.of(G, "later").withDates(null, DUE)).orElseThrow();
        approve(BEN, "g").orElseThrow();
        request(DAN, GoalChangeDraft.of(G, "again").withTitle("Something else")).orElseThrow();

        AgreedGoal seen = (AgreedGoal) engine.goals().goal(as(CAT), G).orElseThrow();
        assertThat(seen.changes()).isEmpty();
        assertThat(seen.request()).isEmpty();
        assertThat(seen.content().due()).contains(DUE);
    }

    @Test
    void a_link_that_would_close_a_circle_is_refused_with_its_path_when_it_is_asked_for() {
        agreed(goal("a", DAN));
        agreed(goal("b", DAN).withParents(List.of(link("a"))));
        agreed(goal("c", DAN).withParents(List.of(link("b"))));

        Outcome<Saved<GoalId>> refused =
                request(DAN, GoalChangeDraft.of(GoalId.of("a"), "why").withParents(List.of(link("c"))));
        assertThat(codes(refused)).containsExactly("GOAL-CIRCLE");
        assertThat(refused.findings().get(0).arguments().get("path")).isEqualTo("[a, c, b, a]");
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void of_two_changes_that_close_a_circle_together_the_later_is_a_conflict(String first, String second) {
        agreed(goal("a", DAN));
        agreed(goal("b", DAN));
        request(DAN, GoalChangeDraft.of(GoalId.of("a"), "why").withParents(List.of(link("b"))))
                .orElseThrow();
        request(DAN, GoalChangeDraft.of(GoalId.of("b"), "why").withParents(List.of(link("a"))))
                .orElseThrow();

        store.beforeNextCommit = Optional.of(() -> approve(BEN, first).orElseThrow());
        Outcome<Saved<GoalId>> raced = approve(BEN, second);

        assertThat(raced).isInstanceOf(Outcome.Conflict.class);
        assertThat(codes(approve(BEN, second))).containsExactly("GOAL-CIRCLE");
        assertThat(inForce(first).content().parents()).containsExactly(link(second));
        assertThat(inForce(second).content().parents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void a_change_in_the_middle_of_the_path_is_a_conflict_too(String first, String second) {
        agreed(goal("a", DAN));
        agreed(goal("b", DAN));
        agreed(goal("over-b", DAN).withParents(List.of(link("b"))));
        agreed(goal("over-a", DAN).withParents(List.of(link("a"))));
        request(DAN, GoalChangeDraft.of(GoalId.of("a"), "why").withParents(List.of(link("over-b"))))
                .orElseThrow();
        request(DAN, GoalChangeDraft.of(GoalId.of("b"), "why").withParents(List.of(link("over-a"))))
                .orElseThrow();

        store.beforeNextCommit = Optional.of(() -> approve(BEN, first).orElseThrow());
        assertThat(approve(BEN, second)).isInstanceOf(Outcome.Conflict.class);
        Outcome<Saved<GoalId>> again = approve(BEN, second);
        assertThat(again.findings().get(0).arguments().get("path"))
                .isEqualTo(List.of(second, "over-" + first, first, "over-" + second, second)
                        .toString());
    }

    @Test
    void a_change_beside_the_path_is_no_conflict_and_the_goals_read_are_those_on_the_path() {
        agreed(goal("root", DAN));
        agreed(goal("b", DAN).withParents(List.of(link("root"))));
        agreed(goal("beside", DAN).withParents(List.of(link("root"))));
        agreed(goal("a", DAN));
        request(DAN, GoalChangeDraft.of(GoalId.of("a"), "why").withParents(List.of(link("b"))))
                .orElseThrow();
        request(DAN, GoalChangeDraft.of(GoalId.of("beside"), "why").withTitle("Something else"))
                .orElseThrow();

        store.beforeNextCommit = Optional.of(() -> approve(BEN, "beside").orElseThrow());
        approve(BEN, "a").orElseThrow();

        assertThat(store.units.get(store.units.size() - 1).expected().keySet())
                .filteredOn(key -> key.kind() == G.key().kind())
                .extracting(DocumentKey::id)
                .containsExactlyInAnyOrder("a", "b", "root");
    }

    @Test
    void a_goal_is_carried_over_with_its_links_and_the_old_one_says_where_it_goes_on() {
        agreed(goal("g", DAN));
        checkIn();
        carryOver(DAN, "g", "g-27").orElseThrow();

        assertThat(stored("g")).isInstanceOfSatisfying(ClosedGoal.class, closed -> {
            assertThat(closed.result()).isEqualTo(ClosedGoal.Result.CARRIED_OVER);
            assertThat(closed.carriedTo()).contains(GoalId.of("g-27"));
            assertThat(closed.checkIns()).hasSize(1);
        });
        assertThat(stored("g-27")).isInstanceOfSatisfying(ProposedGoal.class, next -> {
            assertThat(next.content().cycle()).contains(NEXT);
            assertThat(next.content().carriedFrom()).contains(G);
            assertThat(next.content().due()).contains(LocalDate.of(2027, 12, 31));
            assertThat(next.content().measure()).isEqualTo(stored("g").content().measure());
            assertThat(next.proposedBy()).isEqualTo(DAN);
        });
        assertThat(mail()).contains("goal.proposed to ben", "goal.carried-over to dan");
    }

    @Test
    void carried_over_twice_is_carried_over_once() {
        agreed(goal("g", DAN));
        carryOver(DAN, "g", "g-27").orElseThrow();
        Goal closed = stored("g");
        Goal next = stored("g-27");

        for (String to : List.of("g-27", "another")) {
            Outcome<Saved<GoalId>> again = carryOver(BEN, "g", to);
            assertThat(codes(again)).containsExactly("GOAL-CARRIED-OVER");
            assertThat(again.findings().get(0).arguments()).containsEntry("next", "g-27");
        }
        assertThat(stored("g")).isEqualTo(closed);
        assertThat(stored("g-27")).isEqualTo(next);
        assertThat(engine.goals().goal(as(DAN), GoalId.of("another")).isDone()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"parent, child", "child, parent"})
    void in_whatever_order_parent_and_child_are_carried_over_the_link_leads_to_where_the_parent_goes_on(
            String first, String second) {
        agreed(goal("parent", DAN));
        agreed(goal("child", DAN).withParents(List.of(link("parent"))));
        carryOver(DAN, first, first + "-27").orElseThrow();
        carryOver(DAN, second, second + "-27").orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("parent-27")).orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("child-27")).orElseThrow();

        GoalOperations.Cascade seen =
                engine.goals().cascade(as(ANN), NEXT, LocalDate.of(2027, 3, 1)).orElseThrow();
        assertThat(seen.rolledUp().get(GoalId.of("parent-27")).parts())
                .singleElement()
                .satisfies(part -> assertThat(part.child()).isEqualTo(GoalId.of("child-27")));
    }

    @Test
    void a_circle_through_a_goal_that_was_carried_over_is_seen() {
        agreed(goal("a", DAN));
        agreed(goal("b", DAN).withParents(List.of(link("a"))));
        carryOver(DAN, "a", "a-27").orElseThrow();
        engine.goals().agree(company.command(as(BEN)), GoalId.of("a-27")).orElseThrow();

        Outcome<Saved<GoalId>> refused =
                request(DAN, GoalChangeDraft.of(GoalId.of("a-27"), "why").withParents(List.of(link("b"))));
        assertThat(codes(refused)).containsExactly("GOAL-CIRCLE");
        assertThat(refused.findings().get(0).arguments().get("path")).isEqualTo("[a-27, b, a, a-27]");
    }

    @Test
    void a_goal_is_not_carried_over_to_its_own_cycle_to_a_closed_one_or_out_of_none() {
        agreed(goal("g", DAN));
        assertThat(codes(engine.goalChanges()
                        .carryOver(company.command(as(DAN)), CarryOverDraft.of(G, GoalId.of("h"), CYCLE))))
                .containsExactly("GOAL-SAME-CYCLE");
        engine.cycles().close(company.command(admin()), NEXT).orElseThrow();
        assertThat(codes(carryOver(DAN, "g", "h"))).containsExactly("GOAL-CYCLE-CLOSED");
        agreed(GoalDraft.ongoing(GoalId.of("on"), "Answer within 2 days", DAN));
        assertThat(codes(carryOver(DAN, "on", "h"))).contains("GOAL-ONGOING");
        assertThat(stored("g")).isInstanceOf(AgreedGoal.class);
    }
}
