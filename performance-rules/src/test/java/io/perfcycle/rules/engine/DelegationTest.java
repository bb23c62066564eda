package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.EngineFixture.ANN;
import static io.perfcycle.rules.engine.EngineFixture.BEN;
import static io.perfcycle.rules.engine.EngineFixture.CAT;
import static io.perfcycle.rules.engine.EngineFixture.DAN;
import static io.perfcycle.rules.engine.EngineFixture.as;
import static io.perfcycle.rules.engine.EngineFixture.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.goal.AgreedGoal;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.GoalId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelegationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final GoalId GOAL = GoalId.of("g");

    private final EngineFixture company = new EngineFixture().withCompany();
    private final PerformanceEngine engine = company.engine;

    private Outcome<?> delegate(
            Principal by, EmployeeId to, Delegation.Kind kind, List<Facet> facets, Action... actions) {
        return engine.delegations()
                .grant(
                        company.command(by),
                        new DelegationDraft(
                                DelegationId.of(by.person() + "-" + to),
                                kind,
                                to,
                                facets,
                                List.of(actions),
                                TODAY,
                                TODAY.plusDays(7)));
    }

    private Outcome<?> delegate(EmployeeId by, EmployeeId to, Action... actions) {
        return delegate(as(by), to, Delegation.Kind.ACTING, List.of(Facet.GOAL_SHARED), actions);
    }

    private void propose(EmployeeId owner) {
        engine.goals().propose(company.command(as(owner)), goal("g", owner)).orElseThrow();
    }

    @Test
    void a_delegate_agrees_in_the_managers_name_and_the_goal_says_in_whose() {
        propose(DAN);
        delegate(BEN, CAT, Action.READ, Action.EDIT);
        engine.goals().agree(company.command(as(CAT).onBehalfOf(BEN)), GOAL).orElseThrow();

        AgreedGoal agreed = (AgreedGoal) engine.goals().goal(as(DAN), GOAL).orElseThrow();
        assertThat(agreed.agreedBy()).isEqualTo(BEN);
    }

    @Test
    void a_delegate_may_what_the_delegation_says_and_only_on_its_days() {
        propose(DAN);
        delegate(BEN, CAT, Action.READ);
        Principal inBensName = as(CAT).onBehalfOf(BEN);

        assertThat(engine.goals().goal(inBensName, GOAL).isDone()).isTrue();
        assertThat(engine.goals().agree(company.command(inBensName), GOAL)).isEqualTo(new Outcome.NotFound<>());
        company.now = java.time.Instant.parse("2026-02-10T08:00:00Z");
        assertThat(engine.goals().goal(inBensName, GOAL)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void without_a_delegation_nobody_acts_in_anothers_name() {
        propose(DAN);

        assertThat(engine.goals().goal(as(CAT).onBehalfOf(BEN), GOAL)).isEqualTo(new Outcome.NotFound<>());
        assertThatThrownBy(() -> as(CAT).onBehalfOf(CAT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_delegate_does_not_use_their_own_roles_in_anothers_name() {
        delegate(as(BEN), CAT, Delegation.Kind.ACTING, List.of(Facet.CONFIGURATION, Facet.DIRECTORY), Action.EDIT);
        Principal both = as(CAT).withRole(Relation.TENANT_ADMIN).onBehalfOf(BEN);

        assertThat(engine.cycles().close(company.command(both), EngineFixture.CYCLE))
                .isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void nobody_decides_about_themself_in_the_managers_name() {
        propose(DAN);
        delegate(BEN, DAN, Action.READ, Action.EDIT);

        assertThat(engine.goals().agree(company.command(as(DAN).onBehalfOf(BEN)), GOAL))
                .isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void nobody_decides_about_somebody_above_them_in_anothers_name() {
        propose(BEN);
        delegate(ANN, DAN, Action.READ, Action.EDIT);
        Principal inAnnsName = as(DAN).onBehalfOf(ANN);

        assertThat(engine.goals().goal(inAnnsName, GOAL).isDone()).isTrue();
        assertThat(engine.goals().agree(company.command(inAnnsName), GOAL)).isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void one_person_who_stands_in_for_both_sides_does_not_agree_with_themself() {
        delegate(DAN, CAT, Action.READ, Action.CREATE);
        delegate(BEN, CAT, Action.READ, Action.EDIT);
        engine.goals()
                .propose(company.command(as(CAT).onBehalfOf(DAN)), goal("g", DAN))
                .orElseThrow();

        assertThat(engine.goals()
                        .agree(company.command(as(CAT).onBehalfOf(BEN)), GOAL)
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GOAL-OWN-PROPOSAL");
        assertThat(engine.goals().agree(company.command(as(BEN)), GOAL).isDone())
                .isTrue();
    }

    @Test
    void a_manager_who_proposed_in_the_owners_name_does_not_agree_as_manager_even_when_it_is_revoked() {
        delegate(DAN, BEN, Action.CREATE);
        engine.goals()
                .propose(company.command(as(BEN).onBehalfOf(DAN)), goal("g", DAN))
                .orElseThrow();
        engine.delegations()
                .revoke(company.command(as(DAN)), DelegationId.of("dan-ben"))
                .orElseThrow();

        assertThat(engine.goals().agree(company.command(as(BEN)), GOAL).findings())
                .extracting(Finding::code)
                .containsExactly("GOAL-OWN-PROPOSAL");
    }

    @Test
    void a_delegation_is_not_handed_on() {
        delegate(BEN, CAT, Action.READ, Action.EDIT);

        assertThat(delegate(
                        as(CAT).onBehalfOf(BEN), DAN, Delegation.Kind.ACTING, List.of(Facet.GOAL_SHARED), Action.READ))
                .isEqualTo(new Outcome.NotFound<>());
        propose(DAN);
        delegate(CAT, ANN, Action.READ, Action.EDIT);
        assertThat(engine.goals().agree(company.command(as(ANN).onBehalfOf(CAT)), GOAL))
                .isEqualTo(new Outcome.NotFound<>());
    }

    @Test
    void what_nobody_can_stand_in_for_is_refused_with_every_reason() {
        Outcome<?> refused = delegate(
                as(BEN),
                BEN,
                Delegation.Kind.MENTORING,
                List.of(Facet.PRIVATE_NOTE, Facet.GOAL_SHARED, Facet.CALIBRATION),
                Action.READ,
                Action.ERASE);

        assertThat(refused.findings())
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly(
                        "ACCESS-TO-ONESELF delegate",
                        "ACCESS-CLOSED facets[0]",
                        "ACCESS-CLOSED facets[2]",
                        "ACCESS-CLOSED actions[1]",
                        "ACCESS-MENTOR-LOOKS kind");
    }

    @Test
    void a_grantor_sees_own_delegations_and_revokes_each_once() {
        delegate(BEN, CAT, Action.READ);
        delegate(DAN, CAT, Action.READ);
        DelegationId id = DelegationId.of("ben-cat");

        assertThat(engine.delegations().granted(as(BEN)).orElseThrow())
                .extracting(Delegation::id)
                .containsExactly(id);
        assertThat(engine.delegations().revoke(company.command(as(CAT)), id)).isEqualTo(new Outcome.NotFound<>());
        assertThat(engine.delegations().revoke(company.command(as(BEN)), id).isDone())
                .isTrue();
        assertThat(engine.delegations().revoke(company.command(as(BEN)), id).findings())
                .extracting(Finding::code)
                .containsExactly("ACCESS-REVOKED");
    }

    @Test
    void one_command_id_in_two_names_is_two_commands() {
        propose(DAN);
        delegate(BEN, CAT, Action.READ, Action.EDIT);
        Command inBensName = company.command(as(CAT).onBehalfOf(BEN));
        engine.goals().agree(inBensName, GOAL).orElseThrow();

        assertThat(engine.goals().agree(new Command(inBensName.id(), as(CAT)), GOAL))
                .isEqualTo(new Outcome.Failed<>(Outcome.FailureKind.COMMAND_ID_REUSED));
    }
}
