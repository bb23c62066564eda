package io.perfcycle.spi;

import io.perfcycle.core.event.Document;

/** What a store has under a key. */
public sealed interface Loaded {
    /** {@return the version: 0 if there never was a document} */
    long version();

    /**
     * {@return the hash of the last audit entry of the document, as its last write brought it: part of the version that
     * was read; empty if there is none}
     */
    String head();

    /**
     * A document.
     *
     * @param version its version, from 1
     * @param document the document
     * @param head the head that came with the write
     */
    record Present(long version, Document document, String head) implements Loaded {
        /**
         * A document without an audit chain.
         *
         * @param version its version, from 1
         * @param document the document
         */
        public Present(long version, Document document) {
            this(version, document, "");
        }
    }

    /** There never was one. */
    record Absent() implements Loaded {
        @Override
        public long version() {
            return 0;
        }

        @Override
        public String head() {
            return "";
        }
    }

    /**
     * There was one and it is deleted; versions go on from here.
     *
     * @param version the version of the deletion
     * @param head the head that came with the deletion
     */
    record Tombstone(long version, String head) implements Loaded {
        /**
         * A tombstone without an audit chain.
         *
         * @param version the version of the deletion
         */
        public Tombstone(long version) {
            this(version, "");
        }
    }
}
