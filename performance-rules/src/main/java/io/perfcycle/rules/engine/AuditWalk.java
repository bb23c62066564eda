package io.perfcycle.rules.engine;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.rules.privacy.AuditChain;
import io.perfcycle.spi.AuditPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all audit entries once, chain after chain, and keeps one page of them. Not thread safe. */
final class AuditWalk {
    private static final int PAGE = 500;

    private final Desk desk;
    private List<AuditEntry> page = List.of();
    private int at;
    private @Nullable AuditPosition last;
    private boolean ended;
    private @Nullable Strand ahead;
    private long entries;

    /** Walks from a place on; null for the beginning. */
    AuditWalk(Desk desk, @Nullable AuditPosition from) {
        this.desk = desk;
        this.last = from;
    }

    /**
     * The chain of one document, without its entries.
     *
     * @param about the document
     * @param version the version of its last entry
     * @param head the hash of its last entry
     * @param changedAt when its last entry was made
     * @param breaks the first broken places
     */
    record Strand(DocumentKey about, long version, String head, Instant changedAt, List<AuditChain.Break> breaks) {}

    /** The next chain, which {@link #next} will give; nothing at the end. */
    Optional<Strand> peek() {
        if (ahead == null) {
            ahead = read();
        }
        return Optional.ofNullable(ahead);
    }

    /** The next chain; nothing at the end. */
    Optional<Strand> next() {
        Optional<Strand> next = peek();
        ahead = null;
        return next;
    }

    /** How many entries were read so far. */
    long entries() {
        return entries;
    }

    private @Nullable Strand read() {
        AuditEntry before = null;
        List<AuditChain.Break> breaks = new ArrayList<>();
        int index = 0;
        for (AuditEntry entry = entry(); entry != null; entry = entry()) {
            if (before != null && !before.act().about().equals(entry.act().about())) {
                break;
            }
            for (AuditChain.Fault fault : AuditChain.faults(entry, Optional.ofNullable(before))) {
                if (breaks.size() < AuditReport.MAX_BREAKS) {
                    breaks.add(new AuditChain.Break(index, entry.act().version(), fault));
                }
            }
            before = entry;
            index++;
            at++;
            entries++;
        }
        return before == null
                ? null
                : new Strand(
                        before.act().about(),
                        before.act().version(),
                        before.hash(),
                        before.act().at(),
                        breaks);
    }

    /** The entry that is next, without passing it. */
    private @Nullable AuditEntry entry() {
        if (at == page.size() && !ended) {
            page = desk.ports().store().audit(desk.context(), last, PAGE);
            at = 0;
            ended = page.size() < PAGE;
            last = page.isEmpty() ? last : AuditPosition.of(page.get(page.size() - 1));
        }
        return at < page.size() ? page.get(at) : null;
    }
}
