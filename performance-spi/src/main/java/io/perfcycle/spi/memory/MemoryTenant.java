package io.perfcycle.spi.memory;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that one tenant has. Thread safe: one lock, held for each method as a whole. */
final class MemoryTenant {
    private static final Loaded ABSENT = new Loaded.Absent();

    private final Map<DocumentKey, Loaded> documents = new HashMap<>();
    private final MemoryIndex index = new MemoryIndex();
    private final Map<CommandId, Receipt> receipts = new HashMap<>();
    private final NavigableMap<AuditPosition, AuditEntry> audit = new TreeMap<>();
    private final MemoryOutbox outbox = new MemoryOutbox();

    synchronized Map<DocumentKey, Loaded> load(Collection<DocumentKey> keys) {
        Map<DocumentKey, Loaded> found = new LinkedHashMap<>();
        for (DocumentKey key : keys) {
            found.put(key, stored(key));
        }
        return found;
    }

    synchronized CommitResult commit(UnitOfWork work, int maxWrites) {
        Receipt earlier = receipts.get(work.command());
        if (earlier != null) {
            return earlier.fingerprint().equals(work.fingerprint())
                    ? new CommitResult.AlreadyCommitted(earlier)
                    : new CommitResult.IdempotencyMismatch();
        }
        if (work.writes().size() > maxWrites) {
            return new CommitResult.TooLarge("maxWrites");
        }
        List<Outcome.VersionConflict> conflicts = conflicts(work.expected());
        if (!conflicts.isEmpty()) {
            return new CommitResult.Conflict(conflicts);
        }
        outbox.requireNewIds(work.outbox());
        apply(work);
        return new CommitResult.Committed(work.receipt(), false);
    }

    synchronized Optional<Receipt> receipt(CommandId command) {
        return Optional.ofNullable(receipts.get(command));
    }

    synchronized List<DocumentKey> find(Query query, @Nullable DocumentKey after, int max) {
        return index.find(query, after, max);
    }

    synchronized List<ClaimedEntry> claim(Instant now, Claim claim) {
        return outbox.claim(now, claim);
    }

    synchronized boolean acknowledge(String entryId, long fencingToken, DeliveryOutcome outcome) {
        return outbox.acknowledge(entryId, fencingToken, outcome);
    }

    synchronized List<AuditEntry> audit(@Nullable AuditPosition after, int max) {
        NavigableMap<AuditPosition, AuditEntry> rest = after == null ? audit : audit.tailMap(after, false);
        return rest.values().stream().limit(max).toList();
    }

    synchronized List<OutboxEntry> parked() {
        return outbox.parked();
    }

    private Loaded stored(DocumentKey key) {
        return documents.getOrDefault(key, ABSENT);
    }

    private List<Outcome.VersionConflict> conflicts(Map<DocumentKey, Long> expected) {
        List<Outcome.VersionConflict> conflicts = new ArrayList<>();
        new TreeMap<>(expected).forEach((key, version) -> {
            long stored = stored(key).version();
            if (stored != version) {
                conflicts.add(new Outcome.VersionConflict(key, version, stored));
            }
        });
        return conflicts;
    }

    private void apply(UnitOfWork work) {
        for (Write write : work.writes()) {
            long version = stored(write.key()).version() + 1;
            if (write instanceof Write.Put put) {
                Document document = put.document();
                documents.put(document.key(), new Loaded.Present(version, document, put.head()));
                index.put(document.key(), put.index());
            } else {
                documents.put(write.key(), new Loaded.Tombstone(version, write.head()));
                index.remove(write.key());
            }
        }
        outbox.add(work.outbox());
        work.audit().forEach(entry -> audit.put(AuditPosition.of(entry), entry));
        receipts.put(work.command(), work.receipt());
        work.redactions().forEach(this::forget);
    }

    private void forget(Redaction redaction) {
        if (redaction instanceof Redaction.Person of) {
            closeOpenings(entry -> entry.opening()
                    .filter(opening -> opening.names(of.person()))
                    .isPresent());
            outbox.forget(entry -> entry.recipient().equals(of.person()));
        } else if (redaction instanceof Redaction.OpeningsBefore old) {
            closeOpenings(entry -> entry.act().at().isBefore(old.before()));
        } else if (redaction instanceof Redaction.ReceiptsBefore old) {
            receipts.values().removeIf(receipt -> receipt.committedAt().isBefore(old.before()));
        } else if (redaction instanceof Redaction.ParkedBefore old) {
            outbox.forgetParked(entry -> entry.createdAt().isBefore(old.before()));
        }
    }

    private void closeOpenings(Predicate<AuditEntry> which) {
        audit.replaceAll((place, entry) -> which.test(entry) ? entry.withoutOpening() : entry);
    }
}
