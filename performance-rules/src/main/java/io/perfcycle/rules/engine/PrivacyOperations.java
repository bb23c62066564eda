package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.Id;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.privacy.ErasureInProgress;
import io.perfcycle.core.privacy.ErasureRequest;
import io.perfcycle.core.privacy.HoldRegister;
import io.perfcycle.core.privacy.LegalHold;
import io.perfcycle.core.privacy.LegalHoldDraft;
import io.perfcycle.core.privacy.PrivacyEvent;
import io.perfcycle.core.privacy.RetentionPolicy;
import io.perfcycle.core.privacy.RetentionRun;
import io.perfcycle.core.value.TextRules;
import io.perfcycle.rules.privacy.ErasureDecisions;
import io.perfcycle.rules.privacy.HoldDecisions;
import io.perfcycle.rules.privacy.PrivacyFinding;
import io.perfcycle.rules.privacy.RetentionRules;
import io.perfcycle.spi.Query;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * Legal holds, erasure, export and retention. Erasure and retention work in bounded batches, each one command and one
 * unit of work; the host calls again, with a new command id, until a step is the last. Thread safe.
 */
public final class PrivacyOperations {
    private final Pipeline pipeline;

    PrivacyOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * A batch that was done.
     *
     * @param version the version that the account of the work has now
     * @param isLast whether nothing is left to do
     */
    public record Step(long version, boolean isLast) {
        static <I extends Id> Outcome<Step> of(Outcome<Saved<I>> saved) {
            boolean more =
                    saved.findings().stream().anyMatch(note -> note.code().equals(PrivacyFinding.MORE.code()));
            return saved.map(done -> new Step(done.version(), !more));
        }
    }

    private record Reasoned(
            @NotNull(message = "{perfcycle.required}") EmployeeId subject,

            @NotBlank(message = "{perfcycle.blank}")
            @Size(max = TextRules.MAX_LINE, message = "{perfcycle.too-long}")
            @Pattern(regexp = TextRules.LINE, message = "{perfcycle.characters}")
            String reason) {}

    /**
     * Places a legal hold: from now on nothing that names the person is deleted. TENANT_ADMIN.
     *
     * @param command the command
     * @param draft on whom and why
     * @return the person's id, or the reason against it
     */
    @Performs(Operation.HOLD_PLACE)
    public Outcome<Saved<EmployeeId>> hold(Command command, LegalHoldDraft draft) {
        return pipeline.run(command, Operation.HOLD_PLACE, draft, EmployeeId::of, desk -> {
            EmployeeId subject = draft.subject();
            desk.allow(Facet.PRIVACY, Optional.of(subject), AccessPhase.OPEN);
            if (desk.peek(ErasureRequest.keyOf(subject), ErasureInProgress.class)
                    .isEmpty()) {
                desk.needPerson(subject);
            }
            return HoldDecisions.place(draft, holdOn(desk, subject), held(desk), desk.caller(), desk.now());
        });
    }

    /**
     * Releases a legal hold. TENANT_ADMIN.
     *
     * @param command the command
     * @param subject on whom
     * @param reason why
     * @return the person's id, or the reason against it
     */
    @Performs(Operation.HOLD_RELEASE)
    public Outcome<Saved<EmployeeId>> releaseHold(Command command, EmployeeId subject, String reason) {
        Reasoned draft = new Reasoned(subject, reason);
        return pipeline.run(command, Operation.HOLD_RELEASE, draft, EmployeeId::of, desk -> {
            desk.allow(Facet.PRIVACY, Optional.of(subject), AccessPhase.OPEN);
            return HoldDecisions.release(subject, reason, holdOn(desk, subject), held(desk), desk.caller(), desk.now());
        });
    }

    private static Optional<LegalHold> holdOn(Desk desk, EmployeeId subject) {
        return desk.peek(LegalHold.keyOf(subject), LegalHold.class);
    }

