package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditSeal;
import io.perfcycle.rules.privacy.SealChain;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks every chain link by link, every document against the end of its chain, and every seal against the seal before
 * and the chains. It holds a page of keys and a page of entries at a time. For one use.
 */
final class AuditVerifier {
    private static final int PAGE = 500;
    private static final int SEALS_PAGE = 10;

    private final Desk desk;
    private final AuditWalk walk;
    private final List<AuditReport.BrokenChain> brokenChains = new ArrayList<>();
    private final List<DocumentKey> wrongHeads = new ArrayList<>();
    private final List<AuditReport.BrokenSeal> brokenSeals = new ArrayList<>();
    private long documents;
    private long withoutChain;
    private long brokenChainCount;
    private long wrongHeadCount;
    private long brokenSealCount;
    private long seals;
    private long sealedHeads;

    AuditVerifier(Desk desk) {
        this.desk = desk;
        this.walk = new AuditWalk(desk, null);
    }

    AuditReport verify() {
        Arrays.stream(DocumentKind.values())
                .sorted(Comparator.comparing(DocumentKind::name))
                .forEach(this::checkKind);
        while (walk.peek().isPresent()) {
            checkWithoutDocument();
        }
        Optional<AuditSeal> newest = checkSeals();
        return new AuditReport(
                documents,
                walk.entries(),
                seals,
                sealedHeads,
                withoutChain,
                brokenChains,
                brokenChainCount,
                wrongHeads,
                wrongHeadCount,
                brokenSeals,
                brokenSealCount,
                newest.map(AuditSeal::hash).orElse(""));
    }

    private void checkKind(DocumentKind kind) {
        desk.snapshot()
                .pages(
                        Query.of(kind),
                        PAGE,
                        page -> desk.snapshot().glance(page).forEach(this::checkDocument));
    }

    /** A key that was found and under which nothing ever was is no document. */
    private void checkDocument(DocumentKey key, Loaded there) {
        while (walk.peek().filter(strand -> strand.about().compareTo(key) < 0).isPresent()) {
            checkWithoutDocument();
        }
        if (walk.peek().filter(strand -> strand.about().equals(key)).isPresent()) {
            check(walk.next().orElseThrow(), there);
        } else if (there instanceof Loaded.Absent) {
            return;
        } else if (there.head().isEmpty()) {
            withoutChain++;
        } else {
            documents++;
            recheck(key);
        }
    }

    /** A chain whose document was not found: it is deleted, or was made after its page was read. */
    private void checkWithoutDocument() {
        AuditWalk.Strand strand = walk.next().orElseThrow();
        check(strand, state(strand.about()));
    }

    private void check(AuditWalk.Strand strand, Loaded there) {
        documents++;
        if (!strand.breaks().isEmpty()) {
            brokenChainCount++;
            if (brokenChains.size() < AuditReport.MAX_LISTED) {
                brokenChains.add(new AuditReport.BrokenChain(strand.about(), strand.breaks()));
            }
        }
        if (strand.version() != there.version() || !strand.head().equals(there.head())) {
            recheck(strand.about());
        }
    }

    /** A document and its chain that were read at different times may differ by a commit; so they are read again. */
    private void recheck(DocumentKey key) {
        Loaded there = state(key);
        boolean holds = entryAt(key, there.version())
                .filter(entry -> entry.hash().equals(there.head()))
                .isPresent();
        boolean further =
                entryAt(key, there.version() + 1).isPresent() && state(key).version() == there.version();
        if (!holds || further) {
            wrongHeadCount++;
            if (wrongHeads.size() < AuditReport.MAX_LISTED) {
                wrongHeads.add(key);
            }
        }
    }

    private Loaded state(DocumentKey key) {
        return desk.snapshot().glance(List.of(key)).values().iterator().next();
    }

    private Optional<AuditEntry> entryAt(DocumentKey key, long version) {
        return desk.ports().store().audit(desk.context(), new AuditPosition(key, version - 1), 1).stream()
                .filter(entry -> entry.act().about().equals(key) && entry.act().version() == version)
                .findFirst();
    }

    private Optional<AuditSeal> checkSeals() {
        Optional<AuditSeal> before = Optional.empty();
        List<DocumentKey> page = desk.snapshot().page(Query.of(DocumentKind.AUDIT_SEAL), null, SEALS_PAGE);
        while (!page.isEmpty()) {
            for (Map.Entry<DocumentKey, Loaded> there :
                    desk.snapshot().glance(page).entrySet()) {
                if (there.getValue() instanceof Loaded.Present present
                        && present.document() instanceof AuditSeal seal) {
                    checkSeal(seal, before);
                    before = Optional.of(seal);
                }
            }
            page = desk.snapshot().page(Query.of(DocumentKind.AUDIT_SEAL), page.get(page.size() - 1), SEALS_PAGE);
        }
        return before;
    }

    private void checkSeal(AuditSeal seal, Optional<AuditSeal> before) {
        seals++;
        List<String> faults = new ArrayList<>();
        SealChain.faults(seal, before).forEach(fault -> faults.add(fault.name()));
        for (AuditSeal.SealedHead head : seal.heads()) {
            sealedHeads++;
            boolean there = entryAt(head.about(), head.version())
                    .filter(entry -> entry.hash().equals(head.hash()))
                    .isPresent();
            if (!there && faults.size() < AuditReport.MAX_LISTED) {
                faults.add(head.about().toString());
            }
        }
        if (!faults.isEmpty()) {
            brokenSealCount++;
            if (brokenSeals.size() < AuditReport.MAX_LISTED) {
                brokenSeals.add(new AuditReport.BrokenSeal(seal.number(), faults));
            }
        }
    }
}
