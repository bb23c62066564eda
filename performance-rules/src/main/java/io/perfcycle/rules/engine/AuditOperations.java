package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessPhase;
import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.spi.AuditPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audit chains: reading, checking and sealing them. What was done is told, never who or what it said. Thread safe. */
public final class AuditOperations {
    private static final int PAGE = 500;

    private final Pipeline pipeline;

    AuditOperations(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * The chain of a document, that of a deleted one too. AUDITOR.
     *
     * @param caller who asks
     * @param key which document
     * @return its entries in the order of versions, without who did it; empty if there is none
     */
    @Performs(Operation.AUDIT_READ)
    public Outcome<List<AuditEntry>> chain(Principal caller, DocumentKey key) {
        return pipeline.read(caller, Operation.AUDIT_READ, desk -> {
            allow(desk);
            List<AuditEntry> chain = new ArrayList<>();
            List<AuditEntry> page = read(desk, new AuditPosition(key, 0));
            for (int i = 0; i < page.size() && page.get(i).act().about().equals(key); i++) {
                chain.add(page.get(i).withoutOpening());
                if (i == PAGE - 1) {
                    page = read(desk, AuditPosition.of(page.get(i)));
                    i = -1;
                }
            }
            return List.copyOf(chain);
        });
    }

    private static List<AuditEntry> read(Desk desk, AuditPosition after) {
        return desk.ports().store().audit(desk.context(), after, PAGE);
    }

    /**
     * Checks all chains, all documents against the ends of their chains, and all seals. It reads every entry and every
     * document's head, in pages. AUDITOR.
     *
     * @param caller who asks
     * @return what it found
     */
    @Performs(Operation.AUDIT_READ)
    public Outcome<AuditReport> verify(Principal caller) {
        return pipeline.read(caller, Operation.AUDIT_READ, desk -> {
            allow(desk);
            return new AuditVerifier(desk).verify();
        });
    }

    /**
     * The newest seal. A host that keeps its hash elsewhere can tell later whether seals were taken away. AUDITOR.
     *
     * @param caller who asks
     * @return the seal, if there is one
     */
    @Performs(Operation.AUDIT_READ)
    public Outcome<Optional<AuditSeal>> newestSeal(Principal caller) {
        return pipeline.read(caller, Operation.AUDIT_READ, desk -> {
            allow(desk);
            return SealBatch.last(desk);
        });
    }

    /**
     * Makes the next seal. The host calls it as often as it likes, usually once a day until a seal is the last of its
     * round. TENANT_ADMIN.
     *
     * @param command the command; each seal has its own id
     * @return whether the round is over
     */
    @Performs(Operation.AUDIT_SEAL)
    public Outcome<PrivacyOperations.Step> seal(Command command) {
        return PrivacyOperations.Step.of(pipeline.run(command, Operation.AUDIT_SEAL, "seal", CommandId::of, desk -> {
            allow(desk);
            return new SealBatch(desk).decide();
        }));
    }

    private static void allow(Desk desk) {
        desk.allow(Facet.AUDIT_METADATA, Optional.empty(), AccessPhase.OPEN);
    }
}
