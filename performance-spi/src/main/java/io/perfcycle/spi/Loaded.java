package io.perfcycle.spi;

import io.perfcycle.core.event.Document;

/** What a store has under a key. */
public sealed interface Loaded {
    /** {@return the version: 0 if there never was a document} */
    long version();

    /**
     * A document.
     *
     * @param version its version, from 1
     * @param document the document
     */
    record Present(long version, Document document) implements Loaded {}

    /** There never was one. */
    record Absent() implements Loaded {
        @Override
        public long version() {
            return 0;
        }
    }

    /**
     * There was one and it is deleted; versions go on from here.
     *
     * @param version the version of the deletion
     */
    record Tombstone(long version) implements Loaded {}
}
