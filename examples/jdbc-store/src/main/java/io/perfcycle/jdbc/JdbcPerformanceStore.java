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
import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in the tables of {@link JdbcSchema}. Each call borrows one connection and runs one transaction of its own;
 * the data source must not hand out connections that belong to a transaction of the host, but see {@link #joining}.
 * Autocommit, isolation and the read-only mark of a connection are restored.
 *
 * <p>Before the commit every failure is {@link StoreUnavailable}: nothing was changed. If the database does not confirm
 * the commit itself, {@link CommitOutcomeUnknown} is thrown. Deadlocks and the like are tried again up to ten times.
 * Exceptions carry SQL states, never rows. How long a call may wait for a lock or the network is set at the data
 * source; the context's deadline is not enforced here. Tables of another version than this library's are refused.
 *
 * <p>Durable as far as the database is, which {@link #capabilities} asks it: PostgreSQL unless {@code fsync} or {@code
 * synchronous_commit} is off; H2 in a file that is written at each commit, which the store sees to where its user is an
 * administrator.
 *
 * <p>To be called. Safe for any number of threads.
 */
public final class JdbcPerformanceStore implements PerformanceStore {
    private static final StoreCapabilities LIMITS = new StoreCapabilities(false, false, 1000, 1_000_000);

    private final Transactions own;
    private final Transactions work;
    private final boolean joins;
    private volatile @Nullable StoreCapabilities capabilities;

    private JdbcPerformanceStore(Transactions own, Transactions work, boolean joins) {
        this.own = own;
        this.work = work;
        this.joins = joins;
    }

    /**
     * A store over a data source, usually a pool. The tables must be there.
     *
     * @param source where connections come from
     * @return the store
     */
    public static JdbcPerformanceStore of(DataSource source) {
        Transactions own = new OwnTransactions(source);
        return new JdbcPerformanceStore(own, own, false);
    }

    /**
     * A store whose commits are part of the host's transaction: they are saved when the host commits and gone when it
     * rolls back, together with the host's own rows in the same database. {@link CommitResult.Committed#joined()} says
     * so. Loading, finding and receipts read inside the transaction too, so they see what it has written.
     *
     * <p>The store never commits, rolls back or closes the host's connection; a commit that is refused or fails is taken
     * back to a savepoint and leaves the rest alone. What the host takes over:
     *
     * <ul>
     *   <li>A receipt is final only after the host's own commit. If that fails without an answer, the host asks for the
     *       receipt again, in a new transaction.
     *   <li>Locks on documents and, where something is told, on the tenant's outbox last until the transaction ends, so
     *       keep it short. Two documents per command in different orders across several commands may deadlock; the
     *       database then ends one of the transactions. If it ends the host's own changes as well, as H2 does, the
     *       connection is closed and {@link HostTransactionLost} is thrown.
     *   <li>Reading more than 500 documents at once is not as of one instant; a commit checks their versions all the
     *       same.
     *   <li>H2 must be told to write at each commit with {@code ;WRITE_DELAY=0} in the URL.
     * </ul>
     *
     * <p>The outbox is claimed and acknowledged in transactions of the store's own, because an attempt must be stored
     * before anything is sent.
     *
     * @param source where connections for the outbox come from; none of the host's transactions
     * @param host the connection of the transaction that the calling thread is in, at READ COMMITTED and without
     *     autocommit; null if there is none, which every call answers with {@link StoreUnavailable}
     * @return the store
     */
    public static JdbcPerformanceStore joining(DataSource source, Supplier<@Nullable Connection> host) {
        return new JdbcPerformanceStore(new OwnTransactions(source), new HostTransactions(host), true);
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        List<DocumentKey> distinct = List.copyOf(new LinkedHashSet<>(keys));
        if (distinct.isEmpty()) {
            return Map.of();
        }
        Map<DocumentKey, Loaded> found =
                work.read("load", connection -> DocumentTable.load(connection, context.tenant(), distinct));
        Map<DocumentKey, Loaded> all = new LinkedHashMap<>();
        distinct.forEach(key -> all.put(key, found.getOrDefault(key, new Loaded.Absent())));
        return all;
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork unit) {
        EncodedWork encoded;
        try {
            encoded = EncodedWork.of(context.tenant(), unit, LIMITS);
        } catch (RuntimeException e) {
            throw new StoreUnavailable("The work cannot be written", e);
        }
        return work.write("commit", connection -> new CommitStep(connection, encoded, joins).run());
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return work.read(
                "receipt",
                connection ->
                        ReceiptTable.find(connection, context.tenant(), command).map(ReceiptTable.Stored::receipt));
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A page has 1 key or more, not " + max);
        }
        return work.read("find", connection -> DocumentSearch.find(connection, context.tenant(), query, after, max));
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return own.write("claim", connection -> Ending.keep(OutboxClaims.claim(connection, context, claim)));
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return own.write(
                "acknowledge",
                connection ->
                        Ending.keep(OutboxAcknowledgement.settle(connection, context, entryId, fencingToken, outcome)));
    }

    @Override
    public List<AuditEntry> audit(StoreContext context, @Nullable AuditPosition after, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A page has 1 entry or more, not " + max);
        }
        return work.read("audit", connection -> AuditTable.page(connection, context.tenant(), after, max));
    }

    /**
     * {@inheritDoc} Asks the database once.
     *
     * @throws StoreUnavailable if the database cannot be asked
     */
    @Override
    public StoreCapabilities capabilities() {
        StoreCapabilities known = capabilities;
        if (known == null) {
            boolean durable = own.write("capabilities", connection -> Ending.keep(Durability.of(connection)));
            known = new StoreCapabilities(durable, joins, LIMITS.maxWrites(), LIMITS.maxDocumentChars());
            capabilities = known;
        }
        return known;
    }
}
