package io.perfcycle.rules.engine.fault;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.id.TenantId;
import io.perfcycle.core.outcome.Outcome;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.spi.AuditPosition;
import io.perfcycle.spi.Claim;
import io.perfcycle.spi.ClaimedEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.DeliveryOutcome;
import io.perfcycle.spi.IndexField;
import io.perfcycle.spi.Loaded;
import io.perfcycle.spi.OutboxEntry;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.Query;
import io.perfcycle.spi.Receipt;
import io.perfcycle.spi.Redaction;
import io.perfcycle.spi.StoreCapabilities;
import io.perfcycle.spi.StoreContext;
import io.perfcycle.spi.UnitOfWork;
import io.perfcycle.spi.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A store whose whole content is a value: it can be looked at, compared, and put back to an earlier moment, which a
 * search over all orders of steps needs and the store in memory cannot do. It stands for that store because it keeps the
 * same contract, checked clause by clause, and because a part of the schedules runs on both and is compared step by step.
 */
final class ModelStore implements PerformanceStore {
    /** Ways to be wrong, for tests of the tests. */
    enum Flaw {
        VERSIONS_NOT_COMPARED,
        RECEIPTS_NOT_KEPT,
        OUTBOX_NOT_KEPT,
        SECOND_WRITE_LOST,
        TENANT_IGNORED
    }

    private final Set<Flaw> flaws;
    private Map<TenantId, ModelTenant> tenants = Map.of();

    ModelStore(Flaw... flaws) {
        this.flaws = EnumSet.noneOf(Flaw.class);
        this.flaws.addAll(List.of(flaws));
    }

    synchronized Map<TenantId, ModelTenant> state() {
        return tenants;
    }

    synchronized void restore(Map<TenantId, ModelTenant> state) {
        tenants = state;
    }

    synchronized ModelTenant tenant(TenantId tenant) {
        ModelTenant own = tenants.getOrDefault(tenant, ModelTenant.EMPTY);
        if (!flaws.contains(Flaw.TENANT_IGNORED)) {
            return own;
        }
        Map<DocumentKey, ModelTenant.Row> rows = new HashMap<>();
        tenants.values().forEach(other -> rows.putAll(other.rows()));
        rows.putAll(own.rows());
        return new ModelTenant(rows, own.receipts(), own.audit(), own.outbox(), own.lastToken());
    }

    private void put(TenantId tenant, ModelTenant after) {
        Map<TenantId, ModelTenant> all = new HashMap<>(tenants);
        all.put(tenant, after);
        tenants = all;
    }

