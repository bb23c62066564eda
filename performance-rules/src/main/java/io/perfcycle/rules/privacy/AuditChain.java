package io.perfcycle.rules.privacy;

import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The audit chain of one document: each entry is hashed with SHA-256 over what was done, the hash before it and the
 * salted commitment to who did it. Whoever changes, removes, adds or reorders entries breaks a link.
 *
 * <p>To be called. Stateless and thread safe.
 */
public final class AuditChain {
    private AuditChain() {}

    /** What is wrong at a place of a chain. */
    public enum Fault {
        /** The hash is not that of the entry. */
        HASH,
        /** The entry does not hold the hash of the one before. */
        LINK,
        /** The version does not follow that of the entry before. */
        VERSION,
        /** The entry is about another document than the one before. */
        DOCUMENT,
        /** Who is said to have done it is not who was committed to. */
        COMMITMENT
    }

    /**
     * A broken place.
     *
     * @param index the entry's place in the chain, from 0
     * @param version the version that the entry claims
     * @param fault what is wrong
     */
    public record Break(int index, long version, Fault fault) {}

    /**
     * Makes the next entry of a chain.
     *
     * @param act what is done
     * @param opening who does it, with fresh salt
     * @param previous the hash of the entry before; empty for the first
     * @return the entry
     */
    public static AuditEntry next(AuditedAct act, AuditOpening opening, String previous) {
        String commitment = commitment(opening);
        return new AuditEntry(act, previous, commitment, hash(act, previous, commitment), Optional.of(opening));
    }

    /**
     * Checks a whole chain. The first entry may be of a later version than 1, where a document is older than its chain;
     * that entries were cut off at either end shows in the seals and in the document's own head, not here.
     *
     * @param chain the entries of one document in the order of versions
     * @return every broken place; empty if there is none
     */
    public static List<Break> breaks(List<AuditEntry> chain) {
        List<Break> breaks = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            AuditEntry entry = chain.get(i);
            Optional<AuditEntry> before = i == 0 ? Optional.empty() : Optional.of(chain.get(i - 1));
            for (Fault fault : faults(entry, before)) {
                breaks.add(new Break(i, entry.act().version(), fault));
            }
        }
        return List.copyOf(breaks);
    }

    /**
     * Checks one entry against the one before it.
     *
     * @param entry the entry
     * @param before the entry before; nothing for the first
     * @return what is wrong, in the order of {@link Fault}
     */
    public static List<Fault> faults(AuditEntry entry, Optional<AuditEntry> before) {
        List<Fault> faults = new ArrayList<>();
        if (!entry.hash().equals(hash(entry.act(), entry.previous(), entry.commitment()))) {
            faults.add(Fault.HASH);
        }
        if (!entry.previous().equals(before.map(AuditEntry::hash).orElse(""))) {
            faults.add(Fault.LINK);
        }
        if (before.isPresent()) {
            AuditedAct last = before.get().act();
            if (entry.act().version() != last.version() + 1) {
                faults.add(Fault.VERSION);
            }
            if (!entry.act().about().equals(last.about())) {
                faults.add(Fault.DOCUMENT);
            }
        }
        if (entry.opening()
                .filter(opening -> !commitment(opening).equals(entry.commitment()))
                .isPresent()) {
            faults.add(Fault.COMMITMENT);
        }
        return List.copyOf(faults);
    }

    private static String hash(AuditedAct act, String previous, String commitment) {
        return Digest.of("act")
                .add(act.at().toString())
                .add(act.facet().name())
                .add(act.action().name())
                .add(act.about().kind().name())
                .add(act.about().id())
                .add(Long.toString(act.version()))
                .add(act.directoryAsOf())
                .add(previous)
                .add(commitment)
                .hex();
    }

    private static String commitment(AuditOpening opening) {
        return Digest.of("who")
                .add(opening.salt())
                .add(opening.actor().value())
                .add(opening.onBehalfOf().map(grantor -> grantor.value()).orElse(""))
                .hex();
    }
}
