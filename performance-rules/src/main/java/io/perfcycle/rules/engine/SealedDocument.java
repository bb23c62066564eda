package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import java.util.Set;

/** A loaded document that nobody can look into without a permit for it. */
final class SealedDocument {
    private final Document document;

    SealedDocument(Document document) {
        this.document = document;
    }

    DocumentKey key() {
        return document.key();
    }

    /** What the access decision needs to know, and nothing else. */
    Traits traits(Lookup others) {
        return Traits.of(document, others);
    }

    /** The parts of it that belong to another facet than its own, see {@link Part}. */
    Set<Part> parts() {
        return DocumentParts.parts(document);
    }

    Document open(Permit permit) {
        if (!permit.key().equals(document.key())) {
            throw new IllegalArgumentException("The permit is for " + permit.key() + ", not for " + document.key());
        }
        return DocumentParts.without(document, permit.closed());
    }
}
