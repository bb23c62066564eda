package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.rules.privacy.AuditChain;
import java.util.List;

/**
 * What a check of all audit chains and seals found. Lists hold the first {@value #MAX_LISTED} in order; counts are
 * complete.
 *
 * @param documents how many documents and tombstones with a chain were checked
 * @param entries how many audit entries
 * @param seals how many seals
 * @param sealedHeads how many heads in seals
 * @param withoutChain how many documents have no chain and no head: they are older than the chain
 * @param brokenChains the chains with broken places
 * @param brokenChainCount how many
 * @param wrongHeads the documents whose version or head is not that of the last entry of their chain, or whose chain is
 *     missing
 * @param wrongHeadCount how many
 * @param brokenSeals the seals that are wrong in themselves, or hold a head that no chain has
 * @param brokenSealCount how many
 * @param newestSeal the hash of the newest seal, to be compared with what the host keeps elsewhere; empty without seals
 */
public record AuditReport(
        long documents,
        long entries,
        long seals,
        long sealedHeads,
        long withoutChain,
        List<BrokenChain> brokenChains,
        long brokenChainCount,
        List<DocumentKey> wrongHeads,
        long wrongHeadCount,
        List<BrokenSeal> brokenSeals,
        long brokenSealCount,
        String newestSeal) {
    /** How many of each kind of fault are listed. */
    public static final int MAX_LISTED = 1000;

    /** How many broken places of a chain are listed. */
    public static final int MAX_BREAKS = 100;

    /** Copies the lists. */
    public AuditReport {
        brokenChains = List.copyOf(brokenChains);
        wrongHeads = List.copyOf(wrongHeads);
        brokenSeals = List.copyOf(brokenSeals);
    }

    /**
     * A chain with broken places.
     *
     * @param about the document
     * @param breaks the first broken places, at most {@value AuditReport#MAX_BREAKS}
     */
    public record BrokenChain(DocumentKey about, List<AuditChain.Break> breaks) {
        /** Copies the list. */
        public BrokenChain {
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * A broken seal.
     *
     * @param number its number
     * @param faults what is wrong, by name: HASH, LINK, NUMBER, or the key of a head that no chain has
     */
    public record BrokenSeal(long number, List<String> faults) {
        /** Copies the list. */
        public BrokenSeal {
            faults = List.copyOf(faults);
        }
    }

    /** {@return whether nothing is wrong} */
    public boolean isIntact() {
        return brokenChainCount + wrongHeadCount + brokenSealCount == 0;
    }
}
