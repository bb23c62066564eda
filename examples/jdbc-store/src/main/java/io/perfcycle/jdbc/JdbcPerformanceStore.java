package io.perfcycle.jdbc;

import io.perfcycle.core.id.CommandId;
import io.perfcycle.core.id.DocumentKey;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A store on any database that speaks standard SQL and has the tables of {@code V1__performance_store.sql}: H2 and
 * PostgreSQL are tried. Each call is one transaction; commits are serializable.
 *
 * <p>Thread safe, if the data source is.
 */
public final class JdbcPerformanceStore implements PerformanceStore {
    private static final StoreCapabilities CAPABILITIES = new StoreCapabilities(true, false, 1000, 1_000_000);

    private final Transactions transactions;

    private JdbcPerformanceStore(DataSource source) {
        this.transactions = new Transactions(source);
    }

    /**
     * A store behind a data source.
     *
     * @param source the data source; its connections are used for one transaction each and given back as they came
     * @return the store
     */
    public static JdbcPerformanceStore of(DataSource source) {
        return new JdbcPerformanceStore(source);
    }

    @Override
    public Map<DocumentKey, Loaded> load(StoreContext context, Collection<DocumentKey> keys) {
        return transactions.read(connection -> DocumentTable.load(connection, context.tenant(), keys));
    }

    @Override
    public CommitResult commit(StoreContext context, UnitOfWork work) {
        return work.writes().size() > CAPABILITIES.maxWrites()
                ? new CommitResult.TooLarge("maxWrites")
                : new Commit(context.tenant(), work, CAPABILITIES.maxDocumentChars()).in(transactions);
    }

    @Override
    public Optional<Receipt> receipt(StoreContext context, CommandId command) {
        return transactions.read(connection -> ReceiptTable.find(connection, context.tenant(), command));
    }

    @Override
    public List<DocumentKey> find(StoreContext context, Query query, @Nullable DocumentKey after, int max) {
        return transactions.read(connection -> DocumentTable.find(connection, context.tenant(), query, after, max));
    }

    @Override
    public List<ClaimedEntry> claim(StoreContext context, Claim claim) {
        return transactions.write(connection -> OutboxTable.claim(connection, context.tenant(), context.now(), claim));
    }

    @Override
    public boolean acknowledge(StoreContext context, String entryId, long fencingToken, DeliveryOutcome outcome) {
        return transactions.write(
                connection -> OutboxTable.acknowledge(connection, context.tenant(), entryId, fencingToken, outcome));
    }

    @Override
    public StoreCapabilities capabilities() {
        return CAPABILITIES;
    }
}