    @Override
    public synchronized Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        ModelTenant tenant = tenant(context.tenant());
        Map<DocumentKey, Loaded> found = new HashMap<>();
        keys.forEach(key -> found.put(key, tenant.stored(key)));
        return found;
    }

    @Override
    public synchronized CommitResult commit(StoreContext context, UnitOfWork work) {
        ModelTenant tenant = tenant(context.tenant());
        Receipt earlier = tenant.receipts().get(work.command());
        if (earlier != null) {
            return earlier.fingerprint().equals(work.fingerprint())
                    ? new CommitResult.AlreadyCommitted(earlier)
                    : new CommitResult.IdempotencyMismatch();
        }
        if (work.writes().size() > capabilities().maxWrites()) {
            return new CommitResult.TooLarge("maxWrites");
        }
        List<Outcome.VersionConflict> conflicts = conflicts(tenant, work.expected());
        if (!conflicts.isEmpty() && !flaws.contains(Flaw.VERSIONS_NOT_COMPARED)) {
            return new CommitResult.Conflict(conflicts);
        }
        put(context.tenant(), applied(tenant, work));
        return new CommitResult.Committed(work.receipt(), false);
    }

    private static List<Outcome.VersionConflict> conflicts(ModelTenant tenant, Map<DocumentKey, Long> expected) {
        List<Outcome.VersionConflict> conflicts = new ArrayList<>();
        expected.forEach((key, version) -> {
            long stored = tenant.stored(key).version();
            if (stored != version) {
                conflicts.add(new Outcome.VersionConflict(key, version, stored));
            }
        });
        conflicts.sort((one, other) -> one.key().compareTo(other.key()));
        return conflicts;
    }

    private ModelTenant applied(ModelTenant tenant, UnitOfWork work) {
        Map<DocumentKey, ModelTenant.Row> rows = new HashMap<>(tenant.rows());
        boolean half = flaws.contains(Flaw.SECOND_WRITE_LOST)
                && !work.command().value().startsWith(Company.PREPARATION);
        List<Write> writes = half ? work.writes().subList(0, 1) : work.writes();
        for (Write write : writes) {
            Optional<ModelTenant.Row> before = Optional.ofNullable(rows.get(write.key()));
            long version = before.map(row -> row.now().version()).orElse(0L) + 1;
            Map<IndexField, String> index = write instanceof Write.Put put ? put.index() : Map.of();
            rows.put(write.key(), new ModelTenant.Row(Versions.after(write, version), index, before));
        }
        Map<CommandId, Receipt> receipts = new HashMap<>(tenant.receipts());
        if (!flaws.contains(Flaw.RECEIPTS_NOT_KEPT)) {
            receipts.put(work.command(), work.receipt());
        }
        List<AuditEntry> audit = new ArrayList<>(tenant.audit());
        audit.addAll(work.audit());
        ModelTenant after = new ModelTenant(rows, receipts, audit, outbox(tenant, work.outbox()), tenant.lastToken());
        for (Redaction redaction : work.redactions()) {
            after = after.without(redaction);
        }
        return after;
    }

    private List<ModelTenant.Item> outbox(ModelTenant tenant, List<OutboxEntry> entries) {
        List<ModelTenant.Item> outbox = new ArrayList<>(tenant.outbox());
        Set<String> ids = new HashSet<>();
        outbox.forEach(item -> ids.add(item.entry().id()));
        for (OutboxEntry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("The outbox has an entry " + entry.id() + " already");
            }
            if (!flaws.contains(Flaw.OUTBOX_NOT_KEPT)) {
                outbox.add(new ModelTenant.Item(entry, Instant.MIN, 0, 0, ModelTenant.Stage.OPEN));
            }
        }
        return outbox;
    }

    @Override
    public synchronized Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return Optional.ofNullable(tenant(context.tenant()).receipts().get(command));
    }

    @Override
    public synchronized List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        return tenant(context.tenant()).audit().stream()
                .filter(entry -> after == null || AuditPosition.of(entry).compareTo(after) > 0)
                .sorted(Comparator.comparing(AuditPosition::of))
                .limit(max)
                .toList();
    }

    @Override
    public synchronized List<DocumentKey> find(
            StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return search(tenant(context.tenant()), query, after, max, false);
    }

    /** Searches a tenant as it is, or as it was one version of each document ago. */
    static List<DocumentKey> search(
            ModelTenant tenant, Query query, @Nullable DocumentKey after, int max, boolean earlier) {
        TreeMap<DocumentKey, ModelTenant.Row> rows = new TreeMap<>();
        tenant.rows().forEach((key, row) -> {
            Optional<ModelTenant.Row> seen = earlier ? row.before() : Optional.of(row);
            seen.ifPresent(there -> rows.put(key, there));
        });
        return (after == null ? rows : rows.tailMap(after, false))
                .entrySet().stream()
                        .filter(entry -> matches(entry.getKey(), entry.getValue(), query))
                        .map(Map.Entry::getKey)
                        .limit(max)
                        .toList();
    }

    private static boolean matches(DocumentKey key, ModelTenant.Row row, Query query) {
        String due = row.index().get(IndexField.DUE);
        return key.kind() == query.kind()
                && row.now() instanceof Loaded.Present
                && query.equal().entrySet().stream()
                        .allMatch(equal -> equal.getValue().equals(row.index().get(equal.getKey())))
                && query.dueBefore()
                        .map(day -> due != null && LocalDate.parse(due).isBefore(day))
                        .orElse(true);
    }

    @Override
    public synchronized List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        ModelTenant tenant = tenant(context.tenant());
        List<ModelTenant.Item> outbox = new ArrayList<>(tenant.outbox());
        List<ClaimedEntry> claimed = new ArrayList<>();
        Set<String> blocked = new HashSet<>();
        long token = tenant.lastToken();
        for (int i = 0; i < outbox.size() && claimed.size() < claim.max(); i++) {
            ModelTenant.Item item = outbox.get(i);
            boolean head = item.isOpen() && blocked.add(item.entry().orderingKey());
            if (head && !context.now().isBefore(item.freeFrom())) {
                ModelTenant.Item taken = new ModelTenant.Item(
                        item.entry(),
                        end(context.now(), claim.lease()),
                        ++token,
                        item.attempts() + 1,
                        ModelTenant.Stage.OPEN);
                outbox.set(i, taken);
                claimed.add(new ClaimedEntry(taken.entry(), taken.token(), taken.attempts()));
            }
        }
        put(context.tenant(), tenant.withOutbox(outbox, token));
        return claimed;
    }

    private static Instant end(Instant now, Duration lease) {
        return lease.compareTo(Duration.between(now, Instant.MAX)) > 0 ? Instant.MAX : now.plus(lease);
    }

    @Override
    public synchronized boolean acknowledge(
            StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        ModelTenant tenant = tenant(context.tenant());
        List<ModelTenant.Item> outbox = new ArrayList<>(tenant.outbox());
        for (int i = 0; i < outbox.size(); i++) {
            ModelTenant.Item item = outbox.get(i);
            if (item.entry().id().equals(entryId)
                    && item.isOpen()
                    && fencingToken != 0
                    && item.token() == fencingToken) {
                outbox.set(i, acknowledged(item, outcome));
                put(context.tenant(), tenant.withOutbox(outbox, tenant.lastToken()));
                return true;
            }
        }
        return false;
    }

    private static ModelTenant.Item acknowledged(ModelTenant.Item item, DeliveryOutcome outcome) {
        Instant freeFrom = outcome instanceof DeliveryOutcome.Retry retry ? retry.notBefore() : item.freeFrom();
        ModelTenant.Stage stage = ModelTenant.Stage.OPEN;
        if (outcome instanceof DeliveryOutcome.Delivered) {
            stage = ModelTenant.Stage.DELIVERED;
        } else if (outcome instanceof DeliveryOutcome.Dropped) {
            stage = ModelTenant.Stage.DROPPED;
        } else if (outcome instanceof DeliveryOutcome.Parked) {
            stage = ModelTenant.Stage.PARKED;
        }
        return new ModelTenant.Item(item.entry(), freeFrom, 0, item.attempts(), stage);
    }

    @Override
    public StoreCapabilities capabilities() {
        return new StoreCapabilities(false, false, 10_000, Integer.MAX_VALUE);
    }
}
