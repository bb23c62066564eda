package io.perfcycle.rules.engine;

import io.perfcycle.core.access.AccessLog;
import io.perfcycle.core.access.Action;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.rules.privacy.AuditChain;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what was opened for support only, in the log of each subject, before it is handed out. Where that cannot be
 * written, nothing is handed out.
 */
final class AccessRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(AccessRecorder.class);
    private static final int ATTEMPTS = 3;

    private final Ports ports;

    AccessRecorder(Ports ports) {
        this.ports = ports;
    }

    /** Done when everything is written; a conflict or a failure otherwise. */
    Outcome<Boolean> record(StoreContext context, Map<EmployeeId, Set<AccessLog.Entry>> readings) {
        if (readings.isEmpty()) {
            return Outcome.done(false);
        }
        List<Outcome.VersionConflict> versions = List.of();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CommitResult result;
            try {
                result = ports.store().commit(context, unitOfWork(context, readings));
            } catch (StoreUnavailable down) {
                throw down;
            } catch (RuntimeException unknown) {
                LOG.warn("Access log: commit ended in {}", unknown.getClass().getName());
                return new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE);
            }
            if (result instanceof CommitResult.Committed) {
                return Outcome.done(true);
            }
            if (!(result instanceof CommitResult.Conflict conflict)) {
                return new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE);
            }
            versions = conflict.versions();
        }
        return new Outcome.Conflict<>(versions);
    }

    private UnitOfWork unitOfWork(StoreContext context, Map<EmployeeId, Set<AccessLog.Entry>> readings) {
        LocalDate month = LocalDate.ofInstant(context.now(), ZoneOffset.UTC).withDayOfMonth(1);
        List<DocumentKey> keys = readings.keySet().stream()
                .map(subject -> AccessLog.keyOf(subject, month))
                .toList();
        Map<DocumentKey, Loaded> found = ports.store().load(context, keys);
        Map<DocumentKey, Long> expected = new LinkedHashMap<>();
        List<Write> writes = new ArrayList<>();
        List<AuditEntry> audit = new ArrayList<>();
        List<Receipt.SavedVersion> saved = new ArrayList<>();
        readings.forEach((subject, entries) -> {
            DocumentKey key = AccessLog.keyOf(subject, month);
            Loaded before = java.util.Objects.requireNonNull(found.get(key));
            AccessLog log = appended(before, subject, month, entries);
            expected.put(key, before.version());
            AuditedAct act =
                    new AuditedAct(context.now(), Facet.ACCESS_LOG, Action.CREATE, key, before.version() + 1, "");
            EmployeeId who = entries.iterator().next().who();
            AuditOpening opening =
                    new AuditOpening(who, Optional.empty(), ports.ids().next());
            AuditEntry entry = AuditChain.next(act, opening, before.head());
            writes.add(new Write.Put(log, Indexes.of(log), entry.hash()));
            saved.add(new Receipt.SavedVersion(key, before.version() + 1));
            audit.add(entry);
        });
        CommandId command = CommandId.of("access-log/" + ports.ids().next());
        Receipt receipt = new Receipt(command, "access-log", keys.get(0).id(), saved, List.of(), context.now());
        return new UnitOfWork(command, "access-log", expected, writes, List.of(), audit, receipt);
    }

    private static AccessLog appended(
            Loaded before, EmployeeId subject, LocalDate month, Set<AccessLog.Entry> entries) {
        List<AccessLog.Entry> kept =
                before instanceof Loaded.Present present && present.document() instanceof AccessLog log
                        ? log.entries()
                        : List.of();
        return AccessLog.builder()
                .subject(subject)
                .month(month)
                .addAllEntries(kept)
                .addAllEntries(entries)
                .build();
    }
}
