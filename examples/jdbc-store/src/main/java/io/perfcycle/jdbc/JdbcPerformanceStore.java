package io.perfcycle.jdbc;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
import io.perfcycle.core.privacy.AuditEntry;
import io.perfcycle.jdbc.Transactions.Ending;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in the tables of {@link JdbcSchema}. Each call borrows one connection and runs one transaction of its own;
 * the data source must not hand out connections that belong to a transaction of the host. Autocommit, isolation and the
 * read-only mark of a connection are restored.
 *
 * <p>Before the commit every failure is {@link StoreUnavailable}: nothing was changed. If the database does not confirm
 * the commit itself, {@link CommitOutcomeUnknown} is thrown. Deadlocks and the like are tried again up to ten times.
 * Exceptions carry SQL states, never rows. How long a call may wait for a lock or the network is set at the data
 * source; the context's deadline is not enforced here.
 *
 * <p>Durable as far as the database is: PostgreSQL with its defaults; H2 in a file with {@code WRITE_DELAY 0}, which
 * {@link JdbcSchema#create} sets.
 *
 * <p>To be called. Safe for any number of threads.
 */
public final class JdbcPerformanceStore implements PerformanceStore {
    private static final StoreCapabilities CAPABILITIES = new StoreCapabilities(true, false, 1000, 1_000_000);

    private final Transactions transactions;

    private JdbcPerformanceStore(DataSource source) {
        this.transactions = new Transactions(source);
    }

    /**
     * A store over a data source, usually a pool. The tables must be there.
     *
     * @param source where connections come from
     * @return the store
     */
    public static JdbcPerformanceStore of(DataSource source) {
        return new JdbcPerformanceStore(source);
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        List<DocumentKey> distinct = List.copyOf(new LinkedHashSet<>(keys));
        if (distinct.isEmpty()) {
            return Map.of();
        }
        Map<DocumentKey, Loaded> found =
                transactions.read("load", connection -> DocumentTable.load(connection, context.tenant(), distinct));
        Map<DocumentKey, Loaded> all = new LinkedHashMap<>();
        distinct.forEach(key -> all.put(key, found.getOrDefault(key, new Loaded.Absent())));
        return all;
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        EncodedWork encoded;
        try {
            encoded = EncodedWork.of(context.tenant(), work, CAPABILITIES);
        } catch (RuntimeException e) {
            throw new StoreUnavailable("The work cannot be written", e);
        }
        return transactions.write("commit", connection -> new CommitStep(connection, encoded).run());
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return transactions.read(
                "receipt",
                connection ->
                        ReceiptTable.find(connection, context.tenant(), command).map(ReceiptTable.Stored::receipt));
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A page has 1 key or more, not " + max);
        }
        return transactions.read(
                "find", connection -> DocumentSearch.find(connection, context.tenant(), query, after, max));
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return transactions.write("claim", connection -> Ending.keep(OutboxClaims.claim(connection, context, claim)));
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return transactions.write(
                "acknowledge",
                connection ->
                        Ending.keep(OutboxClaims.acknowledge(connection, context, entryId, fencingToken, outcome)));
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A page has 1 entry or more, not " + max);
        }
        return transactions.read("audit", connection -> AuditTable.page(connection, context.tenant(), after, max));
    }

    @Override
    public StoreCapabilities capabilities() {
        return CAPABILITIES;
    }
}
