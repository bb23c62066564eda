package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfcycle.core.access.AccessEvent;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.value.DateSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What may be delegated, to whom and until when; and that a delegation ends once. */
class DelegationDecisionsTest {
    private static final Instant NOW = Instant.parse("2026-02-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final EmployeeId ANN = EmployeeId.of("ann");
    private static final EmployeeId BEN = EmployeeId.of("ben");
    private static final Set<Facet> NEVER = EnumSet.of(
            Facet.PRIVATE_NOTE,
            Facet.ANONYMOUS_RESPONSE,
            Facet.SUCCESSION,
            Facet.IMPROVEMENT_PLAN,
            Facet.CALIBRATION,
            Facet.PRIVACY,
            Facet.DELEGATION);
    private static final Set<Facet> FOR_MENTORS =
            EnumSet.of(Facet.GOAL_PRIVATE, Facet.GOAL_SHARED, Facet.DEVELOPMENT_PLAN);

    private static DelegationDraft draft(
            Delegation.Kind kind, EmployeeId to, List<Facet> facets, List<Action> actions, int from, int until) {
        return new DelegationDraft(
                DelegationId.of("d"), kind, to, facets, actions, TODAY.plusDays(from), TODAY.plusDays(until));
    }

    private static Outcome<List<AccessEvent>> grant(DelegationDraft draft) {
        return DelegationDecisions.grant(draft, ANN, TODAY, NOW);
    }

    private static Delegation after(Outcome<List<AccessEvent>> outcome) {
        return (Delegation) outcome.orElseThrow().get(0).after();
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome.findings().stream()
                .map(finding -> finding.code().substring("ACCESS-".length()) + " " + finding.place())
                .toList();
    }

    private static List<String> expected(DelegationDraft draft) {
        List<String> against = new ArrayList<>();
        if (draft.delegate().equals(ANN)) {
            against.add("TO-ONESELF delegate");
        }
        if (draft.until().isBefore(draft.from()) || draft.until().isBefore(TODAY)) {
            against.add("DATES-REVERSED until");
        }
        for (int i = 0; i < draft.facets().size(); i++) {
            if (NEVER.contains(draft.facets().get(i))) {
                against.add("CLOSED facets[" + i + "]");
            }
        }
        for (int i = 0; i < draft.actions().size(); i++) {
            if (Set.of(Action.ERASE, Action.EXPORT).contains(draft.actions().get(i))) {
                against.add("CLOSED actions[" + i + "]");
            }
        }
        boolean looks = FOR_MENTORS.containsAll(draft.facets())
                && Set.of(Action.READ, Action.LIST).containsAll(draft.actions());
        if (draft.kind() == Delegation.Kind.MENTORING && !looks) {
            against.add("MENTOR-LOOKS kind");
        }
        return against;
    }

    @Property
    void a_delegation_is_what_was_drafted_or_is_refused_with_every_reason_at_its_place(
            @ForAll Delegation.Kind kind,
            @ForAll boolean oneself,
            @ForAll @Size(min = 1, max = 3) List<Facet> facets,
            @ForAll @Size(min = 1, max = 3) List<Action> actions,
            @ForAll @IntRange(min = -3, max = 3) int from,
            @ForAll @IntRange(min = -3, max = 3) int until) {
        DelegationDraft draft = draft(kind, oneself ? ANN : BEN, facets, actions, from, until);
        Outcome<List<AccessEvent>> outcome = grant(draft);

        assertThat(reasons(outcome)).isEqualTo(expected(draft));
        assertThat(outcome.findings()).allMatch(finding -> finding.severity() == Severity.BLOCK);
        assertThat(outcome.isDone()).isEqualTo(expected(draft).isEmpty());
        if (outcome.isDone()) {
            assertThat(after(outcome)).isEqualTo(granted(draft).build());
        }
    }

    private static Delegation.Builder granted(DelegationDraft draft) {
        return (Delegation.Builder) Delegation.builder()
                .id(draft.id())
                .kind(draft.kind())
                .grantor(ANN)
                .delegate(draft.delegate())
                .addAllFacets(draft.facets())
                .addAllActions(draft.actions())
                .span(DateSpan.of(draft.from(), draft.until()))
                .grantedAt(NOW);
    }

    @Property
    void a_mentor_looks_at_any_goals_and_plans(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 2) Integer> facets, @ForAll boolean lists) {
        List<Facet> shared = facets.stream().map(List.copyOf(FOR_MENTORS)::get).toList();

        assertThat(grant(draft(
                                Delegation.Kind.MENTORING,
                                BEN,
                                shared,
                                List.of(lists ? Action.LIST : Action.READ),
                                0,
                                0))
                        .isDone())
                .isTrue();
    }

    @Test
    void a_delegation_is_revoked_once_and_says_all_that_it_said_before() {
        DelegationDraft draft =
                draft(Delegation.Kind.ACTING, BEN, List.of(Facet.RATING), List.of(Action.READ, Action.DECIDE), -1, 7);
        Delegation stands = after(grant(draft));
        Instant later = NOW.plusSeconds(60);
        Delegation revoked = after(DelegationDecisions.revoke(stands, later));

        assertThat(revoked).isEqualTo(granted(draft).revokedAt(later).build());
        assertThat(stands.covers(Facet.RATING, Action.DECIDE, TODAY)).isTrue();
        assertThat(revoked.covers(Facet.RATING, Action.DECIDE, TODAY)).isFalse();
        assertThat(reasons(DelegationDecisions.revoke(revoked, later)))
                .singleElement()
                .asString()
                .startsWith("REVOKED");
    }

    @Property
    void a_mentor_is_whom_the_subject_named_in_a_delegation_of_that_kind(
            @ForAll Delegation.Kind kind, @ForAll boolean asMentor, @ForAll boolean aboutGrantor) {
        Delegation shared = after(grant(draft(kind, BEN, List.of(Facet.GOAL_SHARED), List.of(Action.READ), 0, 0)));
        EmployeeId other = EmployeeId.of("cat");

        assertThat(RelationRules.isMentor(asMentor ? BEN : other, aboutGrantor ? ANN : other, shared))
                .isEqualTo(kind == Delegation.Kind.MENTORING && asMentor && aboutGrantor);
    }
}
