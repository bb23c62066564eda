package io.perfcycle.spi;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import java.time.Instant;

/**
 * That someone did something to a document, without contents.
 *
 * @param at the engine's instant
 * @param actor who; for anonymous answers a fixed id that is nobody
 * @param facet the part of the data
 * @param action what was done
 * @param about the document
 * @param version the document's version after it
 * @param directoryAsOf the people directory's token; empty where the directory is the store
 */
public record AuditEntry(
        Instant at,
        EmployeeId actor,
        Facet facet,
        Action action,
        DocumentKey about,
        long version,
        String directoryAsOf) {}
