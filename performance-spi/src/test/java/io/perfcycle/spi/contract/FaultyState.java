package io.perfcycle.spi.contract;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a {@link FaultyStore} has of one tenant. Not thread safe. */
final class FaultyState {
    final Map<DocumentKey, Row> rows = new TreeMap<>();
    final Map<CommandId, Remembered> receipts = new HashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final FaultyOutbox outbox;
    Map<DocumentKey, Row> before = new TreeMap<>();

    FaultyState() {
        this(new FaultyOutbox());
    }

    private FaultyState(FaultyOutbox outbox) {
        this.outbox = outbox;
    }

    FaultyState copy() {
        FaultyState copy = new FaultyState(outbox.copy());
        copy.rows.putAll(rows);
        copy.receipts.putAll(receipts);
        copy.audit.addAll(audit);
        copy.before = before;
        return copy;
    }

    boolean isTombstone(DocumentKey key) {
        return rows.containsKey(key) && rows.get(key).document() == null;
    }

    void bump(DocumentKey key) {
        rows.computeIfPresent(key, (same, row) -> new Row(row.version() + 1, row.document(), row.index(), row.head()));
    }

    void write(Set<Fault> faults, Write write) {
        Row old = rows.getOrDefault(write.key(), new Row(0, null, Map.of(), ""));
        long version = old.version() + 1;
        if (write instanceof Write.Put put) {
            if (faults.contains(Fault.FIRST_VERSION_IS_TWO) && version == 1) {
                version = 2;
            } else if (faults.contains(Fault.ADDS_TWO) && version > 1) {
                version++;
            } else if (faults.contains(Fault.SECOND_LIFE_BEGINS_AT_ONE) && old.document() == null) {
                version = 1;
            }
            rows.put(
                    write.key(),
                    new Row(
                            version,
                            document(faults, put.document()),
                            index(faults, old, put),
                            head(faults, old, put)));
        } else if (faults.contains(Fault.DELETED_IS_FORGOTTEN)) {
            rows.remove(write.key());
        } else {
            rows.put(write.key(), new Row(version, null, old.index(), head(faults, old, write)));
        }
    }

    private static String head(Set<Fault> faults, Row old, Write write) {
        boolean kept = faults.contains(Fault.HEAD_OF_THE_FIRST_WRITE) && old.version() > 0;
        return kept ? old.head() : write.head();
    }

    List<AuditEntry> audit(Set<Fault> faults, AuditPosition after, int max) {
        List<AuditEntry> ordered = new ArrayList<>(audit);
        if (!faults.contains(Fault.AUDIT_BY_COMMIT)) {
            ordered.sort(Comparator.comparing(AuditPosition::of));
        }
        return ordered.stream()
                .filter(entry -> after == null || AuditPosition.of(entry).compareTo(after) > 0)
                .filter(entry -> !faults.contains(Fault.DELETED_LOSE_THEIR_AUDIT)
                        || !isTombstone(entry.act().about()))
                .map(entry -> faults.contains(Fault.OPENING_LOST) ? entry.withoutOpening() : entry)
                .limit(max)
                .toList();
    }

    void forget(Set<Fault> faults, UnitOfWork work) {
        for (Redaction redaction : work.redactions()) {
            if (redaction instanceof Redaction.Person of) {
                forget(faults, of);
            } else if (redaction instanceof Redaction.OpeningsBefore old) {
                Instant end =
                        faults.contains(Fault.OPENINGS_UP_TO) ? old.before().plusNanos(1) : old.before();
                audit.replaceAll(entry -> entry.act().at().isBefore(end) ? entry.withoutOpening() : entry);
            } else if (redaction instanceof Redaction.ReceiptsBefore old && !faults.contains(Fault.RECEIPTS_KEPT)) {
                receipts.values().removeIf(kept -> kept.receipt().committedAt().isBefore(old.before()));
            }
        }
    }

    private void forget(Set<Fault> faults, Redaction.Person of) {
        Predicate<AuditEntry> names = entry -> entry.opening()
                .filter(opening -> faults.contains(Fault.GRANTOR_KEPT)
                        ? opening.actor().equals(of.person())
                        : opening.names(of.person()))
                .isPresent();
        if (faults.contains(Fault.ENTRY_FORGOTTEN_WHOLE)) {
            audit.removeIf(names);
        }
        audit.replaceAll(entry -> names.test(entry) ? entry.withoutOpening() : entry);
        if (!faults.contains(Fault.MESSAGES_KEPT)) {
            outbox.forget(of.person());
        }
    }

    private static Document document(Set<Fault> faults, Document document) {
        return faults.contains(Fault.TEXT_TRIMMED) && document instanceof OrgUnit unit
                ? OrgUnit.builder().id(unit.id()).name(unit.name().strip()).build()
                : document;
    }

    private static Map<IndexField, String> index(Set<Fault> faults, Row old, Write.Put put) {
        if (faults.contains(Fault.INDEX_NOT_UPDATED) && old.document() != null) {
            return old.index();
        }
        Map<IndexField, String> index = new HashMap<>(faults.contains(Fault.INDEX_MERGED) ? old.index() : Map.of());
        index.putAll(put.index());
        return index;
    }

    record Row(long version, Document document, Map<IndexField, String> index, String head) {
        Loaded loaded() {
            return document == null ? new Loaded.Tombstone(version, head) : new Loaded.Present(version, document, head);
        }
    }

    record Remembered(String fingerprint, Receipt receipt) {}
}
