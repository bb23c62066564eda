package io.perfcycle.rules.access;

import io.perfcycle.core.access.AccessEvent;
import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.value.DateSpan;
import io.perfcycle.rules.internal.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides the steps of a delegation: granted, revoked. Stateless. */
public final class DelegationDecisions {
    private static final Set<Facet> SHARED_WITH_MENTORS =
            EnumSet.of(Facet.GOAL_PRIVATE, Facet.GOAL_SHARED, Facet.DEVELOPMENT_PLAN);
    private static final Set<Action> LOOKING = EnumSet.of(Action.READ, Action.LIST);

    private DelegationDecisions() {}

    /**
     * Grants a delegation.
     *
     * @param draft the delegation, its shape checked
     * @param grantor who grants it
     * @param today today
     * @param now the engine's instant
     * @return the event, or every reason against it
     */
    public static Outcome<List<AccessEvent>> grant(
            DelegationDraft draft, EmployeeId grantor, LocalDate today, Instant now) {
        Checks checks = Checks.begin()
                .that(
                        !draft.delegate().equals(grantor),
                        () -> Finding.of(AccessFinding.TO_ONESELF).at("delegate"))
                .that(
                        !draft.until().isBefore(draft.from()) && !draft.until().isBefore(today),
                        () -> Finding.of(AccessFinding.DATES_REVERSED)
                                .with("from", draft.from())
                                .with("until", draft.until())
                                .at("until"));
        for (int i = 0; i < draft.facets().size(); i++) {
            Facet facet = draft.facets().get(i);
            String place = "facets[" + i + "]";
            checks.that(
                    !AccessRules.isClosedToDelegates(facet, Action.READ, AccessPhase.RELEASED),
                    () -> Finding.of(AccessFinding.CLOSED).with("what", facet).at(place));
        }
        for (int i = 0; i < draft.actions().size(); i++) {
            Action action = draft.actions().get(i);
            String place = "actions[" + i + "]";
            checks.that(
                    action != Action.ERASE && action != Action.EXPORT,
                    () -> Finding.of(AccessFinding.CLOSED).with("what", action).at(place));
        }
        checks.that(
                draft.kind() == Delegation.Kind.ACTING
                        || (SHARED_WITH_MENTORS.containsAll(draft.facets()) && LOOKING.containsAll(draft.actions())),
                () -> Finding.of(AccessFinding.MENTOR_LOOKS).at("kind"));
        if (!checks.isClear()) {
            return Outcome.refused(checks.findings());
        }
        Delegation delegation = Delegation.builder()
                .id(draft.id())
                .kind(draft.kind())
                .grantor(grantor)
                .delegate(draft.delegate())
                .addAllFacets(draft.facets())
                .addAllActions(draft.actions())
                .span(DateSpan.of(draft.from(), draft.until()))
                .grantedAt(now)
                .build();
        return Outcome.done(List.of(new AccessEvent.Delegated(now, delegation, List.of())));
    }

    /**
     * Revokes a delegation.
     *
     * @param delegation which
     * @param now the engine's instant
     * @return the event, or the reason against it
     */
    public static Outcome<List<AccessEvent>> revoke(Delegation delegation, Instant now) {
        if (delegation.revokedAt().isPresent()) {
            return Outcome.refused(List.of(Finding.of(AccessFinding.REVOKED).with("delegation", delegation.id())));
        }
        Delegation revoked = Delegation.builder()
                .id(delegation.id())
                .kind(delegation.kind())
                .grantor(delegation.grantor())
                .delegate(delegation.delegate())
                .addAllFacets(delegation.facets())
                .addAllActions(delegation.actions())
                .span(delegation.span())
                .grantedAt(delegation.grantedAt())
                .revokedAt(now)
                .build();
        return Outcome.done(List.of(new AccessEvent.Revoked(now, revoked, List.of())));
    }
}
