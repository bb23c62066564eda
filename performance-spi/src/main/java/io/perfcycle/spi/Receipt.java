package io.perfcycle.spi;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.outcome.Finding;
import java.time.Instant;
import java.util.List;

/**
 * What a command led to, kept so that a repetition gets the same answer.
 *
 * @param command which command
 * @param fingerprint the digest of what it said
 * @param main the id of the main document, as text
 * @param saved the documents that were written, with their new versions, the main one first
 * @param notes the findings that did not block
 * @param committedAt the engine's instant
 */
public record Receipt(
        CommandId command,
        String fingerprint,
        String main,
        List<SavedVersion> saved,
        List<Finding> notes,
        Instant committedAt) {
    /** Copies the lists. */
    public Receipt {
        saved = List.copyOf(saved);
        notes = List.copyOf(notes);
    }

    /**
     * A document and the version that it got.
     *
     * @param key which document
     * @param version its new version
     */
    public record SavedVersion(DocumentKey key, long version) {}
}
