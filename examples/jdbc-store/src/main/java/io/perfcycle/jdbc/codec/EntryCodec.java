package io.perfcycle.jdbc.codec;

import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Receipt;

/**
 * What a store keeps besides documents as JSON and back, in the envelope and with the strictness of
 * {@link DocumentCodec}.
 *
 * <p>To be called. Immutable and safe for threads.
 *
 * @param <T> what is written and read
 */
public final class EntryCodec<T> {
    private static final EntryCodec<Receipt> RECEIPT = new EntryCodec<>("RECEIPT", Receipt.class);
    private static final EntryCodec<OutboxEntry> OUTBOX = new EntryCodec<>("OUTBOX_ENTRY", OutboxEntry.class);
    private static final EntryCodec<AuditEntry> AUDIT = new EntryCodec<>("AUDIT_ENTRY", AuditEntry.class);

    private final String kind;
    private final Class<T> type;

    private EntryCodec(String kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    /** {@return the codec of receipts, notes included; kind {@code RECEIPT}} */
    public static EntryCodec<Receipt> receipt() {
        return RECEIPT;
    }

    /** {@return the codec of outbox entries; kind {@code OUTBOX_ENTRY}} */
    public static EntryCodec<OutboxEntry> outbox() {
        return OUTBOX;
    }

    /** {@return the codec of audit entries, with their opening if they have it; kind {@code AUDIT_ENTRY}} */
    public static EntryCodec<AuditEntry> audit() {
        return AUDIT;
    }

    /**
     * Writes an entry.
     *
     * @param entry the entry
     * @return its JSON, on one line
     * @throws CodecException if it holds half a character
     */
    public String encode(T entry) {
        return Envelope.encode(kind, entry, StoredTypes.shapes().get(type));
    }

    /**
     * Reads an entry.
     *
     * @param json the text
     * @return the entry
     * @throws CodecException if the text is not the JSON of such an entry
     */
    public T decode(String json) {
        return type.cast(Envelope.decode(kind, json, StoredTypes.shapes().get(type)));
    }
}