    private static List<EmployeeId> held(Desk desk) {
        return desk.peek(HoldRegister.KEY, HoldRegister.class)
                .map(HoldRegister::held)
                .orElse(List.of());
    }

    /**
     * All holds, released ones too. TENANT_ADMIN, HR_PARTNER, AUDITOR.
     *
     * @param caller who asks
     * @return the holds that the caller may see, in the order of people's ids
     */
    @Performs(Operation.HOLD_LIST)
    public Outcome<List<LegalHold>> holds(Principal caller) {
        return pipeline.read(
                caller, Operation.HOLD_LIST, desk -> desk.openAll(Query.of(DocumentKind.LEGAL_HOLD), LegalHold.class));
    }

    /**
     * Requests the erasure of a person. The subject, for the purpose SUBJECT_REQUEST, or HR_PARTNER. Nothing is erased
     * by it: a tenant administrator who is somebody else carries it out.
     *
     * @param command the command
     * @param subject who is to be erased
     * @param reason why
     * @return the person's id, or the reason against it
     */
    @Performs(Operation.ERASURE_REQUEST)
    public Outcome<Saved<EmployeeId>> requestErasure(Command command, EmployeeId subject, String reason) {
        Reasoned draft = new Reasoned(subject, reason);
        return pipeline.run(command, Operation.ERASURE_REQUEST, draft, EmployeeId::of, desk -> {
            desk.allow(Facet.PRIVACY, Optional.of(subject), AccessPhase.OPEN);
            desk.needPerson(subject);
            Optional<ErasureRequest> before = desk.peek(ErasureRequest.keyOf(subject), ErasureRequest.class);
            return ErasureDecisions.request(subject, reason, before, desk.caller(), desk.now());
        });
    }

    /**
     * Carries an erasure out, one batch at a time. The first batch takes the person out of the directory, which closes
     * everything about them at once; later ones delete what is about them and give them a random name in what is about
     * others. TENANT_ADMIN who neither requested it nor is the subject.
     *
     * @param command the command; each batch has its own id
     * @param subject who is erased
     * @return whether it was the last batch, or every reason against it
     */
    @Performs(Operation.ERASURE_CARRY_OUT)
    public Outcome<Step> erase(Command command, EmployeeId subject) {
        return Step.of(
                pipeline.run(command, Operation.ERASURE_CARRY_OUT, new Subject(subject), EmployeeId::of, desk -> {
                    desk.allow(Facet.PRIVACY, Optional.of(subject), AccessPhase.OPEN);
                    return new ErasureBatch(desk, subject).decide();
                }));
    }

    private record Subject(
            @NotNull(message = "{perfcycle.required}") EmployeeId person) {}

    /**
     * How far an erasure has come. TENANT_ADMIN, HR_PARTNER, AUDITOR.
     *
     * @param caller who asks
     * @param subject of whom
     * @return the request in its state
     */
    @Performs(Operation.ERASURE_READ)
    public Outcome<ErasureRequest> erasure(Principal caller, EmployeeId subject) {
        return pipeline.read(
                caller, Operation.ERASURE_READ, desk -> desk.open(ErasureRequest.keyOf(subject), ErasureRequest.class));
    }

    /**
     * All erasures. TENANT_ADMIN, HR_PARTNER, AUDITOR.
     *
     * @param caller who asks
     * @return the requests that the caller may see, in the order of people's ids
     */
    @Performs(Operation.ERASURE_LIST)
    public Outcome<List<ErasureRequest>> erasures(Principal caller) {
        return pipeline.read(
                caller,
                Operation.ERASURE_LIST,
                desk -> desk.openAll(Query.of(DocumentKind.ERASURE_REQUEST), ErasureRequest.class));
    }

    /**
     * Everything about and by a person, for that person: third parties are masked, anonymous answers and what could open
     * them are left out. The subject, those who have left too, for the purpose SUBJECT_REQUEST.
     *
     * @param caller who asks
     * @param subject about whom
     * @return the export
     */
    @Performs(Operation.SUBJECT_EXPORT)
    public Outcome<SubjectExport> export(Principal caller, EmployeeId subject) {
        return pipeline.read(caller, Operation.SUBJECT_EXPORT, desk -> new SubjectExporter(desk, subject).export());
    }

