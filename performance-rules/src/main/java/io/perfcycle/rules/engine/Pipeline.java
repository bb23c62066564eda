package io.perfcycle.rules.engine;

import io.perfcycle.core.access.Command;
import io.perfcycle.core.access.Facet;
import io.perfcycle.core.access.Principal;
import io.perfcycle.core.event.Document;
import io.perfcycle.core.event.Event;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.id.Id;
import io.perfcycle.core.outcome.Finding;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.outcome.Saved;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.core.privacy.AuditOpening;
import io.perfcycle.core.privacy.AuditedAct;
import io.perfcycle.rules.privacy.AuditChain;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs every command and every reading the same way: shape, load, authorise, decide, commit, return. */
final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final int COMMIT_ATTEMPTS = 3;
    private static final EmployeeId NOBODY = EmployeeId.of("ANONYMOUS");

    private final Ports ports;
    private final Gate gate;
    private final AccessRecorder recorder;
    private final ShapeValidator shapes = new ShapeValidator();

    Pipeline(Ports ports, Gate gate) {
        this.ports = ports;
        this.gate = gate;
        this.recorder = new AccessRecorder(ports);
    }

    /** Runs a command. The draft may be any value that says what the command says; records are validated. */
    <I extends Id> Outcome<Saved<I>> run(
            Command command, Operation operation, Object draft, Function<String, I> id, Decider decider) {
        try {
            StoreContext context = ports.context(command.by().tenant());
            Optional<Receipt> before = ports.store().receipt(context, command.id());
            if (before.isPresent()) {
                return replay(before.get(), fingerprint(command, operation, draft), id);
            }
            List<Finding> misshapen = shapes.check(draft);
            if (!misshapen.isEmpty()) {
                return Outcome.refused(misshapen);
            }
            Desk desk = new Desk(ports, gate, command.by(), operation, context);
            String fingerprint = fingerprint(command, operation, draft);
            return decideAndCommit(command, fingerprint, desk, decider, id);
        } catch (StoreUnavailable down) {
            LOG.warn("Command {} failed: store unavailable", operation);
            return new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE);
        } catch (HostFailure broken) {
            LOG.warn("Command {} failed: {}", operation, broken.getMessage());
            return new Outcome.Failed<>(Outcome.FailureKind.BROKEN);
        }
    }

    /** What stands against a command may be the command itself, sent twice and done in between; then it has a receipt. */
    private <I extends Id> Outcome<Saved<I>> decideAndCommit(
            Command command, String fingerprint, Desk desk, Decider decider, Function<String, I> id) {
        Outcome<UnitOfWork> decided = decide(command, fingerprint, desk, decider);
        if (decided instanceof Outcome.Done<UnitOfWork> done) {
            return commit(desk.context(), done.value(), id);
        }
        Optional<Receipt> meanwhile = ports.store().receipt(desk.context(), command.id());
        return meanwhile.isPresent() ? replay(meanwhile.get(), fingerprint, id) : decided.failure();
    }

    /** The work that a command comes to. */
    private Outcome<UnitOfWork> decide(Command command, String fingerprint, Desk desk, Decider decider) {
        try {
            desk.requireCaller();
            Outcome<? extends List<? extends Event>> decided = decider.decide(desk);
            return decided instanceof Outcome.Done<? extends List<? extends Event>> done
                    ? Outcome.done(unitOfWork(command, fingerprint, desk, done.value(), done.notes()))
                    : decided.failure();
        } catch (Denied denied) {
            return new Outcome.NotFound<>();
        } catch (Exists exists) {
            return Outcome.refused(List.of(Finding.of(ShapeFinding.EXISTS)
                    .with("document", exists.key())
                    .at("id")));
        }
    }

    /** Runs a reading; nothing is saved. */
    <T> Outcome<T> read(Principal caller, Operation operation, Function<Desk, T> reading) {
        try {
            StoreContext context = ports.context(caller.tenant());
            Desk desk = new Desk(ports, gate, caller, operation, context);
            T read = reading.apply(desk);
            return recorder.record(context, desk.readings()).map(ignored -> read);
        } catch (Denied denied) {
            return new Outcome.NotFound<>();
        } catch (StoreUnavailable down) {
            LOG.warn("Reading {} failed: store unavailable", operation);
            return new Outcome.Failed<>(Outcome.FailureKind.UNAVAILABLE);
        } catch (HostFailure broken) {
            LOG.warn("Reading {} failed: {}", operation, broken.getMessage());
            return new Outcome.Failed<>(Outcome.FailureKind.BROKEN);
        }
    }

    private UnitOfWork unitOfWork(
            Command command, String fingerprint, Desk desk, List<? extends Event> events, List<Finding> notes) {
        Map<DocumentKey, Document> after = new LinkedHashMap<>();
        Map<DocumentKey, Long> readBefore = desk.snapshot().versions();
        for (Event event : events) {
            DocumentKey key = event.after().key();
            Loaded there = desk.snapshot().state(key);
            if (there instanceof Loaded.Tombstone
                    || (there instanceof Loaded.Present && !readBefore.containsKey(key))) {
                throw new Exists(key);
            }
            after.put(key, event.after());
        }
        after.values().forEach(desk::requireNobodyErased);
        Map<DocumentKey, Long> expected = desk.snapshot().versions();
        List<Write> writes = new ArrayList<>();
        List<AuditEntry> audit = new ArrayList<>();
        List<Receipt.SavedVersion> saved = new ArrayList<>();
        String asOf = ports.directory()
                .map(directory -> directory.asOf(desk.context()))
                .orElse("");
        Acting acting = new Acting(desk, desk.operation(), command, asOf);
        after.forEach((key, document) -> {
            AuditEntry entry =
                    entry(acting, key, Traits.of(document, Lookup.NOTHING).facet());
            writes.add(new Write.Put(document, Indexes.of(document), entry.hash()));
            saved.add(new Receipt.SavedVersion(key, entry.act().version()));
            audit.add(entry);
        });
        for (DocumentKey key : desk.erasures()) {
            boolean present = desk.snapshot().state(key) instanceof Loaded.Present;
            AuditEntry entry = entry(acting, key, present ? desk.facetOf(key) : Facet.DIRECTORY);
            writes.add(new Write.Delete(key, entry.hash()));
            audit.add(entry);
        }
        String main = events.isEmpty() ? "" : events.get(0).after().key().id();
        Receipt receipt = new Receipt(command.id(), fingerprint, main, saved, notes, desk.now());
        return new UnitOfWork(
                command.id(),
                fingerprint,
                expected,
                writes,
                outbox(command, desk, events),
                audit,
                receipt,
                desk.redactions());
    }

    private record Acting(Desk desk, Operation operation, Command command, String directoryAsOf) {
        /** Who acts and in whose name; nobody where nothing may lead back to the caller. */
        AuditOpening opening(String salt) {
            return operation.isAnonymous()
                    ? new AuditOpening(NOBODY, Optional.empty(), salt)
                    : new AuditOpening(command.by().person(), command.by().grantor(), salt);
        }
    }

    private AuditEntry entry(Acting acting, DocumentKey key, Facet facet) {
        Loaded before = acting.desk().snapshot().state(key);
        AuditedAct act = new AuditedAct(
                acting.desk().now(),
                facet,
                acting.operation().action(),
                key,
                before.version() + 1,
                acting.directoryAsOf());
        return AuditChain.next(act, acting.opening(ports.ids().next()), before.head());
    }

    private static List<OutboxEntry> outbox(Command command, Desk desk, List<? extends Event> events) {
        List<OutboxEntry> entries = new ArrayList<>();
        for (Event event : events) {
            for (EmployeeId recipient : event.audience()) {
                entries.add(new OutboxEntry(
                        command.id() + "#" + entries.size(),
                        recipient.value(),
                        event.topic(),
                        recipient,
                        event.after().key(),
                        Map.of(),
                        desk.now()));
            }
        }
        return entries;
    }

    /** An unknown outcome is asked again with the same id, which can only be applied once, a bounded number of times. */
    private <I extends Id> Outcome<Saved<I>> commit(StoreContext context, UnitOfWork work, Function<String, I> id) {
        HostCalls.inTime(ports.clock(), context);
        for (int attempt = 1; attempt <= COMMIT_ATTEMPTS; attempt++) {
            CommitResult result = tryCommit(context, work, attempt);
            if (result instanceof CommitResult.Committed committed) {
                return answer(committed.receipt(), false, id);
            } else if (result instanceof CommitResult.AlreadyCommitted already) {
                return attempt > 1
                        ? answer(already.receipt(), false, id)
                        : replay(already.receipt(), work.fingerprint(), id);
            } else if (result instanceof CommitResult.Conflict conflict) {
                return new Outcome.Conflict<>(conflict.versions());
            } else if (result instanceof CommitResult.IdempotencyMismatch) {
                return new Outcome.Failed<>(Outcome.FailureKind.COMMAND_ID_REUSED);
            } else if (result instanceof CommitResult.TooLarge) {
                return new Outcome.Failed<>(Outcome.FailureKind.TOO_LARGE);
            }
        }
        LOG.warn("Command {} has an unknown outcome", work.command());
        return new Outcome.Unknown<>(work.command());
    }

    /** A result, or nothing where the outcome is unknown. */
    private @Nullable CommitResult tryCommit(StoreContext context, UnitOfWork work, int attempt) {
        try {
            if (attempt > 1) {
                HostCalls.inTime(ports.clock(), context);
            }
            return ports.store().commit(context, work);
        } catch (StoreUnavailable down) {
            if (attempt == 1) {
                throw down;
            }
            return null;
        } catch (RuntimeException unknown) {
            LOG.warn(
                    "Commit attempt {} ended in {}", attempt, unknown.getClass().getName());
            return null;
        }
    }

    private static <I extends Id> Outcome<Saved<I>> replay(
            Receipt receipt, String fingerprint, Function<String, I> id) {
        return receipt.fingerprint().equals(fingerprint)
                ? answer(receipt, true, id)
                : new Outcome.Failed<>(Outcome.FailureKind.COMMAND_ID_REUSED);
    }

    private static <I extends Id> Outcome<Saved<I>> answer(Receipt receipt, boolean replayed, Function<String, I> id) {
        long version = receipt.saved().isEmpty() ? 0 : receipt.saved().get(0).version();
        return new Outcome.Done<>(new Saved<>(id.apply(receipt.main()), version), receipt.notes(), replayed);
    }

    /** A digest of who says what. For an anonymous command neither goes in, so that it cannot be guessed back. */
    private static String fingerprint(Command command, Operation operation, Object draft) {
        String grantor = command.by().grantor().map(whom -> " for " + whom).orElse("");
        String text = operation.isAnonymous()
                ? operation + "\n" + command.id()
                : operation + "\n" + command.by().person() + grantor + "\n" + draft;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Something to be made is there already. */
    private static final class Exists extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final DocumentKey key;

        Exists(DocumentKey key) {
            super(null, null, false, false);
            this.key = key;
        }

        DocumentKey key() {
            return key;
        }
    }
}
