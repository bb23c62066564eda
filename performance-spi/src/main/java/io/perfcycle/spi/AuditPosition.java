package io.perfcycle.spi;

import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditEntry;

/**
 * A place among the audit entries, which are in the order of documents and then of versions.
 *
 * @param about the document
 * @param version the document's version; 0 stands before its first entry
 */
public record AuditPosition(DocumentKey about, long version) implements Comparable<AuditPosition> {
    /**
     * The place of an entry.
     *
     * @param entry the entry
     * @return its place
     */
    public static AuditPosition of(AuditEntry entry) {
        return new AuditPosition(entry.act().about(), entry.act().version());
    }

    @Override
    public int compareTo(AuditPosition other) {
        int byDocument = about.compareTo(other.about);
        return byDocument == 0 ? Long.compare(version, other.version) : byDocument;
    }
}