    /**
     * Says how long records are kept; takes the place of what was said before. TENANT_ADMIN.
     *
     * @param command the command
     * @param policy the policy
     * @return that it is kept, or every reason against it
     */
    @Performs(Operation.RETENTION_DEFINE)
    public Outcome<Step> definePolicy(Command command, RetentionPolicy policy) {
        return Step.of(pipeline.run(command, Operation.RETENTION_DEFINE, policy, CommandId::of, desk -> {
            desk.allow(Facet.PRIVACY, Optional.empty(), AccessPhase.OPEN);
            desk.peek(RetentionPolicy.KEY, RetentionPolicy.class);
            List<Finding> findings = RetentionRules.findings(policy);
            return findings.isEmpty()
                    ? Outcome.done(List.of(new PrivacyEvent.PolicyDefined(desk.now(), policy)))
                    : Outcome.refused(findings);
        }));
    }

    /**
     * The policy of the tenant. TENANT_ADMIN, HR_PARTNER, AUDITOR.
     *
     * @param caller who asks
     * @return the policy, if one was defined
     */
    @Performs(Operation.RETENTION_READ)
    public Outcome<RetentionPolicy> policy(Principal caller) {
        return pipeline.read(
                caller, Operation.RETENTION_READ, desk -> desk.open(RetentionPolicy.KEY, RetentionPolicy.class));
    }

    /**
     * What a run of retention would do now: nothing is changed. It reads every document of the classes that have a rule.
     * TENANT_ADMIN, HR_PARTNER, AUDITOR.
     *
     * @param caller who asks
     * @return counts and keys by class, and what a legal hold protects; by the standard policy where none is defined
     */
    @Performs(Operation.RETENTION_READ)
    public Outcome<RetentionPreview> retentionPreview(Principal caller) {
        return pipeline.read(caller, Operation.RETENTION_READ, desk -> {
            desk.allow(Facet.PRIVACY, Optional.empty(), AccessPhase.OPEN);
            RetentionPolicy policy =
                    desk.peek(RetentionPolicy.KEY, RetentionPolicy.class).orElseGet(RetentionPolicy::standard);
            return new RetentionPreviewer(new RetentionJudge(desk, desk.today())).preview(policy);
        });
    }

    /**
     * Deletes what has been kept long enough, one batch at a time; people who are due are requested to be erased. A run
     * counts ages to its beginning; when it is over, the next call begins a new one. TENANT_ADMIN.
     *
     * @param command the command; each batch has its own id
     * @return whether it was the run's last batch, or the reason against it
     */
    @Performs(Operation.RETENTION_CARRY_OUT)
    public Outcome<Step> retain(Command command) {
        return Step.of(pipeline.run(command, Operation.RETENTION_CARRY_OUT, "retain", CommandId::of, desk -> {
            desk.allow(Facet.PRIVACY, Optional.empty(), AccessPhase.OPEN);
            Optional<RetentionPolicy> policy = desk.peek(RetentionPolicy.KEY, RetentionPolicy.class);
            return policy.isEmpty()
                    ? Outcome.refused(List.of(Finding.of(PrivacyFinding.NO_POLICY)))
                    : new RetentionBatch(desk, policy.get()).decide();
        }));
    }

    /**
     * How far the current run of retention has come, or how the last one ended. TENANT_ADMIN, HR_PARTNER, AUDITOR.
     *
     * @param caller who asks
     * @return the run, if there ever was one
     */
    @Performs(Operation.RETENTION_READ)
    public Outcome<RetentionRun> retentionRun(Principal caller) {
        return pipeline.read(caller, Operation.RETENTION_READ, desk -> desk.open(RetentionRun.KEY, RetentionRun.class));
    }
}
