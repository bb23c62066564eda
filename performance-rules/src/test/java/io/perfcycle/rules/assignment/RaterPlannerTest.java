package io.perfcycle.rules.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfcycle.core.feedback.Invitation;
import io.perfcycle.core.feedback.RaterLimits;
import io.perfcycle.core.feedback.Relationship;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.rules.assignment.RaterRequest.Pair;
import io.perfcycle.rules.assignment.RaterRequest.Person;
import io.perfcycle.rules.assignment.RaterRequest.Ties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RaterPlannerTest {
    private static final RaterLimits LIMITS = new RaterLimits(3, 3, true, 4, true);

    private static EmployeeId id(String id) {
        return EmployeeId.of(id);
    }

    private static Person person(String id, String manager) {
        return new Person(
                id(id),
                Optional.ofNullable(manager).map(EmployeeId::of),
                Optional.of(UnitId.of(manager == null ? "top" : manager)));
    }

    /** A boss, four leads, and eight people under each lead. */
    private static List<Person> company() {
        List<Person> people = new ArrayList<>();
        people.add(person("boss", null));
        for (int lead = 0; lead < 4; lead++) {
            people.add(person("lead" + lead, "boss"));
            for (int i = 0; i < 8; i++) {
                people.add(person("p" + lead + i, "lead" + lead));
            }
        }
        return people;
    }

    private static List<EmployeeId> all(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private static RaterProposal propose(Ties ties, RaterLimits limits) {
        return RaterPlanner.propose(new RaterRequest(company(), all(company()), ties, limits, 0));
    }

    private static List<EmployeeId> raters(RaterProposal proposal, String subject, Relationship relationship) {
        return proposal.invitationsBySubject().get(id(subject)).stream()
                .filter(invitation -> invitation.relationship() == relationship)
                .map(Invitation::rater)
                .toList();
    }

    @Test
    void each_is_rated_by_self_manager_the_managers_manager_peers_and_reports() {
        RaterProposal proposal = propose(Ties.NONE, LIMITS);

        assertThat(raters(proposal, "p00", Relationship.SELF)).containsExactly(id("p00"));
        assertThat(raters(proposal, "p00", Relationship.MANAGER)).containsExactly(id("lead0"));
        assertThat(raters(proposal, "p00", Relationship.SKIP_LEVEL)).containsExactly(id("boss"));
        assertThat(raters(proposal, "p00", Relationship.PEER))
                .hasSize(3)
                .allMatch(each -> each.value().startsWith("p0"));
        assertThat(raters(proposal, "lead1", Relationship.DIRECT_REPORT)).hasSize(3);
        assertThat(raters(proposal, "boss", Relationship.PEER)).isEmpty();
        assertThat(proposal.isOptimal()).isTrue();
        assertThat(proposal.explain().inputs()).containsEntry("optimal", "true");
    }

    @Test
    void nobody_rates_more_often_than_the_limit_as_peer_or_report_and_loads_are_near_each_other() {
        RaterProposal proposal = propose(Ties.NONE, LIMITS);
        Map<EmployeeId, Integer> load = new HashMap<>();
        proposal.invitationsBySubject()
                .values()
                .forEach(asked -> asked.stream()
                        .filter(each -> each.relationship() == Relationship.PEER
                                || each.relationship() == Relationship.DIRECT_REPORT)
                        .forEach(each -> load.merge(each.rater(), 1, Integer::sum)));

        assertThat(load.values()).allMatch(times -> times <= LIMITS.mostPerRater());
        assertThat(IntStream.range(0, 8).map(i -> load.getOrDefault(id("p0" + i), 0)))
                .allMatch(times -> times >= 2);
    }

    @Test
    void places_that_the_limit_leaves_empty_are_told() {
        RaterProposal proposal = propose(Ties.NONE, new RaterLimits(3, 0, false, 1, true));

        assertThat(proposal.missingBySubject()).isNotEmpty().containsEntry(id("boss"), 3);
        int missing = proposal.missingBySubject().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(missing).isEqualTo(37 * 3 - 36);
    }

    @Test
    void who_shares_a_goal_comes_first_and_who_is_in_conflict_never() {
        Ties ties = new Ties(
                List.of(new Pair(id("p00"), id("p31"))),
                List.of(new Pair(id("p01"), id("p00")), new Pair(id("p00"), id("lead0"))));
        RaterProposal proposal = propose(ties, LIMITS);

        assertThat(raters(proposal, "p00", Relationship.PEER))
                .contains(id("p31"))
                .doesNotContain(id("p01"));
        assertThat(raters(proposal, "p01", Relationship.PEER)).doesNotContain(id("p00"));
        assertThat(raters(proposal, "p00", Relationship.MANAGER)).isEmpty();
        assertThat(raters(proposal, "lead0", Relationship.DIRECT_REPORT)).doesNotContain(id("p00"));
    }

    @Test
    void two_peers_do_not_rate_each_other_where_the_policy_forbids_it() {
        RaterProposal proposal = propose(Ties.NONE, new RaterLimits(3, 0, false, 4, false));

        for (Person person : company()) {
            for (EmployeeId rater : raters(proposal, person.id().value(), Relationship.PEER)) {
                assertThat(raters(proposal, rater.value(), Relationship.PEER)).doesNotContain(person.id());
            }
        }
        assertThat(raters(proposal, "p00", Relationship.PEER)).hasSize(3);
        assertThat(proposal.bound()).isLessThanOrEqualTo(proposal.cost());
    }

    @Test
    void nobody_rates_as_a_peer_who_stands_above_or_below() {
        List<Person> people = List.of(
                person("a", null),
                person("b", "a"),
                person("c", "b"),
                new Person(id("d"), Optional.of(id("c")), Optional.of(UnitId.of("a"))));
        Ties ties = new Ties(List.of(new Pair(id("a"), id("d")), new Pair(id("b"), id("d"))), List.of());
        RaterProposal proposal = RaterPlanner.propose(new RaterRequest(people, all(people), ties, LIMITS, 0));

        assertThat(raters(proposal, "d", Relationship.PEER)).isEmpty();
        assertThat(raters(proposal, "b", Relationship.PEER)).isEmpty();
    }

    @Test
    void the_same_request_gives_the_same_proposal_and_wrong_ones_are_refused() {
        assertThat(propose(Ties.NONE, LIMITS)).isEqualTo(propose(Ties.NONE, LIMITS));
        List<Person> people = company();
        assertThatThrownBy(() -> RaterPlanner.propose(new RaterRequest(people, List.of(id("x")), Ties.NONE, LIMITS, 0)))
                .hasMessageContaining("x");
        assertThatThrownBy(() -> RaterPlanner.propose(
                        new RaterRequest(people, List.of(id("p00"), id("p00")), Ties.NONE, LIMITS, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
