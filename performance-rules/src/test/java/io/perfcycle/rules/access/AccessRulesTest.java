package io.perfcycle.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {
    private static boolean permits(Relation relation, Facet facet, Action action, AccessPhase phase) {
        return AccessRules.decide(EnumSet.of(relation), facet, action, phase, Purpose.WORK)
                .isPermitted();
    }

    @ParameterizedTest
    @CsvSource({
        "SELF, MANAGER_REVIEW, READ, SUBMITTED, false",
        "SELF, MANAGER_REVIEW, READ, CALIBRATING, false",
        "SELF, MANAGER_REVIEW, READ, RELEASED, true",
        "SELF, MANAGER_REVIEW, DECIDE, RELEASED, true",
        "SELF, MANAGER_REVIEW, DECIDE, ACKNOWLEDGED, false",
        "DIRECT_MANAGER, MANAGER_REVIEW, SUBMIT, DRAFT, true",
        "DIRECT_MANAGER, MANAGER_REVIEW, EDIT, SUBMITTED, false",
        "CHAIN_MANAGER, MANAGER_REVIEW, READ, DRAFT, false",
        "CHAIN_MANAGER, MANAGER_REVIEW, READ, SUBMITTED, true",
        "HR_PARTNER, SELF_ASSESSMENT, READ, DRAFT, false",
        "HR_PARTNER, SELF_ASSESSMENT, READ, SUBMITTED, true",
        "DIRECT_MANAGER, SELF_ASSESSMENT, READ, OPEN, false",
        "NONE, GOAL_SHARED, READ, OPEN, true",
        "NONE, GOAL_PRIVATE, READ, OPEN, false",
        "RATER, GOAL_PRIVATE, READ, OPEN, false",
        "CHAIN_MANAGER, CHECK_IN, READ, OPEN, false",
        "CHAIN_MANAGER, DEVELOPMENT_PLAN, READ, OPEN, false",
        "HR_PARTNER, DEVELOPMENT_PLAN, READ, OPEN, true",
        "HR_PARTNER, DEVELOPMENT_PLAN, EDIT, OPEN, false",
        "RATER, ANONYMOUS_RESPONSE, SUBMIT, OPEN, true",
        "RATER, ANONYMOUS_RESPONSE, SUBMIT, RELEASED, false",
        "SELF, ROUND_AGGREGATE, AGGREGATE, OPEN, false",
        "SELF, ROUND_AGGREGATE, AGGREGATE, RELEASED, true",
        "CALIBRATOR, CALIBRATION, EDIT, CALIBRATING, true",
        "CALIBRATOR, CALIBRATION, EDIT, ARCHIVED, false",
        "SELF, SUCCESSION, READ, OPEN, false",
        "TENANT_ADMIN, GOAL_PRIVATE, READ, OPEN, false",
        "TENANT_ADMIN, MANAGER_REVIEW, READ, RELEASED, false",
        "CYCLE_ADMIN, MANAGER_REVIEW, READ, SUBMITTED, false",
        "AUDITOR, AUDIT_METADATA, READ, OPEN, true",
        "AUDITOR, GOAL_SHARED, READ, OPEN, false",
        "TENANT_ADMIN, AUDIT_METADATA, CREATE, OPEN, true",
        "TENANT_ADMIN, AUDIT_METADATA, READ, OPEN, false",
        "TENANT_ADMIN, PRIVACY, ERASE, OPEN, true",
        "TENANT_ADMIN, PRIVACY, CREATE, OPEN, false",
        "HR_PARTNER, PRIVACY, CREATE, OPEN, true",
        "HR_PARTNER, PRIVACY, ERASE, OPEN, false",
        "AUDITOR, PRIVACY, READ, OPEN, true",
        "SELF, PRIVACY, CREATE, OPEN, false",
        "SELF, GOAL_SHARED, EXPORT, OPEN, false"
    })
    void the_table_is_as_published(Relation relation, Facet facet, Action action, AccessPhase phase, boolean expected) {
        assertThat(permits(relation, facet, action, phase)).isEqualTo(expected);
    }

    @Test
    void no_union_of_relations_opens_an_anonymous_answer_to_reading() {
        for (int bits = 0; bits < 1 << Relation.values().length; bits++) {
            Set<Relation> relations = EnumSet.noneOf(Relation.class);
            for (Relation relation : Relation.values()) {
                if ((bits >> relation.ordinal() & 1) == 1) {
                    relations.add(relation);
                }
            }
            for (AccessPhase phase : AccessPhase.values()) {
                assertThat(AccessRules.decide(relations, Facet.ANONYMOUS_RESPONSE, Action.READ, phase, Purpose.WORK)
                                .isPermitted())
                        .isFalse();
            }
        }
    }

    @Test
    void whoever_may_edit_or_list_may_read_and_nothing_is_open_once_erased() {
        for (Facet facet : EnumSet.complementOf(EnumSet.of(Facet.ANONYMOUS_RESPONSE, Facet.CALIBRATION))) {
            for (Relation relation : Relation.values()) {
                for (AccessPhase phase : AccessPhase.values()) {
                    boolean read = permits(relation, facet, Action.READ, phase);
                    assertThat(!permits(relation, facet, Action.LIST, phase) || read)
                            .as("%s lists %s in %s", relation, facet, phase)
                            .isTrue();
                    assertThat(!permits(relation, facet, Action.EDIT, phase) || read)
                            .as("%s edits %s in %s", relation, facet, phase)
                            .isTrue();
                    for (Action action : Action.values()) {
                        assertThat(permits(relation, facet, action, AccessPhase.ERASED))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void being_the_subject_takes_away_what_a_role_would_give() {
        Set<Relation> both = EnumSet.of(Relation.SELF, Relation.HR_PARTNER, Relation.CALIBRATOR);

        assertThat(AccessRules.decide(both, Facet.RATING, Action.READ, AccessPhase.CALIBRATING, Purpose.WORK)
                        .isPermitted())
                .isFalse();
        assertThat(AccessRules.decide(both, Facet.CALIBRATION, Action.READ, AccessPhase.CALIBRATING, Purpose.WORK)
                        .isPermitted())
                .isFalse();
        assertThat(AccessRules.decide(both, Facet.SUCCESSION, Action.READ, AccessPhase.OPEN, Purpose.WORK)
                        .isPermitted())
                .isFalse();
    }

    @Test
    void a_purpose_narrows_and_never_widens() {
        assertThat(AccessRules.decide(
                                EnumSet.of(Relation.RESEARCHER, Relation.NONE),
                                Facet.GOAL_SHARED,
                                Action.READ,
                                AccessPhase.OPEN,
                                Purpose.RESEARCH)
                        .isPermitted())
                .isFalse();
        assertThat(AccessRules.decide(
                                EnumSet.of(Relation.HR_PARTNER),
                                Facet.ATTRIBUTED_FEEDBACK,
                                Action.READ,
                                AccessPhase.RELEASED,
                                Purpose.WORK)
                        .isPermitted())
                .isFalse();
        assertThat(AccessRules.decide(
                                EnumSet.of(Relation.HR_PARTNER),
                                Facet.ATTRIBUTED_FEEDBACK,
                                Action.READ,
                                AccessPhase.RELEASED,
                                Purpose.SUPPORT)
                        .isPermitted())
                .isTrue();
        assertThat(AccessRules.decide(
                                EnumSet.noneOf(Relation.class),
                                Facet.DIRECTORY,
                                Action.READ,
                                AccessPhase.OPEN,
                                Purpose.WORK)
                        .isPermitted())
                .isFalse();
    }

    @Test
    void the_subject_exports_exactly_what_the_subject_may_read_and_nobody_else_exports() {
        for (Facet facet : Facet.values()) {
            for (AccessPhase phase : AccessPhase.values()) {
                for (Relation relation : Relation.values()) {
                    boolean read = relation == Relation.SELF && permits(relation, facet, Action.READ, phase);
                    assertThat(AccessRules.decide(
                                            EnumSet.of(relation), facet, Action.EXPORT, phase, Purpose.SUBJECT_REQUEST)
                                    .isPermitted())
                            .as("%s exports %s in %s", relation, facet, phase)
                            .isEqualTo(read);
                    assertThat(permits(relation, facet, Action.EXPORT, phase)).isFalse();
                }
            }
        }
    }

    @Test
    void the_subject_asks_for_erasure_as_a_request_of_the_subject_only() {
        Set<Relation> self = EnumSet.of(Relation.SELF);

        assertThat(AccessRules.decide(self, Facet.PRIVACY, Action.CREATE, AccessPhase.OPEN, Purpose.SUBJECT_REQUEST)
                        .isPermitted())
                .isTrue();
        assertThat(AccessRules.decide(self, Facet.GOAL_SHARED, Action.CREATE, AccessPhase.OPEN, Purpose.SUBJECT_REQUEST)
                        .isPermitted())
                .isFalse();
    }

    @Test
    void relations_follow_from_the_organisation_and_grants_hold_for_their_units() {
        TenantId tenant = TenantId.of("t");
        EmployeeId ann = EmployeeId.of("ann");
        List<EmployeeId> chain = List.of(EmployeeId.of("ben"), EmployeeId.of("cat"));
        Principal scoped = Principal.of(tenant, EmployeeId.of("eve"))
                .with(new Grant(Relation.HR_PARTNER, List.of(UnitId.of("ENG"))));

        assertThat(relations(Principal.of(tenant, ann), ann, chain)).containsExactly(Relation.SELF);
        assertThat(relations(Principal.of(tenant, EmployeeId.of("ben")), ann, chain))
                .containsExactly(Relation.DIRECT_MANAGER);
        assertThat(relations(Principal.of(tenant, EmployeeId.of("cat")), ann, chain))
                .containsExactly(Relation.CHAIN_MANAGER);
        assertThat(relations(Principal.of(tenant, EmployeeId.of("dan")), ann, chain))
                .containsExactly(Relation.NONE);
        assertThat(RelationRules.relations(scoped, Optional.of(ann), chain, Optional.of(UnitId.of("ENG"))))
                .containsExactly(Relation.HR_PARTNER);
        assertThat(RelationRules.relations(scoped, Optional.of(ann), chain, Optional.of(UnitId.of("SAL"))))
                .containsExactly(Relation.NONE);
    }

    private static Set<Relation> relations(Principal caller, EmployeeId subject, List<EmployeeId> chain) {
        return RelationRules.relations(caller, Optional.of(subject), chain, Optional.empty());
    }
}
