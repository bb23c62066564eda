package io.perfcycle.core.privacy;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.DocumentKey;
import java.time.Instant;

/**
 * That something was done to a document, without who and without contents.
 *
 * @param at the engine's instant, to the microsecond
 * @param facet the part of the data
 * @param action what was done
 * @param about the document
 * @param version the document's version after it, 1 or more
 * @param directoryAsOf the people directory's token; empty where the directory is the store
 */
public record AuditedAct(
        Instant at, Facet facet, Action action, DocumentKey about, long version, String directoryAsOf) {
    /** Checks the version. */
    public AuditedAct {
        if (version < 1) {
            throw new IllegalArgumentException("An act leaves version 1 or more, not " + version);
        }
    }
}
