package io.perfcycle.spi.contract;

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
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that tells what relays ask of it, and whose loads or acknowledgements fail when it is told so. */
final class ObservedStore implements PerformanceStore {
    private final PerformanceStore store;
    private final Consumer<String> journal;
    private boolean loadsFail;
    private boolean acknowledgementsFail;

    ObservedStore(PerformanceStore store, Consumer<String> journal) {
        this.store = store;
        this.journal = journal;
    }

    void failLoads(boolean fail) {
        loadsFail = fail;
    }

    void failAcknowledgements(boolean fail) {
        acknowledgementsFail = fail;
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        if (loadsFail) {
            throw new StoreUnavailable("a load fails");
        }
        return store.load(context, keys);
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        return store.commit(context, work);
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return store.receipt(context, command);
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return store.find(context, query, after, max);
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        List<ClaimedEntry> claimed = store.claim(context, claim);
        claimed.forEach(each -> journal.accept("claim " + each.entry().id()));
        return claimed;
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        if (acknowledgementsFail) {
            throw new StoreUnavailable("an acknowledgement fails");
        }
        journal.accept("acknowledge " + entryId + " as " + outcome.getClass().getSimpleName());
        if (outcome instanceof DeliveryOutcome.Retry retry && !retry.notBefore().isAfter(context.now())) {
            journal.accept("no pause before the retry of " + entryId);
        }
        return store.acknowledge(context, entryId, fencingToken, outcome);
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        return store.audit(context, after, max);
    }

    @Override
    public StoreCapabilities capabilities() {
        return store.capabilities();
    }
}
