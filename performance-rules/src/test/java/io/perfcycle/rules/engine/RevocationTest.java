package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.CYCLE;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.admin;
import static io.perfcycle.rules.engine.EngineFixture.answers;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static io.perfcycle.rules.engine.EngineFixture.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.calibration.AdjustmentDraft;
import io.perfcycle.core.calibration.SessionDraft;
import io.perfcycle.core.goal.CheckInDraft;
import io.perfcycle.core.goal.ProposedGoal;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.id.SessionId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.review.Occasion;
import io.perfcycle.core.review.ScheduledReview;
import io.perfcycle.core.value.Rating;
import io.perfcycle.spi.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A right that ends between the load and the commit: the command ends in a conflict and leaves nothing. */
class RevocationTest {
    private final WatchedStore store = new WatchedStore(MemoryStore.create());
    private final EngineFixture company = new EngineFixture(store).withCompany();
    private final PerformanceEngine engine = company.engine;
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final GoalId GOAL = GoalId.of("g");

    @BeforeEach
    void propose() {
        engine.goals().propose(company.command(as(DAN)), goal("g", DAN)).orElseThrow();
    }

    private Runnable change(OrgChange change) {
        return () -> engine.people().apply(company.command(admin()), change).orElseThrow();
    }

    private static OrgChange leaves(EmployeeId who, LocalDate last) {
        return new OrgChange.Left(who, last, LeaveReason.VOLUNTARY);
    }

    /** Runs a command while something happens, and once more afterwards. */
    private void conflicts(Runnable meanwhile, java.util.function.Function<Command, Outcome<?>> call, Principal by) {
        Command command = company.command(by);
        store.beforeCommit(meanwhile);

        assertThat(call.apply(command)).isInstanceOf(Outcome.Conflict.class);
        assertThat(call.apply(command)).isEqualTo(new Outcome.NotFound<>());
    }

    private void stillProposed() {
        assertThat(engine.goals().goal(as(DAN), GOAL).orElseThrow()).isInstanceOf(ProposedGoal.class);
    }

    @Test
    void a_manager_who_is_replaced_meanwhile_agrees_to_nothing() {
        conflicts(
                change(new OrgChange.ManagerChanged(DAN, TODAY, Optional.of(CAT))),
                command -> engine.goals().agree(command, GOAL),
                as(BEN));
        stillProposed();
    }

    @Test
    void a_manager_who_leaves_meanwhile_agrees_to_nothing() {
        conflicts(
                change(leaves(BEN, TODAY.minusDays(1))),
                command -> engine.goals().agree(command, GOAL),
                as(BEN));
        stillProposed();
    }

    @Test
    void an_owner_who_leaves_meanwhile_reports_nothing() {
        engine.goals().agree(company.command(as(BEN)), GOAL).orElseThrow();
        CheckInDraft draft = new CheckInDraft(GOAL, TODAY, BigDecimal.TEN, 5, "");

        conflicts(
                change(leaves(DAN, TODAY.minusDays(1))),
                command -> engine.goals().checkIn(command, draft),
                as(DAN));
    }

    @Test
    void a_subject_who_moves_to_another_unit_meanwhile_ends_the_command_in_a_conflict() {
        Command command = company.command(as(BEN));
        store.beforeCommit(change(new OrgChange.UnitChanged(DAN, TODAY, UnitId.of("SAL"))));

        assertThat(engine.goals().agree(command, GOAL)).isInstanceOf(Outcome.Conflict.class);
        stillProposed();
        assertThat(engine.goals().agree(command, GOAL).isDone()).isTrue();
    }

    @Test
    void a_delegate_whose_delegation_is_revoked_meanwhile_agrees_to_nothing() {
        DelegationId id = DelegationId.of("d");
        DelegationDraft draft = new DelegationDraft(
                id,
                Delegation.Kind.ACTING,
                CAT,
                List.of(Facet.GOAL_SHARED),
                List.of(Action.READ, Action.EDIT),
                TODAY,
                TODAY.plusDays(7));
        engine.delegations().grant(company.command(as(BEN)), draft).orElseThrow();

        conflicts(
                () -> engine.delegations().revoke(company.command(as(BEN)), id).orElseThrow(),
                command -> engine.goals().agree(command, GOAL),
                as(CAT).onBehalfOf(BEN));
        stillProposed();
    }

    @Test
    void a_reviewer_whose_review_is_handed_over_meanwhile_hands_in_nothing() {
        company.now = Instant.parse("2026-12-20T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        OrgChange change = new OrgChange.ManagerChanged(DAN, LocalDate.of(2027, 1, 1), Optional.of(CAT));

        conflicts(
                () -> {
                    change(change).run();
                    engine.reviews()
                            .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                            .orElseThrow();
                },
                command -> engine.reviews().submit(command, answers(DAN, "3", "3", "3")),
                as(BEN));
        assertThat(engine.reviews().review(as(CAT), review(DAN)).orElseThrow()).isInstanceOf(ScheduledReview.class);
    }

    @Test
    void a_participant_who_comes_to_stand_below_the_subject_meanwhile_adjusts_nothing() {
        company.now = Instant.parse("2027-01-05T08:00:00Z");
        engine.reviews()
                .schedule(company.command(admin()), CYCLE, Occasion.ANNUAL)
                .orElseThrow();
        engine.reviews()
                .submit(company.command(as(ANN)), answers(BEN, "3", "3", "3"))
                .orElseThrow();
        SessionId session = SessionId.of("s");
        company.openSession(new SessionDraft(session, CYCLE, CAT, List.of(), List.of(review(BEN))));
        Command command = company.command(as(CAT));
        AdjustmentDraft draft = new AdjustmentDraft(session, review(BEN), Rating.rated("5"), "kind");
        store.beforeCommit(change(new OrgChange.ManagerChanged(CAT, LocalDate.of(2027, 1, 2), Optional.of(BEN))));

        assertThat(engine.calibration().adjust(command, draft)).isInstanceOf(Outcome.Conflict.class);
        assertThat(engine.calibration().adjust(command, draft).findings())
                .extracting(finding -> finding.code())
                .containsExactly("CALIBRATION-OWN-CHAIN");
    }
}
