package io.perfcycle.spi;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import java.util.Map;

/** A change of one document. The expected version stands in the unit of work; the store sets expected + 1. */
public sealed interface Write {
    /** {@return which document} */
    DocumentKey key();

    /**
     * Saves a document.
     *
     * @param document the document; its key is the key of the write
     * @param index the values by which it is found
     */
    record Put(Document document, Map<IndexField, String> index) implements Write {
        /** Copies the index. */
        public Put {
            index = Map.copyOf(index);
        }

        @Override
        public DocumentKey key() {
            return document.key();
        }
    }

    /**
     * Deletes a document and leaves a tombstone.
     *
     * @param key which document
     */
    record Delete(DocumentKey key) implements Write {}
}
