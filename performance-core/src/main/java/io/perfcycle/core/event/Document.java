package io.perfcycle.core.event;

import io.perfcycle.core.id.DocumentKey;

/**
 * A fact that is stored under a key. Its version is the store's business and not part of it.
 *
 * <p>Implemented by the facts of core only. Immutable.
 */
public interface Document {
    /** {@return the key} */
    DocumentKey key();
}
