package io.perfcycle.spi.memory;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Outcome.VersionConflict;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One tenant's documents, receipts, audit entries and outbox. Guarded by the store's lock. */
final class MemoryTenant {
    private final NavigableMap<DocumentKey, Row> rows = new TreeMap<>();
    private final Map<CommandId, Receipt> receipts = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final MemoryOutbox outbox = new MemoryOutbox();

    /** A document with its version; without document a tombstone. */
    private record Row(long version, Optional<Document> document, Map<IndexField, String> index) {
        Loaded loaded() {
            return document.<Loaded>map(found -> new Loaded.Present(version, found))
                    .orElseGet(() -> new Loaded.Tombstone(version));
        }
    }

    MemoryOutbox outbox() {
        return outbox;
    }

    Map<DocumentKey, Loaded> load(Collection<DocumentKey> keys) {
        Map<DocumentKey, Loaded> found = new HashMap<>();
        for (DocumentKey key : keys) {
            Row row = rows.get(key);
            found.put(key, row == null ? new Loaded.Absent() : row.loaded());
        }
        return found;
    }

    Optional<Receipt> receipt(CommandId command) {
        return Optional.ofNullable(receipts.get(command));
    }

    CommitResult commit(UnitOfWork work) {
        Receipt first = receipts.get(work.command());
        if (first != null) {
            return first.fingerprint().equals(work.fingerprint())
                    ? new CommitResult.AlreadyCommitted(first)
                    : new CommitResult.IdempotencyMismatch();
        }
        List<VersionConflict> conflicts = conflicts(work);
        if (!conflicts.isEmpty()) {
            return new CommitResult.Conflict(conflicts);
        }
        for (Write write : work.writes()) {
            rows.put(write.key(), rowAfter(write));
        }
        outbox.append(work.outbox());
        audit.addAll(work.audit());
        receipts.put(work.command(), work.receipt());
        return new CommitResult.Committed(work.receipt(), false);
    }

    private Row rowAfter(Write write) {
        long next = versionOf(write.key()) + 1;
        return write instanceof Write.Put put
                ? new Row(next, Optional.of(put.document()), put.index())
                : new Row(next, Optional.empty(), Map.of());
    }

    private List<VersionConflict> conflicts(UnitOfWork work) {
        List<VersionConflict> conflicts = new ArrayList<>();
        new TreeMap<>(work.expected()).forEach((key, expected) -> {
            long stored = versionOf(key);
            if (stored != expected) {
                conflicts.add(new VersionConflict(key, expected, stored));
            }
        });
        return conflicts;
    }

    private long versionOf(DocumentKey key) {
        Row row = rows.get(key);
        return row == null ? 0 : row.version();
    }

    List<DocumentKey> find(Query query, @Nullable DocumentKey after, int max) {
        List<DocumentKey> page = new ArrayList<>();
        NavigableMap<DocumentKey, Row> rest = after == null ? rows : rows.tailMap(after, false);
        for (Map.Entry<DocumentKey, Row> entry : rest.entrySet()) {
            if (page.size() == max) {
                break;
            }
            if (matches(entry.getKey(), entry.getValue(), query)) {
                page.add(entry.getKey());
            }
        }
        return page;
    }

    private static boolean matches(DocumentKey key, Row row, Query query) {
        if (key.kind() != query.kind() || row.document().isEmpty()) {
            return false;
        }
        for (Map.Entry<IndexField, String> wanted : query.equal().entrySet()) {
            if (!wanted.getValue().equals(row.index().get(wanted.getKey()))) {
                return false;
            }
        }
        String due = row.index().get(IndexField.DUE);
        return query.dueBefore().isEmpty()
                || (due != null
                        && LocalDate.parse(due).isBefore(query.dueBefore().get()));
    }
}
