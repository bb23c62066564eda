package io.perfcycle.jdbc;

import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.id.UnitId;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of work for tests. */
final class Fixture {
    static final Instant NOW = Instant.parse("2026-05-06T07:08:09.000000001Z");
    static final StoreContext CONTEXT = at(NOW);

    private Fixture() {}

    static StoreContext at(Instant now) {
        return of("T", now);
    }

    static StoreContext of(String tenant, Instant now) {
        return new StoreContext(TenantId.of(tenant), now, Instant.MAX);
    }

    static DocumentKey key(String id) {
        return UnitId.of(id).key();
    }

    static OrgUnit unit(String id, String name) {
        return OrgUnit.builder().id(UnitId.of(id)).name(name).build();
    }

    static Work work(String command) {
        return new Work(command);
    }

    /** A unit of work under construction. */
    static final class Work {
        private final String command;
        private final Map<DocumentKey, Long> expected = new LinkedHashMap<>();
        private final List<Write> writes = new ArrayList<>();
        private final List<OutboxEntry> outbox = new ArrayList<>();
        private final List<AuditEntry> audit = new ArrayList<>();
        private String fingerprint = "f";

        private Work(String command) {
            this.command = command;
        }

        Work fingerprint(String digest) {
            fingerprint = digest;
            return this;
        }

        Work reads(String id, long version) {
            expected.put(key(id), version);
            return this;
        }

        Work puts(String id, long version, String name) {
            return puts(unit(id, name), version, Map.of());
        }

        Work puts(Document document, long version, Map<IndexField, String> index) {
            expected.put(document.key(), version);
            writes.add(new Write.Put(document, index));
            return this;
        }

        Work deletes(String id, long version) {
            expected.put(key(id), version);
            writes.add(new Write.Delete(key(id)));
            return this;
        }

        Work tells(String id, String orderingKey) {
            outbox.add(new OutboxEntry(
                    id, orderingKey, "unit.changed", EmployeeId.of("E"), key("U"), Map.of("n", id), NOW));
            return this;
        }

        /** That an actor made the last write. */
        Work remembers(String actor) {
            DocumentKey last = writes.get(writes.size() - 1).key();
            AuditedAct act = new AuditedAct(NOW, Facet.DIRECTORY, Action.EDIT, last, expected.get(last) + 1, "");
            AuditOpening opening = new AuditOpening(EmployeeId.of(actor), Optional.empty(), "salt");
            audit.add(new AuditEntry(act, "", "commitment", "hash", Optional.of(opening)));
            return this;
        }

        UnitOfWork done() {
            List<Receipt.SavedVersion> saved = writes.stream()
                    .map(write -> new Receipt.SavedVersion(write.key(), expected.get(write.key()) + 1))
                    .toList();
            CommandId id = CommandId.of(command);
            return new UnitOfWork(
                    id,
                    fingerprint,
                    expected,
                    writes,
                    outbox,
                    audit,
                    new Receipt(id, fingerprint, "U", saved, List.of(), NOW));
        }
    }
}
