package io.perfcycle.spi.contract;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
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
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A {@link FaultyStore} with a process that can be killed, steps that fail, a host's transaction and a lock. */
final class BreakableStore implements PerformanceStore {
    private static final int FEW = 20;

    private final Set<Fault> faults;
    private final FaultyStore store;
    private final boolean joins;
    private final BreakableCalls calls;
    private Map<TenantId, FaultyState> onDisk;
    private Optional<Map<TenantId, FaultyState>> hostBegan = Optional.empty();
    private boolean hostSpoilt;
    private volatile boolean dead;

    BreakableStore(Set<Fault> faults, boolean joins) {
        this(faults, joins, new FaultyStore(faults));
    }

    private BreakableStore(Set<Fault> faults, boolean joins, FaultyStore store) {
        this.faults = faults;
        this.joins = joins;
        this.store = store;
        this.calls = new BreakableCalls(faults);
        this.onDisk = store.snapshot();
    }

    BreakableStore reopened() {
        return new BreakableStore(faults, joins, store.reopened());
    }

    synchronized BreakableStore killed() {
        dead = true;
        if (has(Fault.WRITES_BEHIND)) {
            store.restore(onDisk);
        }
        if (has(Fault.RECEIPTS_WRITTEN_BEHIND)) {
            store.loseTheLastReceipt();
        }
        return new BreakableStore(faults, joins, store);
    }

    BooleanSupplier failAt(int step) {
        return calls.failAt(step);
    }

    Runnable stall() {
        return calls.stall();
    }

    HostTransaction joinHost() {
        hostBegan = Optional.of(store.snapshot());
        hostSpoilt = false;
        return new HostTransaction() {
            @Override
            public void commit() {
                hostBegan = Optional.empty();
            }

            @Override
            public void rollback() {
                if (!has(Fault.FINAL_ALTHOUGH_JOINED)) {
                    hostBegan.ifPresent(store::restore);
                }
                hostBegan = Optional.empty();
            }
        };
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        alive();
        return calls.alone(() -> {
            Map<DocumentKey, Loaded> loaded = store.load(context, keys);
            if (has(Fault.LOADS_THE_FIRST_TWENTY)) {
                keys.stream().skip(FEW).forEach(key -> loaded.put(key, new Loaded.Absent()));
            }
            return loaded;
        });
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        alive();
        calls.waitForTheLock(Duration.between(context.now(), context.deadline()));
        if (calls.isArmed()) {
            return failing(context, work);
        }
        Map<TenantId, FaultyState> before = has(Fault.WRITES_BEHIND) ? store.snapshot() : Map.of();
        CommitResult result = calls.locked(work, () -> store.commit(context, readingFew(work)));
        writeToDisk(before);
        return hostBegan.isPresent() ? inTheHost(result) : alone(result);
    }

    /** What comes to the disk of a store that writes behind is what was there before. */
    private synchronized void writeToDisk(Map<TenantId, FaultyState> before) {
        alive();
        onDisk = before;
    }

    private CommitResult inTheHost(CommitResult result) {
        if (hostSpoilt) {
            throw new IllegalStateException("the transaction is aborted");
        }
        if (has(Fault.REFUSAL_SPOILS_THE_HOST) && !(result instanceof CommitResult.Committed)) {
            hostSpoilt = true;
        }
        return result instanceof CommitResult.Committed committed && !has(Fault.JOINED_NOT_SAID)
                ? new CommitResult.Committed(committed.receipt(), true)
                : result;
    }

    private CommitResult alone(CommitResult result) {
        return result instanceof CommitResult.Committed committed && has(Fault.ALWAYS_SAYS_JOINED)
                ? new CommitResult.Committed(committed.receipt(), true)
                : result;
    }

    /** Steps of a commit that fail: before anything, in the middle, and when the answer is on its way. */
    private CommitResult failing(StoreContext context, UnitOfWork work) {
        calls.step(() -> new StoreUnavailable("no connection"));
        Map<TenantId, FaultyState> before = store.snapshot();
        CommitResult result = store.commit(context, work);
        calls.step(() -> {
            if (has(Fault.HALF_KEPT_WHEN_FAILING)) {
                store.loseTheLastReceipt();
            } else {
                store.restore(before);
            }
            return new StoreUnavailable("rolled back");
        });
        calls.step(() -> has(Fault.UNAVAILABLE_ALTHOUGH_SAVED)
                ? new StoreUnavailable("no answer")
                : new IllegalStateException("no answer"));
        return result;
    }

    private UnitOfWork readingFew(UnitOfWork work) {
        if (!has(Fault.READS_BEYOND_TWENTY_UNCHECKED) || work.expected().size() <= FEW) {
            return work;
        }
        Set<DocumentKey> written = work.writes().stream().map(Write::key).collect(Collectors.toSet());
        Map<DocumentKey, Long> few = new LinkedHashMap<>();
        work.expected().forEach((key, version) -> {
            if (few.size() < FEW || written.contains(key)) {
                few.put(key, version);
            }
        });
        return new UnitOfWork(
                work.command(),
                work.fingerprint(),
                few,
                work.writes(),
                work.outbox(),
                work.audit(),
                work.receipt(),
                work.redactions());
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        alive();
        return store.receipt(context, command);
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, DocumentKey after, int max) {
        alive();
        return store.find(context, query, after, max);
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        alive();
        calls.step(() -> new StoreUnavailable("no connection"));
        List<ClaimedEntry> claimed = store.claim(context, claim);
        calls.step(() -> {
            if (has(Fault.LOST_WHEN_THE_CLAIM_FAILS)) {
                claimed.forEach(each -> store.acknowledge(
                        context, each.entry().id(), each.fencingToken(), new DeliveryOutcome.Dropped()));
            }
            return new IllegalStateException("no answer");
        });
        return claimed;
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        alive();
        calls.step(() -> {
            if (has(Fault.ACKNOWLEDGED_ALTHOUGH_UNAVAILABLE)) {
                store.acknowledge(context, entryId, fencingToken, outcome);
            }
            return new StoreUnavailable("no connection");
        });
        boolean counts = store.acknowledge(context, entryId, fencingToken, outcome);
        calls.step(() -> new IllegalStateException("no answer"));
        return counts;
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, AuditPosition after, int max) {
        alive();
        return store.audit(context, after, max);
    }

    @Override
    public StoreCapabilities capabilities() {
        StoreCapabilities declared = store.capabilities();
        return new StoreCapabilities(declared.durable(), joins, declared.maxWrites(), declared.maxDocumentChars());
    }

    private void alive() {
        if (dead) {
            throw new IllegalStateException("the process was killed");
        }
    }

    private boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
