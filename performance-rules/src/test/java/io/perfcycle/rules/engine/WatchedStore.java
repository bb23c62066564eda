package io.perfcycle.rules.engine;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.DocumentKind;
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
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store in which something can happen just before a commit, and one that can be frozen. For tests. */
final class WatchedStore implements PerformanceStore {
    private final PerformanceStore inside;
    private final Deque<Runnable> before = new ArrayDeque<>();
    private boolean frozen;

    WatchedStore(PerformanceStore inside) {
        this.inside = inside;
    }

    /** What happens before the next commit, once. */
    void beforeCommit(Runnable change) {
        before.add(change);
    }

    /** From now on every command that decides something ends in a conflict; access logs are still written. */
    void freeze() {
        frozen = true;
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        Runnable change = before.poll();
        if (change != null) {
            change.run();
        }
        boolean log = work.writes().stream().allMatch(write -> write.key().kind() == DocumentKind.ACCESS_LOG);
        return frozen && !log ? new CommitResult.Conflict(List.of()) : inside.commit(context, work);
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        return inside.load(context, keys);
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return inside.receipt(context, command);
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return inside.find(context, query, after, max);
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return inside.claim(context, claim);
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return inside.acknowledge(context, entryId, fencingToken, outcome);
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        return inside.audit(context, after, max);
    }

    @Override
    public StoreCapabilities capabilities() {
        return inside.capabilities();
    }
}
