package io.perfcycle.spi.contract;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Place;
import io.perfcycle.core.outcome.Severity;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a unit of work with the receipt that belongs to it. Not thread safe. */
final class Work {
    private final CommandId command;
    private String fingerprint = "fingerprint";
    private Instant committedAt = StoreUnderTest.START;
    private final Map<DocumentKey, Long> expected = new LinkedHashMap<>();
    private final List<Write> writes = new ArrayList<>();
    private final List<OutboxEntry> outbox = new ArrayList<>();
    private final List<Redaction> redactions = new ArrayList<>();
    private Optional<AuditOpening> opening =
            Optional.of(new AuditOpening(EmployeeId.of("anna"), Optional.empty(), "salt"));

    private Work(String command) {
        this.command = CommandId.of(command);
    }

    static Work command(String id) {
        return new Work(id);
    }

    Work says(String newFingerprint) {
        fingerprint = newFingerprint;
        return this;
    }

    Work at(Instant instant) {
        committedAt = instant;
        return this;
    }

    Work reads(DocumentKey key, long version) {
        expected.put(key, version);
        return this;
    }

    Work puts(Document document, long version) {
        return puts(document, version, Map.of());
    }

    Work puts(Document document, long version, Map<IndexField, String> index) {
        writes.add(new Write.Put(document, index));
        return reads(document.key(), version);
    }

    Work puts(Document document, long version, String head) {
        writes.add(new Write.Put(document, Map.of(), head));
        return reads(document.key(), version);
    }

    Work deletes(DocumentKey key, long version) {
        return deletes(key, version, "");
    }

    Work deletes(DocumentKey key, long version, String head) {
        writes.add(new Write.Delete(key, head));
        return reads(key, version);
    }

    Work by(AuditOpening newOpening) {
        opening = Optional.of(newOpening);
        return this;
    }

    Work forgets(Redaction redaction) {
        redactions.add(redaction);
        return this;
    }

    Work tells(OutboxEntry entry) {
        outbox.add(entry);
        return this;
    }

    UnitOfWork unit() {
        List<Receipt.SavedVersion> saved = new ArrayList<>();
        List<AuditEntry> audit = new ArrayList<>();
        for (Write write : writes) {
            long version = expected.getOrDefault(write.key(), 0L) + 1;
            saved.add(new Receipt.SavedVersion(write.key(), version));
            AuditedAct act = new AuditedAct(committedAt, Facet.DIRECTORY, Action.EDIT, write.key(), version, "");
            audit.add(new AuditEntry(act, "", "commitment", write.head(), opening));
        }
        String main = saved.isEmpty() ? "none" : saved.get(0).key().id();
        Finding note =
                new Finding("SAMPLE-NOTE", Severity.NOTE, "SAMPLE-NOTE", Map.of("name", "${value}"), Place.WHOLE);
        Receipt receipt = new Receipt(command, fingerprint, main, saved, List.of(note), committedAt);
        return new UnitOfWork(command, fingerprint, expected, writes, outbox, audit, receipt, redactions);
    }
}
