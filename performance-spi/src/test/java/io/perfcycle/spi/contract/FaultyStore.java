package io.perfcycle.spi.contract;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.people.OrgUnit;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.StoreCapabilities;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A plain store under one lock, right unless a fault is switched on. */
final class FaultyStore implements PerformanceStore {
    private static final int MAX_WRITES = 50;
    private static final int MAX_CHARS = 2_000;

    private final Set<Fault> faults;
    private final Map<TenantId, FaultyState> states;
    private final Map<DocumentKey, Loaded> cache = new HashMap<>();
    private Runnable lastCommitted = () -> {};
    private final ThreadLocal<Map<DocumentKey, Loaded>> threadCache = ThreadLocal.withInitial(HashMap::new);

    FaultyStore(Set<Fault> faults) {
        this(faults, new TreeMap<>((one, other) -> one.value().compareTo(other.value())));
    }

    private FaultyStore(Set<Fault> faults, Map<TenantId, FaultyState> states) {
        this.faults = faults;
        this.states = states;
    }

    /** Another store on the same data. */
    FaultyStore reopened() {
        return has(Fault.FORGETS_ON_REOPENING) ? new FaultyStore(faults) : new FaultyStore(faults, states);
    }

    synchronized Map<TenantId, FaultyState> snapshot() {
        Map<TenantId, FaultyState> copies = new HashMap<>();
        states.forEach((tenant, state) -> copies.put(tenant, state.copy()));
        return copies;
    }

    synchronized void restore(Map<TenantId, FaultyState> snapshot) {
        states.clear();
        snapshot.forEach((tenant, state) -> states.put(tenant, state.copy()));
    }

    synchronized void loseTheLastReceipt() {
        lastCommitted.run();
    }

    @Override
    public synchronized List<AuditEntry> audit(StoreContext context, AuditPosition after, int max) {
        List<AuditEntry> entries = new ArrayList<>();
        for (FaultyState state : reached(context.tenant(), Fault.TENANT_IGNORED_IN_AUDIT)) {
            entries.addAll(state.audit(faults, after, max));
        }
        return entries;
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        Map<DocumentKey, Loaded> loaded = new HashMap<>();
        if (has(Fault.LOADS_KEY_BY_KEY)) {
            for (DocumentKey key : keys) {
                loaded.put(key, loadOne(context.tenant(), key));
                pause();
            }
            return loaded;
        }
        synchronized (this) {
            keys.forEach(key -> loaded.put(key, loadOne(context.tenant(), key)));
        }
        return loaded;
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        threadCache.get().clear();
        FaultyState state = state(context.tenant());
        if (has(Fault.SKIPS_UNITS_WITHOUT_WRITES) && work.writes().isEmpty()) {
            return new CommitResult.Committed(work.receipt(), false);
        }
        if (has(Fault.COMPARE_THEN_SET) || has(Fault.RECEIPT_LOOKED_UP_EARLIER)) {
            CommitResult judged = judge(state, work, work.expected());
            pause();
            return judged instanceof CommitResult.Committed ? apply(state, work) : judged;
        }
        Map<DocumentKey, Long> compared = new TreeMap<>(work.expected());
        if (has(Fault.READS_COMPARED_EARLIER)) {
            CommitResult judged = judge(state, work, work.expected());
            if (!(judged instanceof CommitResult.Committed)) {
                return judged;
            }
            pause();
            compared.keySet().retainAll(work.writes().stream().map(Write::key).toList());
        }
        if (has(Fault.OUTBOX_EARLIER)) {
            saveOutbox(state, work);
            pause();
        }
        synchronized (this) {
            CommitResult judged = judge(state, work, compared);
            if (!(judged instanceof CommitResult.Committed)) {
                leaveTraces(state, work, judged);
                return judged;
            }
            apply(state, work);
        }
        if (has(Fault.RECEIPT_LATER)) {
            pause();
            saveReceipt(state, work);
        }
        return new CommitResult.Committed(kept(work.receipt()), has(Fault.SAYS_THAT_IT_JOINED));
    }

