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
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host's store, whose answers are believed only as far as they can be true: every key that was asked for, documents
 * under their own keys and of the type of their kind, keys in order, receipts of the command that was asked for. Anything
 * else is a {@link HostFailure}.
 */
final class CheckedStore implements PerformanceStore {
    private static final String LOAD = "PerformanceStore.load";
    private static final String COMMIT = "PerformanceStore.commit";
    private static final String RECEIPT = "PerformanceStore.receipt";
    private static final String FIND = "PerformanceStore.find";
    private static final String CLAIM = "PerformanceStore.claim";
    private static final String AUDIT = "PerformanceStore.audit";

    private final PerformanceStore store;
    private final InstantSource clock;

    CheckedStore(PerformanceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        HostCalls.inTime(clock, context);
        Map<DocumentKey, Loaded> found = HostCalls.answer(LOAD, () -> store.load(context, keys));
        Map<DocumentKey, Loaded> asked = new LinkedHashMap<>();
        for (DocumentKey key : keys) {
            asked.put(key, HostCalls.checked(LOAD, found.get(key), there -> isOf(key, there)));
        }
        return asked;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isOf(DocumentKey key, Loaded there) {
        if (!(there instanceof Loaded.Present present)) {
            return there instanceof Loaded.Absent || there.version() > 0;
        }
        return present.version() > 0
                && DocumentTypes.of(key.kind()).isInstance(present.document())
                && present.document().key().equals(key);
    }

    /** {@inheritDoc} Exceptions come as the host threw them, because all but one mean that the outcome is unknown. */
    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        return HostCalls.checked(COMMIT, store.commit(context, work), result -> isOf(work, result));
    }

    private static boolean isOf(UnitOfWork work, CommitResult result) {
        if (result instanceof CommitResult.Committed committed) {
            return work.receipt().equals(committed.receipt());
        }
        return !(result instanceof CommitResult.AlreadyCommitted already) || isOf(work.command(), already.receipt());
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isOf(CommandId command, Receipt receipt) {
        return receipt != null && command.equals(receipt.command());
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        HostCalls.inTime(clock, context);
        Optional<Receipt> found = HostCalls.answer(RECEIPT, () -> store.receipt(context, command));
        found.ifPresent(receipt -> HostCalls.checked(RECEIPT, receipt, there -> isOf(command, there)));
        return found;
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        HostCalls.inTime(clock, context);
        List<DocumentKey> page = HostCalls.answer(FIND, () -> store.find(context, query, after, max));
        HostCalls.checked(FIND, page, keys -> keys.size() <= max);
        DocumentKey last = after;
        for (DocumentKey key : page) {
            DocumentKey before = last;
            last = HostCalls.checked(
                    FIND, key, next -> next.kind() == query.kind() && (before == null || next.compareTo(before) > 0));
        }
        return page;
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        HostCalls.inTime(clock, context);
        List<ClaimedEntry> claimed = HostCalls.answer(CLAIM, () -> store.claim(context, claim));
        Set<String> ids = new HashSet<>();
        HostCalls.checked(CLAIM, claimed, entries -> entries.size() <= claim.max());
        for (ClaimedEntry each : claimed) {
            HostCalls.checked(
                    CLAIM,
                    each,
                    entry -> isWhole(entry) && ids.add(entry.entry().id()));
        }
        return claimed;
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isWhole(ClaimedEntry claimed) {
        return claimed.entry() != null && claimed.attempt() > 0;
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return HostCalls.answer(
                "PerformanceStore.acknowledge", () -> store.acknowledge(context, entryId, fencingToken, outcome));
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        HostCalls.inTime(clock, context);
        List<AuditEntry> page = HostCalls.answer(AUDIT, () -> store.audit(context, after, max));
        HostCalls.checked(AUDIT, page, entries -> entries.size() <= max);
        AuditPosition last = after;
        for (AuditEntry entry : page) {
            AuditPosition before = last;
            HostCalls.checked(
                    AUDIT,
                    entry,
                    next -> before == null || AuditPosition.of(next).compareTo(before) > 0);
            last = AuditPosition.of(entry);
        }
        return page;
    }

    @Override
    public StoreCapabilities capabilities() {
        return HostCalls.answer("PerformanceStore.capabilities", store::capabilities);
    }
}
