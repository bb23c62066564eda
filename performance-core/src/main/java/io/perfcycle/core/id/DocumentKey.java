package io.perfcycle.core.id;

import java.util.Comparator;

/**
 * The name of a document inside a tenant.
 *
 * <p>The order is that of the kind's name, then of the id's characters.
 *
 * @param kind the kind of document
 * @param id the text of its id, as {@link IdText#problem} allows it
 */
public record DocumentKey(DocumentKind kind, String id) implements Comparable<DocumentKey> {
    private static final Comparator<DocumentKey> ORDER =
            Comparator.comparing((DocumentKey key) -> key.kind().name()).thenComparing(DocumentKey::id);

    /** Checks the text. */
    public DocumentKey {
        IdText.check("DocumentKey", id);
    }

    @Override
    public int compareTo(DocumentKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
