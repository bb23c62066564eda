package io.perfcycle.spi.contract;

import io.perfcycle.core.event.Document;
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
import io.perfcycle.spi.StoreUnavailable;
import io.perfcycle.spi.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store with the shortest words for what checks do with it, seen from one tenant. */
final class StoreUnderTest implements AutoCloseable {
    static final Instant START = Instant.parse("2026-03-02T09:00:00.123456Z");
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final int TRIES = 50;

    private final StoreFixture fixture;
    private final PerformanceStore store;
    private final TenantId tenant;

    private StoreUnderTest(StoreFixture fixture, PerformanceStore store, TenantId tenant) {
        this.fixture = fixture;
        this.store = store;
        this.tenant = tenant;
    }

    static StoreUnderTest fresh(StoreFixture fixture) {
        return new StoreUnderTest(fixture, fixture.fresh(), TenantId.of("tenant-a"));
    }

    /** The same store, seen from another tenant. */
    StoreUnderTest other() {
        return new StoreUnderTest(fixture, store, TenantId.of("tenant-b"));
    }

    Optional<StoreUnderTest> reopened() {
        return fixture.reopen(store).map(again -> new StoreUnderTest(fixture, again, tenant));
    }

    /** A store of its own, empty. */
    StoreUnderTest another() {
        return fresh(fixture);
    }

    Optional<StoreUnderTest> killed() {
        return fixture.kill(store).map(again -> new StoreUnderTest(fixture, again, tenant));
    }

    Optional<HostTransaction> joinHost() {
        return fixture.joinHost(store);
    }

    Optional<BooleanSupplier> failAt(int step) {
        return fixture.failAt(store, step);
    }

    Optional<Runnable> stall() {
        return fixture.stall(store);
    }

    List<AuditEntry> audit() {
        return audit(null, 100);
    }

    List<AuditEntry> audit(@Nullable AuditPosition after, int max) {
        return store.audit(context(START), after, max);
    }

    StoreCapabilities capabilities() {
        return store.capabilities();
    }

    Loaded load(DocumentKey key) {
        Loaded loaded = store.load(context(START), Set.of(key)).get(key);
        if (loaded == null) {
            throw new Expect.Mismatch("the answer for " + key, "an entry for every key", "none");
        }
        return loaded;
    }

    List<Long> versions(List<DocumentKey> keys) {
        var loaded = store.load(context(START), keys);
        return keys.stream().map(key -> versionOf(loaded.get(key))).toList();
    }

    /** The versions of two documents, read in one call. */
    List<Long> versions(DocumentKey one, DocumentKey other) {
        var loaded = store.load(context(START), List.of(one, other));
        return List.of(versionOf(loaded.get(one)), versionOf(loaded.get(other)));
    }

    CommitResult commit(Work work) {
        return store.commit(context(START), work.unit());
    }

    /** Commits within a time. */
    CommitResult commit(Work work, Duration within) {
        return store.commit(new StoreContext(tenant, START, START.plus(within)), work.unit());
    }

    /** Commits and tries again where the store says that it certainly changed nothing. */
    CommitResult commitPatiently(UnitOfWork work) {
        return patiently(() -> store.commit(context(START), work));
    }

    List<ClaimedEntry> claimPatiently(Instant now, int max) {
        return patiently(() -> claim(now, max));
    }

    /** Calls and calls again where the store says that it certainly changed nothing. */
    static <T> T patiently(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (StoreUnavailable e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Commits what nothing stands against. */
    Receipt save(Work work) {
        CommitResult result = commit(work);
        return Expect.type("a commit without conflict", CommitResult.Committed.class, result)
                .receipt();
    }

    void save(String command, Document document, long expected) {
        save(Work.command(command).puts(document, expected));
    }

    void tell(String command, OutboxEntry... entries) {
        Work work = Work.command(command);
        for (OutboxEntry entry : entries) {
            work.tells(entry);
        }
        save(work);
    }

    Optional<Receipt> receipt(String command) {
        return store.receipt(context(START), CommandId.of(command));
    }

    List<DocumentKey> find(Query query) {
        return find(query, null, 100);
    }

    List<DocumentKey> find(Query query, @Nullable DocumentKey after, int max) {
        return store.find(context(START), query, after, max);
    }

    List<ClaimedEntry> claim(Instant now, int max) {
        return store.claim(context(now), new Claim("relay", LEASE, max));
    }

    List<String> claimIds(Instant now, int max) {
        return claim(now, max).stream().map(claimed -> claimed.entry().id()).toList();
    }

    /** Claims the one entry that is to be had. */
    ClaimedEntry claimOne(Instant now) {
        List<ClaimedEntry> claimed = claim(now, 10);
        Expect.equal("the number of claimed entries", 1, claimed.size());
        return claimed.get(0);
    }

    boolean acknowledge(Instant now, String entryId, long token, DeliveryOutcome outcome) {
        return store.acknowledge(context(now), entryId, token, outcome);
    }

    boolean acknowledge(Instant now, ClaimedEntry claimed, DeliveryOutcome outcome) {
        return acknowledge(now, claimed.entry().id(), claimed.fencingToken(), outcome);
    }

    @Override
    public void close() {
        fixture.discard(store);
    }

    private StoreContext context(Instant now) {
        return new StoreContext(tenant, now, now.plusSeconds(60));
    }

    private static long versionOf(@Nullable Loaded loaded) {
        return loaded == null ? -1 : loaded.version();
    }
}
