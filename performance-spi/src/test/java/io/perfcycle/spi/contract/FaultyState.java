package io.perfcycle.spi.contract;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a {@link FaultyStore} has of one tenant. Not thread safe. */
final class FaultyState {
    final Map<DocumentKey, Row> rows = new TreeMap<>();
    final Map<CommandId, Remembered> receipts = new HashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final FaultyOutbox outbox = new FaultyOutbox();
    Map<DocumentKey, Row> before = new TreeMap<>();

    boolean isTombstone(DocumentKey key) {
        return rows.containsKey(key) && rows.get(key).document() == null;
    }

    void bump(DocumentKey key) {
        rows.computeIfPresent(key, (same, row) -> new Row(row.version() + 1, row.document(), row.index()));
    }

    void write(Set<Fault> faults, Write write) {
        Row old = rows.getOrDefault(write.key(), new Row(0, null, Map.of()));
        long version = old.version() + 1;
        if (write instanceof Write.Put put) {
            if (faults.contains(Fault.FIRST_VERSION_IS_TWO) && version == 1) {
                version = 2;
            } else if (faults.contains(Fault.ADDS_TWO) && version > 1) {
                version++;
            } else if (faults.contains(Fault.SECOND_LIFE_BEGINS_AT_ONE) && old.document() == null) {
                version = 1;
            }
            rows.put(write.key(), new Row(version, document(faults, put.document()), index(faults, old, put)));
        } else if (faults.contains(Fault.DELETED_IS_FORGOTTEN)) {
            rows.remove(write.key());
        } else {
            rows.put(write.key(), new Row(version, null, old.index()));
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

    record Row(long version, Document document, Map<IndexField, String> index) {
        Loaded loaded() {
            return document == null ? new Loaded.Tombstone(version) : new Loaded.Present(version, document);
        }
    }

    record Remembered(String fingerprint, Receipt receipt) {}
}
