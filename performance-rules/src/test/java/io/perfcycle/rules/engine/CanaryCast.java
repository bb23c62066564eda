package io.perfcycle.rules.engine;

import static io.perfcycle.rules.engine.CanaryWorld.as;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Grant;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.rules.access.GoldenTable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who asks in the canary test, and what each of them is to each canary: written down, not computed. */
enum CanaryCast {
    SUBJECT(as("dan"), Relation.SELF),
    MANAGER(as("ben"), Relation.DIRECT_MANAGER),
    MANAGERS_MANAGER(as("ann"), Relation.CHAIN_MANAGER),
    FORMER(as("fay"), Relation.NONE),
    RATER(as("gil"), Relation.NONE),
    SINGLE_RATER(as("col"), Relation.NONE),
    MENTOR(as("mia"), Relation.NONE),
    CALIBRATES(as("cal"), Relation.NONE),
    DELEGATE_HERSELF(as("dee"), Relation.NONE),
    DELEGATE(as("dee").onBehalfOf(EmployeeId.of("ben")), Relation.DIRECT_MANAGER),
    HR_OF_THE_UNIT(as("hr-eng").with(new Grant(Relation.HR_PARTNER, List.of(UnitId.of("ENG")))), Relation.HR_PARTNER),
    HR_OF_ANOTHER_UNIT(as("hr-sal").with(new Grant(Relation.HR_PARTNER, List.of(UnitId.of("SAL")))), Relation.NONE),
    HR_OF_ALL(as("hr").withRole(Relation.HR_PARTNER), Relation.HR_PARTNER),
    RUNS_THE_CYCLE(as("cycle-admin").withRole(Relation.CYCLE_ADMIN), Relation.CYCLE_ADMIN),
    CONFIGURES(as("tenant-admin").withRole(Relation.TENANT_ADMIN), Relation.TENANT_ADMIN),
    AUDITS(as("auditor").withRole(Relation.AUDITOR), Relation.AUDITOR),
    RESEARCHES(as("researcher").withRole(Relation.RESEARCHER), Relation.RESEARCHER),
    NOBODY_TO_DAN(as("hal-s-cousin"), Relation.NONE),
    LEFT(as("lee"), Relation.NONE),
    OF_ANOTHER_TENANT(Principal.of(TenantId.of("other"), EmployeeId.of("dan")), Relation.SELF);

    static final List<Facet> DELEGATED = List.of(
            Facet.GOAL_PRIVATE,
            Facet.GOAL_SHARED,
            Facet.CHECK_IN,
            Facet.ATTRIBUTED_FEEDBACK,
            Facet.MANAGER_REVIEW,
            Facet.SELF_ASSESSMENT);
    static final List<Action> DELEGATED_ACTIONS = List.of(Action.READ, Action.LIST, Action.EDIT);

    private final Principal principal;
    private final Relation relation;

    CanaryCast(Principal principal, Relation relation) {
        this.principal = principal;
        this.relation = relation;
    }

    Principal principal(Purpose purpose) {
        return principal.withPurpose(purpose);
    }

    /** What a document or an operation is to the cast. */
    record Target(
            Facet facet, AccessPhase phase, boolean aboutDan, Map<CanaryCast, Relation> ties, Set<Relation> withheld) {
        static Target of(Facet facet, AccessPhase phase) {
            return new Target(facet, phase, true, Map.of(), Set.of());
        }

        static Target ofNobody(Facet facet, AccessPhase phase) {
            return new Target(facet, phase, false, Map.of(), Set.of());
        }

        Target tied(CanaryCast who, Relation to) {
            Map<CanaryCast, Relation> more = new LinkedHashMap<>(ties);
            more.put(who, to);
            return new Target(facet, phase, aboutDan, more, withheld);
        }

        Target without(Relation... relations) {
            return new Target(facet, phase, aboutDan, ties, Set.of(relations));
        }

        Target as(Facet other) {
            return new Target(other, phase, aboutDan, ties, withheld);
        }
    }

    /** Whether the golden table, and the absolute denies that can arise here, permit it. */
    boolean may(Target target, Action action, Purpose purpose) {
        if (this == LEFT || this == OF_ANOTHER_TENANT) {
            return false;
        }
        Set<Relation> relations = relations(target);
        if (this == DELEGATE) {
            boolean granted = DELEGATED.contains(target.facet()) && DELEGATED_ACTIONS.contains(action);
            boolean prepared =
                    target.facet() == Facet.MANAGER_REVIEW && target.phase().compareTo(AccessPhase.RELEASED) < 0;
            if (!granted || prepared) {
                return false;
            }
        }
        boolean researcher = purpose == Purpose.RESEARCH
                || (relations.contains(Relation.RESEARCHER) && target.facet() != Facet.CONFIGURATION);
        if (researcher && action != Action.AGGREGATE) {
            return false;
        }
        boolean ownRating = target.facet() == Facet.MANAGER_REVIEW || target.facet() == Facet.RATING;
        boolean before = target.phase().compareTo(AccessPhase.RELEASED) < 0;
        boolean closed = target.facet() == Facet.CALIBRATION || (ownRating && before) || action == Action.RELEASE;
        if (relations.contains(Relation.SELF) && closed) {
            return false;
        }
        return relations.stream()
                .anyMatch(one -> GoldenTable.read().permits(one, target.facet(), action, target.phase(), purpose));
    }

    private Set<Relation> relations(Target target) {
        boolean role = relation.compareTo(Relation.CYCLE_ADMIN) >= 0 && relation != Relation.NONE;
        boolean everywhere = role || this == HR_OF_ALL;
        Relation base = target.aboutDan() || everywhere ? relation : Relation.NONE;
        Set<Relation> relations = EnumSet.of(base);
        relations.removeAll(target.withheld());
        Relation tie = target.ties().get(this);
        if (tie != null) {
            relations.add(tie);
        }
        relations.remove(Relation.NONE);
        if (relations.isEmpty()) {
            relations.add(Relation.NONE);
        }
        return relations;
    }
}
