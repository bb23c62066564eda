package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.ANN;
import static io.perfcycle.rules.engine.fault.Company.BEN;
import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.GOAL;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.hr;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Delegation;
import io.perfcycle.core.access.DelegationDraft;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.access.Relation;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.id.DelegationId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import java.time.LocalDate;
import java.util.List;

/** The audit chains, delegations and the access log. */
final class ProtectionScenarios {
    static final Principal AUDITOR = as(EmployeeId.of("otto")).withRole(Relation.AUDITOR);
    private static final DelegationId DELEGATION = DelegationId.of("d");

    private ProtectionScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.reading(
                        "AuditOperations.chain/2",
                        Company::withGoal,
                        engine -> engine.audit().chain(AUDITOR, GOAL.key())),
                Scenario.reading(
                                "AuditOperations.verify/1",
                                ProtectionScenarios::sealed,
                                engine -> engine.audit().verify(AUDITOR))
                        .leafing(),
                Scenario.reading(
                                "AuditOperations.newestSeal/1",
                                ProtectionScenarios::sealed,
                                engine -> engine.audit().newestSeal(AUDITOR))
                        .leafing(),
                Scenario.command(
                                "AuditOperations.seal/1",
                                ProtectionScenarios::sealed,
                                admin(),
                                (engine, command) -> engine.audit().seal(command))
                        .leafing(),
                Scenario.command(
                        "DelegationOperations.grant/2",
                        company -> {},
                        as(BEN),
                        (engine, command) -> engine.delegations().grant(command, delegation())),
                Scenario.command(
                        "DelegationOperations.revoke/2",
                        ProtectionScenarios::delegated,
                        as(BEN),
                        (engine, command) -> engine.delegations().revoke(command, DELEGATION)),
                Scenario.reading(
                        "DelegationOperations.granted/1",
                        ProtectionScenarios::delegated,
                        engine -> engine.delegations().granted(as(BEN))),
                Scenario.reading(
                        "PeopleOperations.accessLog/1",
                        ProtectionScenarios::readForSupport,
                        engine -> engine.people().accessLog(as(DAN))));
    }

    private static DelegationDraft delegation() {
        LocalDate first = LocalDate.of(2026, 2, 1);
        return new DelegationDraft(
                DELEGATION,
                Delegation.Kind.ACTING,
                ANN,
                List.of(Facet.GOAL_SHARED),
                List.of(Action.READ, Action.EDIT),
                first,
                first.plusMonths(1));
    }

    private static void sealed(Company company) {
        company.withGoal();
        company.engine.audit().seal(company.command(admin())).orElseThrow();
    }

    private static void delegated(Company company) {
        company.engine
                .delegations()
                .grant(company.command(as(BEN)), delegation())
                .orElseThrow();
    }

    private static void readForSupport(Company company) {
        FeedbackId id = FeedbackId.of("f");
        FeedbackDraft draft = new FeedbackDraft(id, DAN, FeedbackVisibility.SUBJECT, CANARY, null, null);
        company.engine.feedback().give(company.command(as(CAT)), draft).orElseThrow();
        company.engine
                .feedback()
                .feedback(hr().withPurpose(Purpose.SUPPORT), id)
                .orElseThrow();
    }
}
