package io.perfcycle.spi.memory;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reference adapter: a store in memory, for tests, trials and simulations. What it keeps is gone with it.
 *
 * <p>Thread safe: each call holds one lock, and calls nothing foreign under it.
 */
public final class MemoryStore implements PerformanceStore {
    private static final StoreCapabilities CAPABILITIES =
            new StoreCapabilities(false, false, 10_000, Integer.MAX_VALUE);

    private final Map<TenantId, MemoryTenant> tenants = new HashMap<>();

    private MemoryStore() {}

    /** {@return a new, empty store} */
    public static MemoryStore create() {
        return new MemoryStore();
    }

    private MemoryTenant tenant(StoreContext context) {
        return tenants.computeIfAbsent(context.tenant(), id -> new MemoryTenant());
    }

    @Override
    public synchronized Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        return tenant(context).load(keys);
    }

    @Override
    public synchronized CommitResult commit(StoreContext context, UnitOfWork work) {
        return work.writes().size() > CAPABILITIES.maxWrites()
                ? new CommitResult.TooLarge("maxWrites")
                : tenant(context).commit(work);
    }

    @Override
    public synchronized Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return tenant(context).receipt(command);
    }

    @Override
    public synchronized List<DocumentKey> find(
            StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return tenant(context).find(query, after, max);
    }

    @Override
    public synchronized List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return tenant(context).outbox().claim(context.now(), claim);
    }

    @Override
    public synchronized boolean acknowledge(
            StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return tenant(context).outbox().acknowledge(entryId, fencingToken, outcome);
    }

    @Override
    public StoreCapabilities capabilities() {
        return CAPABILITIES;
    }
}
