package io.perfcycle.rules.privacy;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditSeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The chain of a tenant's seals: each holds the hash of the one before, over heads of audit chains.
 *
 * <p>To be called. Stateless and thread safe.
 */
public final class SealChain {
    private SealChain() {}

    /** What is wrong with a seal by itself or beside the one before it. */
    public enum Fault {
        /** The hash is not that of the seal. */
        HASH,
        /** It does not hold the hash of the one before. */
        LINK,
        /** Its number does not follow that of the one before, or the first is not 1. */
        NUMBER
    }

    /**
     * How a round of seals stands after a seal.
     *
     * @param startedAt when the round began
     * @param changedSince from when on changes are sealed
     * @param lookedTo the last document that was looked at; nothing where the round is over
     */
    public record RoundState(Instant startedAt, Instant changedSince, Optional<DocumentKey> lookedTo) {}

    /**
     * Makes the next seal.
     *
     * @param before the last seal, if there is one
     * @param round how the round stands with this seal
     * @param heads the heads in key order
     * @param now the engine's instant
     * @return the seal
     */
    public static AuditSeal next(
            Optional<AuditSeal> before, RoundState round, List<AuditSeal.SealedHead> heads, Instant now) {
        long number = before.map(AuditSeal::number).orElse(0L) + 1;
        String previous = before.map(AuditSeal::hash).orElse("");
        return AuditSeal.builder()
                .number(number)
                .at(now)
                .previous(previous)
                .roundStartedAt(round.startedAt())
                .changedSince(round.changedSince())
                .lookedTo(round.lookedTo())
                .addAllHeads(heads)
                .hash(hash(number, now, previous, round, heads))
                .build();
    }

    /**
     * Checks one seal against the one before it. That its heads are those of the audit chains shows only there.
     *
     * @param seal the seal
     * @param before the seal before; nothing for the first
     * @return what is wrong, in the order of {@link Fault}
     */
    public static List<Fault> faults(AuditSeal seal, Optional<AuditSeal> before) {
        List<Fault> faults = new ArrayList<>();
        RoundState round = new RoundState(seal.roundStartedAt(), seal.changedSince(), seal.lookedTo());
        if (!seal.hash().equals(hash(seal.number(), seal.at(), seal.previous(), round, seal.heads()))) {
            faults.add(Fault.HASH);
        }
        if (!seal.previous().equals(before.map(AuditSeal::hash).orElse(""))) {
            faults.add(Fault.LINK);
        }
        if (seal.number() != before.map(AuditSeal::number).orElse(0L) + 1) {
            faults.add(Fault.NUMBER);
        }
        return List.copyOf(faults);
    }

    private static String hash(
            long number, Instant at, String previous, RoundState round, List<AuditSeal.SealedHead> heads) {
        Digest digest = Digest.of("seal")
                .add(Long.toString(number))
                .add(at.toString())
                .add(previous)
                .add(round.startedAt().toString())
                .add(round.changedSince().toString())
                .add(round.lookedTo().map(DocumentKey::toString).orElse(""))
                .add(Integer.toString(heads.size()));
        for (AuditSeal.SealedHead head : heads) {
            digest.add(head.about().kind().name())
                    .add(head.about().id())
                    .add(Long.toString(head.version()))
                    .add(head.hash());
        }
        return digest.hex();
    }
}
