package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Redaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that one tenant has, as a value: kept, compared and put back at no cost.
 *
 * @param rows what is under each key
 * @param receipts the receipts by command
 * @param audit the audit entries in the order of their commits
 * @param outbox every entry that was ever committed, in order
 * @param lastToken the last fencing token
 */
record ModelTenant(
        Map<DocumentKey, Row> rows,
        Map<CommandId, Receipt> receipts,
        List<AuditEntry> audit,
        List<Item> outbox,
        long lastToken) {
    static final ModelTenant EMPTY = new ModelTenant(Map.of(), Map.of(), List.of(), List.of(), 0);

    /**
     * What is under a key.
     *
     * @param now the newest
     * @param index the values by which it is found
     * @param before what was there before
     */
    record Row(Loaded now, Map<IndexField, String> index, Optional<Row> before) {}

    /** How far an entry has come. */
    enum Stage {
        OPEN,
        DELIVERED,
        DROPPED,
        PARKED
    }

    /**
     * An entry of the outbox.
     *
     * @param entry the entry
     * @param freeFrom from when it can be claimed
     * @param token the token of the running claim; 0 for none
     * @param attempts how often it was claimed
     * @param stage how far it has come
     */
    record Item(OutboxEntry entry, Instant freeFrom, long token, int attempts, Stage stage) {
        boolean isOpen() {
            return stage == Stage.OPEN;
        }
    }

    Loaded stored(DocumentKey key) {
        Row row = rows.get(key);
        return row == null ? Versions.ABSENT : row.now();
    }

    /** What was under a key one version ago; what is there now, if there is no such version. */
    Loaded before(DocumentKey key) {
        Row row = rows.get(key);
        return row == null ? Versions.ABSENT : row.before().map(Row::now).orElse(Versions.ABSENT);
    }

    /** The same after something was forgotten. */
    ModelTenant without(Redaction redaction) {
        if (redaction instanceof Redaction.Person of) {
            List<Item> others = outbox.stream()
                    .filter(item -> !item.entry().recipient().equals(of.person()))
                    .toList();
            return withAudit(entry ->
                            entry.opening().filter(by -> by.names(of.person())).isPresent())
                    .withOutbox(others, lastToken);
        } else if (redaction instanceof Redaction.OpeningsBefore old) {
            return withAudit(entry -> entry.act().at().isBefore(old.before()));
        } else if (redaction instanceof Redaction.ReceiptsBefore old) {
            Map<CommandId, Receipt> kept = new HashMap<>(receipts);
            kept.values().removeIf(receipt -> receipt.committedAt().isBefore(old.before()));
            return new ModelTenant(rows, kept, audit, outbox, lastToken);
        }
        return this;
    }

    private ModelTenant withAudit(Predicate<AuditEntry> closed) {
        List<AuditEntry> entries = audit.stream()
                .map(entry -> closed.test(entry) ? entry.withoutOpening() : entry)
                .toList();
        return new ModelTenant(rows, receipts, entries, outbox, lastToken);
    }

    ModelTenant withOutbox(List<Item> items, long token) {
        return new ModelTenant(rows, receipts, audit, List.copyOf(items), token);
    }
}
