package io.perfcycle.rules.engine.fault;

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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store at the end of a wire. */
final class WiredStore implements PerformanceStore {
    private final Supplier<? extends PerformanceStore> store;
    private final Supplier<Wire> wire;

    WiredStore(Supplier<? extends PerformanceStore> store, Supplier<Wire> wire) {
        this.store = store;
        this.wire = wire;
    }

    @SuppressWarnings("unchecked")
    private <T> T call(PortMethod method, Function<PerformanceStore, T> real, Object... arguments) {
        return (T) wire.get().call(new PortCall(method, Arrays.asList(arguments), () -> real.apply(store.get())));
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        List<DocumentKey> copy = List.copyOf(keys);
        return call(PortMethod.LOAD, real -> real.load(context, copy), context, copy);
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        return call(PortMethod.COMMIT, real -> real.commit(context, work), context, work);
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return call(PortMethod.RECEIPT, real -> real.receipt(context, command), context, command);
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return call(PortMethod.FIND, real -> real.find(context, query, after, max), context, query, after, max);
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return call(PortMethod.CLAIM, real -> real.claim(context, claim), context, claim);
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return call(
                PortMethod.ACKNOWLEDGE,
                real -> real.acknowledge(context, entryId, fencingToken, outcome),
                context,
                entryId,
                fencingToken,
                outcome);
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        return call(PortMethod.AUDIT, real -> real.audit(context, after, max), context, after, max);
    }

    @Override
    public StoreCapabilities capabilities() {
        return call(PortMethod.CAPABILITIES, PerformanceStore::capabilities);
    }
}
