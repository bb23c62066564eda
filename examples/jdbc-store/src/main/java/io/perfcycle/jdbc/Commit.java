package io.perfcycle.jdbc;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Outcome.VersionConflict;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One unit of work in one serializable transaction. Rows that are there are locked in key order; that absent ones stay
 * absent is kept by the primary key for those that are written and by the isolation level for those that are only read.
 */
final class Commit {
    private final TenantId tenant;
    private final UnitOfWork work;
    private final List<Optional<String>> bodies;
    private final int maxChars;

    Commit(TenantId tenant, UnitOfWork work, int maxChars) {
        this.tenant = tenant;
        this.work = work;
        this.maxChars = maxChars;
        this.bodies = DocumentTable.encode(work.writes());
    }

    CommitResult in(Transactions transactions) {
        for (Optional<String> body : bodies) {
            if (body.isPresent() && body.get().length() > maxChars) {
                return new CommitResult.TooLarge("maxDocumentChars");
            }
        }
        return transactions.write(this::on);
    }

    private CommitResult on(Connection connection) throws SQLException {
        Optional<Receipt> first = ReceiptTable.find(connection, tenant, work.command());
        if (first.isPresent()) {
            throw new Transactions.Cancelled(
                    first.get().fingerprint().equals(work.fingerprint())
                            ? new CommitResult.AlreadyCommitted(first.get())
                            : new CommitResult.IdempotencyMismatch());
        }
        List<VersionConflict> conflicts = conflicts(connection);
        if (!conflicts.isEmpty()) {
            throw new Transactions.Cancelled(new CommitResult.Conflict(conflicts));
        }
        DocumentTable.write(connection, tenant, work.writes(), bodies, work.expected());
        OutboxTable.append(connection, tenant, work.outbox());
        ReceiptTable.insertAudit(connection, tenant, work);
        ReceiptTable.insert(connection, tenant, work);
        return new CommitResult.Committed(work.receipt(), false);
    }

    private List<VersionConflict> conflicts(Connection connection) throws SQLException {
        Map<DocumentKey, Long> stored =
                DocumentTable.lockVersions(connection, tenant, work.expected().keySet());
        List<VersionConflict> conflicts = new ArrayList<>();
        new TreeMap<>(work.expected()).forEach((key, expected) -> {
            long version = stored.getOrDefault(key, 0L);
            if (version != expected) {
                conflicts.add(new VersionConflict(key, expected, version));
            }
        });
        return conflicts;
    }
}
