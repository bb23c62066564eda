package io.perfcycle.rules.engine;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import java.util.Optional;

/** Finds the documents that say what another document is to the access decision. */
@FunctionalInterface
interface Lookup {
    /** Finds nothing; enough for what a document says by itself. */
    Lookup NOTHING = key -> Optional.empty();

    Optional<Document> find(DocumentKey key);

    default <D extends Document> Optional<D> find(DocumentKey key, Class<D> type) {
        return find(key).filter(type::isInstance).map(type::cast);
    }
}
