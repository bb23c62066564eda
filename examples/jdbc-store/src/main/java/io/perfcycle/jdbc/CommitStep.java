package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Outcome.VersionConflict;
import io.perfcycle.jdbc.Transactions.Ending;
import io.perfcycle.spi.CommitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One commit inside one transaction at READ COMMITTED.
 *
 * <p>First the receipt is inserted: a second commit of the same command waits there for the first and then finds its
 * receipt. Then every expected row is locked in key order, read-only ones too. A key that must be absent has no row to
 * lock, so it gets one: the new document, or a guard row of version 0 that is deleted again before the commit; whoever
 * wants to create the same document waits at the primary key. So all expected versions hold from the check to the
 * commit (two-phase locking), which leaves no room for write skew at any isolation level that the database offers.
 */
final class CommitStep {
    private final Connection connection;
    private final EncodedWork encoded;
    private final boolean joined;

    CommitStep(Connection connection, EncodedWork encoded, boolean joined) {
        this.connection = connection;
        this.encoded = encoded;
        this.joined = joined;
    }

    Ending<CommitResult> run() throws SQLException {
        Optional<CommitResult> settled = settled();
        if (settled.isPresent()) {
            return Ending.discard(settled.get());
        }
        ReceiptTable.insert(connection, encoded);
        Map<DocumentKey, Long> stored = DocumentTable.lock(
                connection, encoded.tenant(), List.copyOf(encoded.expected().keySet()));
        List<VersionConflict> conflicts = conflicts(stored);
        if (!conflicts.isEmpty()) {
            return Ending.discard(new CommitResult.Conflict(conflicts));
        }
        write(stored);
        return Ending.keep(new CommitResult.Committed(encoded.work().receipt(), joined));
    }

    /** The answer that needs no look at versions. */
    private Optional<CommitResult> settled() throws SQLException {
        Optional<ReceiptTable.Stored> first =
                ReceiptTable.find(connection, encoded.tenant(), encoded.work().command());
        if (first.isPresent()) {
            return Optional.of(
                    first.get().fingerprint().equals(encoded.work().fingerprint())
                            ? new CommitResult.AlreadyCommitted(first.get().receipt())
                            : new CommitResult.IdempotencyMismatch());
        }
        return encoded.exceeded().map(CommitResult.TooLarge::new);
    }

    private List<VersionConflict> conflicts(Map<DocumentKey, Long> stored) {
        List<VersionConflict> conflicts = new ArrayList<>();
        encoded.expected().forEach((key, expected) -> {
            long version = stored.getOrDefault(key, 0L);
            if (version != expected) {
                conflicts.add(new VersionConflict(key, expected, version));
            }
        });
        return conflicts;
    }

    private void write(Map<DocumentKey, Long> stored) throws SQLException {
        List<DocumentRow> inserts = new ArrayList<>();
        List<DocumentRow> updates = new ArrayList<>();
        List<DocumentRow> guards = new ArrayList<>();
        for (DocumentKey key : encoded.expected().keySet()) {
            DocumentRow row = encoded.rows().get(key);
            if (row != null && stored.containsKey(key)) {
                updates.add(row);
            } else if (row != null) {
                inserts.add(row);
            } else if (!stored.containsKey(key)) {
                DocumentRow guard = DocumentRow.guard(encoded.tenant(), key);
                inserts.add(guard);
                guards.add(guard);
            }
        }
        DocumentTable.insert(connection, inserts);
        DocumentTable.update(connection, updates);
        AuditTable.append(connection, encoded);
        OutboxTable.append(connection, encoded);
        Redactions.apply(connection, encoded);
        DocumentTable.delete(connection, guards);
    }
}
