package io.perfcycle.spi.memory;

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
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.StoreCapabilities;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The reference adapter of {@link PerformanceStore}: everything in memory, gone with the process.
 *
 * <p>To be called. Safe for any number of threads: every method is one step under the lock of its tenant, so tenants
 * never wait for each other. It never throws {@link io.perfcycle.spi.StoreUnavailable} and never waits for anything but
 * that lock, so the context's deadline plays no part. Receipts and audit entries are kept for good, delivered outbox
 * entries are not.
 */
public final class MemoryStore implements PerformanceStore {
    /** How many documents one unit of work may write unless said otherwise. */
    public static final int STANDARD_MAX_WRITES = 10_000;

    private final ConcurrentMap<TenantId, MemoryTenant> tenants = new ConcurrentHashMap<>();
    private final StoreCapabilities capabilities;

    private MemoryStore(int maxWrites) {
        this.capabilities = new StoreCapabilities(false, false, maxWrites, Integer.MAX_VALUE);
    }

    /**
     * An empty store that takes {@value #STANDARD_MAX_WRITES} writes at once.
     *
     * @return the store
     */
    public static MemoryStore create() {
        return new MemoryStore(STANDARD_MAX_WRITES);
    }

    /**
     * An empty store with a limit of its own.
     *
     * @param maxWrites how many documents one unit of work may write, 1 or more
     * @return the store
     * @throws IllegalArgumentException if the limit is below 1
     */
    public static MemoryStore withMaxWrites(int maxWrites) {
        if (maxWrites < 1) {
            throw new IllegalArgumentException("maxWrites is 1 or more, not " + maxWrites);
        }
        return new MemoryStore(maxWrites);
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        return tenant(context.tenant()).load(keys);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the receipt names another command or fingerprint than the work, or an outbox
     *     entry has the id of one that is still in the outbox; nothing is saved then
     */
    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        Receipt receipt = work.receipt();
        if (!receipt.command().equals(work.command()) || !receipt.fingerprint().equals(work.fingerprint())) {
            throw new IllegalArgumentException("The receipt is not that of command " + work.command());
        }
        return tenant(context.tenant()).commit(work, capabilities.maxWrites());
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return tenant(context.tenant()).receipt(command);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if {@code max} is below 1
     */
    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max is 1 or more, not " + max);
        }
        return tenant(context.tenant()).find(query, after, max);
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return tenant(context.tenant()).claim(context.now(), claim);
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return tenant(context.tenant()).acknowledge(entryId, fencingToken, outcome);
    }

    @Override
    public StoreCapabilities capabilities() {
        return capabilities;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if {@code max} is below 1
     */
    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("max is 1 or more, not " + max);
        }
        return tenant(context.tenant()).audit(after, max);
    }

    /**
     * The outbox entries that were put aside for people.
     *
     * @param tenant whose
     * @return the parked entries so far, in the order in which they were parked; a copy
     */
    public List<OutboxEntry> parked(TenantId tenant) {
        return tenant(tenant).parked();
    }

    private MemoryTenant tenant(TenantId tenant) {
        return tenants.computeIfAbsent(tenant, id -> new MemoryTenant());
    }
}
