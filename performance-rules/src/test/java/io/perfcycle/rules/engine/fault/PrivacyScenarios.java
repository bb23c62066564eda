package io.perfcycle.rules.engine.fault;

import static io.perfcycle.rules.engine.fault.Company.CANARY;
import static io.perfcycle.rules.engine.fault.Company.CAT;
import static io.perfcycle.rules.engine.fault.Company.DAN;
import static io.perfcycle.rules.engine.fault.Company.admin;
import static io.perfcycle.rules.engine.fault.Company.as;
import static io.perfcycle.rules.engine.fault.Company.hr;
import static io.perfcycle.rules.engine.fault.ProtectionScenarios.AUDITOR;

import io.perfcycle.core.access.Purpose;
import io.perfcycle.core.feedback.FeedbackDraft;
import io.perfcycle.core.feedback.FeedbackVisibility;
import io.perfcycle.core.feedback.RecognitionDraft;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.FeedbackId;
import io.perfcycle.core.id.RecognitionId;
import io.perfcycle.core.people.LeaveReason;
import io.perfcycle.core.people.OrgChange;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.privacy.RecordClass;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRule;
import io.perfcycle.core.privacy.RetentionTrigger;
import io.perfcycle.rules.engine.SubjectExport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Holds, erasure, export and retention. Cat has left; who is erased is cat. */
final class PrivacyScenarios {
    private static final Instant LONG_AFTER = Instant.parse("2031-01-01T00:00:00Z");

    private PrivacyScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.command(
                        "PrivacyOperations.hold/2",
                        company -> {},
                        admin(),
                        (engine, command) -> engine.privacy().hold(command, new LegalHoldDraft(DAN, CANARY))),
                Scenario.command(
                        "PrivacyOperations.releaseHold/3",
                        PrivacyScenarios::held,
                        admin(),
                        (engine, command) -> engine.privacy().releaseHold(command, DAN, CANARY)),
                Scenario.reading(
                        "PrivacyOperations.holds/1",
                        PrivacyScenarios::held,
                        engine -> engine.privacy().holds(AUDITOR)),
                Scenario.command(
                        "PrivacyOperations.requestErasure/3",
                        PrivacyScenarios::gone,
                        hr(),
                        (engine, command) -> engine.privacy().requestErasure(command, CAT, CANARY)),
                erase(PrivacyScenarios::requested),
                erase(company -> erasedUpTo(company, 1)),
                erase(company -> erasedUpTo(company, 2)),
                Scenario.reading(
                        "PrivacyOperations.erasure/2",
                        PrivacyScenarios::requested,
                        engine -> engine.privacy().erasure(AUDITOR, CAT)),
                Scenario.reading(
                        "PrivacyOperations.erasures/1",
                        PrivacyScenarios::requested,
                        engine -> engine.privacy().erasures(AUDITOR)),
                Scenario.reading(
                                "PrivacyOperations.export/2",
                                PrivacyScenarios::gone,
                                engine -> engine.privacy()
                                        .export(as(DAN).withPurpose(Purpose.SUBJECT_REQUEST), DAN)
                                        .map(PrivacyScenarios::withoutInstant))
                        .leafing(),
                Scenario.command(
                        "PrivacyOperations.definePolicy/2",
                        company -> {},
                        admin(),
                        (engine, command) -> engine.privacy().definePolicy(command, policy())),
                Scenario.reading(
                        "PrivacyOperations.policy/1",
                        PrivacyScenarios::defined,
                        engine -> engine.privacy().policy(AUDITOR)),
                Scenario.reading(
                                "PrivacyOperations.retentionPreview/1",
                                PrivacyScenarios::due,
                                engine -> engine.privacy().retentionPreview(AUDITOR))
                        .leafing(),
                Scenario.command(
                                "PrivacyOperations.retain/1",
                                PrivacyScenarios::due,
                                admin(),
                                (engine, command) -> engine.privacy().retain(command))
                        .leafing(),
                Scenario.reading(
                        "PrivacyOperations.retentionRun/1",
                        PrivacyScenarios::retained,
                        engine -> engine.privacy().retentionRun(AUDITOR)));
    }

    private static Scenario erase(Consumer<Company> before) {
        return Scenario.command(
                        "PrivacyOperations.erase/2",
                        before,
                        admin(),
                        (engine, command) -> engine.privacy().erase(command, CAT))
                .leafing();
    }

    /** An export says when it was made, and a clock that is late may say so. */
    private static SubjectExport withoutInstant(SubjectExport made) {
        return new SubjectExport(
                made.subject(),
                World.START,
                made.about(),
                made.written(),
                made.reviews(),
                made.checkIns(),
                made.meetings(),
                made.resultsByRound(),
                made.namedIn());
    }

    private static RetentionPolicy policy() {
        return RetentionPolicy.builder()
                .addRules(
                        new RetentionRule(RecordClass.GOALS, RetentionTrigger.CYCLE_END, 12),
                        new RetentionRule(RecordClass.FEEDBACK, RetentionTrigger.CREATION, 12),
                        new RetentionRule(RecordClass.PEOPLE, RetentionTrigger.LEAVING, 24),
                        new RetentionRule(RecordClass.AUDIT_OPENINGS, RetentionTrigger.CREATION, 12))
                .build();
    }

    private static void held(Company company) {
        company.engine
                .privacy()
                .hold(company.command(admin()), new LegalHoldDraft(DAN, CANARY))
                .orElseThrow();
    }

    /** Cat stands in what is about others and in what is about cat, and has left. */
    private static void gone(Company company) {
        give(company, "f-1", CAT, DAN);
        give(company, "f-2", DAN, CAT);
        company.engine
                .feedback()
                .recognise(company.command(as(CAT)), new RecognitionDraft(RecognitionId.of("r"), DAN, CANARY, CANARY))
                .orElseThrow();
        company.engine
                .people()
                .apply(
                        company.command(admin()),
                        new OrgChange.Left(CAT, LocalDate.of(2026, 1, 31), LeaveReason.VOLUNTARY))
                .orElseThrow();
    }

    private static void give(Company company, String id, EmployeeId author, EmployeeId subject) {
        FeedbackDraft draft =
                new FeedbackDraft(FeedbackId.of(id), subject, FeedbackVisibility.SUBJECT, CANARY, null, null);
        company.engine.feedback().give(company.command(as(author)), draft).orElseThrow();
    }

    private static void requested(Company company) {
        gone(company);
        company.engine
                .privacy()
                .requestErasure(company.command(hr()), CAT, CANARY)
                .orElseThrow();
    }

    private static void erasedUpTo(Company company, int batches) {
        requested(company);
        for (int i = 0; i < batches; i++) {
            company.engine.privacy().erase(company.command(admin()), CAT).orElseThrow();
        }
    }

    private static void defined(Company company) {
        company.engine
                .privacy()
                .definePolicy(company.command(admin()), policy())
                .orElseThrow();
    }

    private static void due(Company company) {
        gone(company);
        company.withGoal();
        defined(company);
        company.world.now = LONG_AFTER;
    }

    private static void retained(Company company) {
        due(company);
        company.engine.privacy().retain(company.command(admin())).orElseThrow();
    }
}