    @Override
    public synchronized Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return Optional.ofNullable(remembered(state(context.tenant()), command, Fault.TENANT_IGNORED_IN_RECEIPT))
                .map(FaultyState.Remembered::receipt);
    }

    @Override
    public synchronized List<DocumentKey> find(StoreContext context, Query query, DocumentKey after, int max) {
        FaultyState state = state(context.tenant());
        Map<DocumentKey, FaultyState.Row> rows = has(Fault.FIND_ONE_BEHIND) ? state.before : new TreeMap<>(state.rows);
        if (has(Fault.TENANT_IGNORED_IN_FIND)) {
            states.values().forEach(other -> rows.putAll(other.rows));
        }
        return new FaultyFind(faults).page(rows, query, after, max);
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        if (has(Fault.CLAIM_THEN_LEASE)) {
            FaultyOutbox outbox = state(context.tenant()).outbox;
            List<FaultyOutbox.Item> free;
            synchronized (this) {
                free = outbox.free(faults, context.now(), claim.max());
            }
            pause();
            synchronized (this) {
                return outbox.lease(faults, context.now(), claim, free);
            }
        }
        List<ClaimedEntry> claimed = new ArrayList<>();
        synchronized (this) {
            for (FaultyState state : reached(context.tenant(), Fault.TENANT_IGNORED_IN_CLAIM)) {
                List<FaultyOutbox.Item> free = state.outbox.free(faults, context.now(), claim.max());
                claimed.addAll(state.outbox.lease(faults, context.now(), claim, free));
            }
        }
        return claimed;
    }

    @Override
    public synchronized boolean acknowledge(
            StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        boolean counted = false;
        for (FaultyState state : reached(context.tenant(), Fault.TENANT_IGNORED_IN_ACKNOWLEDGE)) {
            counted |= state.outbox.acknowledge(faults, context.now(), entryId, fencingToken, outcome);
        }
        return counted;
    }

    @Override
    public StoreCapabilities capabilities() {
        return new StoreCapabilities(true, false, has(Fault.DECLARES_NO_WRITES) ? 0 : MAX_WRITES, MAX_CHARS);
    }

    private synchronized Loaded loadOne(TenantId tenant, DocumentKey key) {
        FaultyState.Row row = null;
        for (FaultyState state : reached(tenant, Fault.TENANT_IGNORED_IN_LOAD)) {
            row = row == null ? state.rows.get(key) : row;
        }
        Loaded loaded = row == null ? new Loaded.Absent() : row.loaded();
        if (has(Fault.FIRST_LOAD_CACHED) && loaded instanceof Loaded.Present) {
            return cache.computeIfAbsent(key, first -> loaded);
        }
        return has(Fault.CACHE_PER_THREAD) ? threadCache.get().computeIfAbsent(key, first -> loaded) : loaded;
    }

    private synchronized CommitResult judge(FaultyState state, UnitOfWork work, Map<DocumentKey, Long> expected) {
        FaultyState.Remembered earlier = remembered(state, work.command(), Fault.TENANT_IGNORED_IN_COMMANDS);
        List<Outcome.VersionConflict> conflicts = conflicts(state, work, expected);
        if (earlier != null) {
            boolean same = earlier.fingerprint().equals(work.fingerprint()) || has(Fault.FINGERPRINT_IGNORED);
            boolean versionsFirst = has(same ? Fault.RECEIPT_AFTER_VERSIONS : Fault.MISMATCH_AFTER_VERSIONS);
            if (!versionsFirst || conflicts.isEmpty()) {
                return same
                        ? new CommitResult.AlreadyCommitted(earlier.receipt())
                        : new CommitResult.IdempotencyMismatch();
            }
        }
        int writes = work.writes().size() + (has(Fault.REFUSES_EXACTLY_MAX) ? 1 : 0);
        if (writes > MAX_WRITES && !has(Fault.WRITES_NOT_COUNTED)) {
            return new CommitResult.TooLarge("maxWrites");
        }
        if (isTooLong(work) && !has(Fault.LENGTH_NOT_CHECKED)) {
            return new CommitResult.TooLarge("maxDocumentChars");
        }
        return conflicts.isEmpty()
                ? new CommitResult.Committed(work.receipt(), false)
                : new CommitResult.Conflict(conflicts);
    }

    private static boolean isTooLong(UnitOfWork work) {
        return work.writes().stream()
                .anyMatch(write -> write instanceof Write.Put put
                        && put.document() instanceof OrgUnit unit
                        && unit.name().length() > MAX_CHARS);
    }

    private List<Outcome.VersionConflict> conflicts(
            FaultyState state, UnitOfWork work, Map<DocumentKey, Long> expected) {
        List<Outcome.VersionConflict> conflicts = new ArrayList<>();
        List<DocumentKey> written = work.writes().stream().map(Write::key).toList();
        new TreeMap<>(expected).forEach((key, version) -> {
            long stored = stored(state, key);
            boolean readOnly = !written.contains(key);
            boolean overlooked = has(Fault.NO_COMPARE_AND_SET)
                    || (readOnly && has(Fault.ONLY_WRITES_COMPARED))
                    || (readOnly && version == 0 && has(Fault.ABSENCE_NOT_COMPARED))
                    || (version == 0 && has(Fault.TOMBSTONE_IS_ABSENCE) && state.isTombstone(key))
                    || (!conflicts.isEmpty() && has(Fault.FIRST_CONFLICT_ONLY));
            if (stored != version && !overlooked) {
                conflicts.add(new Outcome.VersionConflict(key, version, stored));
            }
        });
        return conflicts;
    }

    private long stored(FaultyState own, DocumentKey key) {
        long stored = 0;
        for (FaultyState state : has(Fault.TENANT_IGNORED_IN_VERSIONS) ? states.values() : List.of(own)) {
            FaultyState.Row row = state.rows.get(key);
            stored = row == null ? stored : Math.max(stored, row.version());
        }
        return stored;
    }

    private synchronized CommitResult apply(FaultyState state, UnitOfWork work) {
        state.before = new TreeMap<>(state.rows);
        work.writes().forEach(write -> state.write(faults, write));
        if (has(Fault.READING_BUMPS)) {
            work.expected().keySet().stream()
                    .filter(key -> work.writes().stream()
                            .noneMatch(write -> write.key().equals(key)))
                    .filter(state.rows::containsKey)
                    .forEach(state::bump);
        }
        state.audit.addAll(work.audit());
        if (!has(Fault.OUTBOX_EARLIER)) {
            saveOutbox(state, work);
        }
        if (!has(Fault.RECEIPT_LATER)) {
            saveReceipt(state, work);
        }
        reached(state, Fault.TENANT_IGNORED_IN_FORGETTING).forEach(each -> each.forget(faults, work));
        lastCommitted = () -> state.receipts.remove(work.command());
        return new CommitResult.Committed(work.receipt(), false);
    }

    private synchronized void saveOutbox(FaultyState state, UnitOfWork work) {
        if (!has(Fault.OUTBOX_LOST)) {
            work.outbox().forEach(state.outbox::add);
        }
    }

    private synchronized void saveReceipt(FaultyState state, UnitOfWork work) {
        if (!has(Fault.RECEIPT_LOST)) {
            state.receipts.put(work.command(), new FaultyState.Remembered(work.fingerprint(), kept(work.receipt())));
        }
    }

    private void leaveTraces(FaultyState state, UnitOfWork work, CommitResult judged) {
        boolean conflict = judged instanceof CommitResult.Conflict;
        if (conflict && has(Fault.OUTBOX_DESPITE_CONFLICT)) {
            saveOutbox(state, work);
        }
        if (conflict && has(Fault.WRITES_UP_TO_THE_CONFLICT)) {
            work.writes().stream()
                    .filter(write ->
                            stored(state, write.key()) == work.expected().get(write.key()))
                    .forEach(write -> state.write(faults, write));
        }
        if (conflict && has(Fault.AUDIT_DESPITE_CONFLICT)) {
            state.audit.addAll(work.audit());
        }
        if (conflict && has(Fault.REDACTS_DESPITE_CONFLICT)) {
            state.forget(faults, work);
        }
        if (conflict && has(Fault.RECEIPT_DESPITE_CONFLICT)) {
            saveReceipt(state, work);
        }
        if (judged instanceof CommitResult.IdempotencyMismatch && has(Fault.SAVES_DESPITE_MISMATCH)) {
            work.writes().forEach(write -> state.write(faults, write));
        }
    }

    private Receipt kept(Receipt receipt) {
        Instant at = has(Fault.INSTANTS_TRUNCATED)
                ? receipt.committedAt().truncatedTo(ChronoUnit.MILLIS)
                : receipt.committedAt();
        return new Receipt(
                receipt.command(),
                receipt.fingerprint(),
                receipt.main(),
                receipt.saved(),
                has(Fault.NOTES_LOST) ? List.of() : receipt.notes(),
                has(Fault.RECEIPT_BY_OWN_CLOCK) ? Instant.now() : at);
    }

    private FaultyState.Remembered remembered(FaultyState own, CommandId command, Fault everywhere) {
        for (FaultyState state : has(everywhere) ? states.values() : List.of(own)) {
            if (state.receipts.containsKey(command)) {
                return state.receipts.get(command);
            }
        }
        return null;
    }

    private Collection<FaultyState> reached(TenantId tenant, Fault everywhere) {
        return reached(state(tenant), everywhere);
    }

    private Collection<FaultyState> reached(FaultyState own, Fault everywhere) {
        return has(everywhere) ? states.values() : List.of(own);
    }

    private synchronized FaultyState state(TenantId tenant) {
        return states.computeIfAbsent(tenant, id -> new FaultyState());
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }

    private static void pause() {
        LockSupport.parkNanos(2_000_000);
    }
}
