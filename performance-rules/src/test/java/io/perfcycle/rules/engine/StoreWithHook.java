package io.perfcycle.rules.engine;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
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
import io.perfcycle.spi.memory.MemoryStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A memory store that remembers the units it was given, lets something happen before a commit, and can be tampered with. */
final class StoreWithHook implements PerformanceStore {
    final List<UnitOfWork> units = new ArrayList<>();
    Optional<Runnable> beforeNextCommit = Optional.empty();
    UnaryOperator<List<AuditEntry>> auditTampering = UnaryOperator.identity();
    UnaryOperator<Loaded> documentTampering = UnaryOperator.identity();
    UnaryOperator<List<DocumentKey>> keyTampering = UnaryOperator.identity();
    /** What the next commit says without doing anything. */
    Optional<CommitResult> nextResult = Optional.empty();

    int maxWrites = Integer.MAX_VALUE;
    private final MemoryStore store;

    StoreWithHook(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        Map<DocumentKey, Loaded> found = new LinkedHashMap<>(store.load(context, keys));
        found.replaceAll((key, there) -> documentTampering.apply(there));
        return found;
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        Optional<Runnable> hook = beforeNextCommit;
        beforeNextCommit = Optional.empty();
        hook.ifPresent(Runnable::run);
        units.add(work);
        Optional<CommitResult> said = nextResult;
        nextResult = Optional.empty();
        if (said.isPresent()) {
            return said.get();
        }
        return store.commit(context, work);
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return store.receipt(context, command);
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return keyTampering.apply(store.find(context, query, after, max));
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return store.claim(context, claim);
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return store.acknowledge(context, entryId, fencingToken, outcome);
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        return auditTampering.apply(store.audit(context, null, Integer.MAX_VALUE)).stream()
                .filter(entry -> after == null || AuditPosition.of(entry).compareTo(after) > 0)
                .limit(max)
                .toList();
    }

    @Override
    public StoreCapabilities capabilities() {
        StoreCapabilities own = store.capabilities();
        return new StoreCapabilities(
                own.durable(),
                own.joinsHostTransaction(),
                Math.min(own.maxWrites(), maxWrites),
                own.maxDocumentChars());
    }
}
