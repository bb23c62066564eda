package io.perfcycle.spi;

import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.DocumentKey;
import java.util.Map;

/** A change of one document. The expected version stands in the unit of work; the store sets expected + 1. */
public sealed interface Write {
    /** {@return which document} */
    DocumentKey key();

    /** {@return the hash of the audit entry of this version, which {@link PerformanceStore#load} gives back} */
    String head();

    /**
     * Saves a document.
     *
     * @param document the document; its key is the key of the write
     * @param index the values by which it is found
     * @param head the hash of the audit entry of this version, kept beside the document; empty without an audit chain
     */
    record Put(Document document, Map<IndexField, String> index, String head) implements Write {
        /** Copies the index. */
        public Put {
            index = Map.copyOf(index);
        }

        /**
         * Saves a document without an audit chain.
         *
         * @param document the document
         * @param index the values by which it is found
         */
        public Put(Document document, Map<IndexField, String> index) {
            this(document, index, "");
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
     * @param head the hash of the audit entry of this version, kept beside the tombstone; empty without an audit chain
     */
    record Delete(DocumentKey key, String head) implements Write {
        /**
         * Deletes a document without an audit chain.
         *
         * @param key which document
         */
        public Delete(DocumentKey key) {
            this(key, "");
        }
    }
}
