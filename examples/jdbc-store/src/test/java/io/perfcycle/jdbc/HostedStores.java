package io.perfcycle.jdbc;

import io.perfcycle.core.id.TenantId;
import io.perfcycle.spi.AuditEntry;
import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.StoreFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores that join: a host begins a transaction before each call and commits it afterwards. */
final class HostedStores implements StoreFixture {
    private final ContractStores stores = new ContractStores();
    private final Map<PerformanceStore, PerformanceStore> plain = new HashMap<>();

    @Override
    public PerformanceStore fresh() {
        return hosted(stores.fresh());
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        return stores.reopen(plain.get(store)).map(this::hosted);
    }

    @Override
    public Optional<List<AuditEntry>> audit(PerformanceStore store, TenantId tenant) {
        return stores.audit(plain.get(store), tenant);
    }

    @Override
    public void discard(PerformanceStore store) {
        stores.discard(plain.get(store));
    }

    private PerformanceStore hosted(PerformanceStore store) {
        DataSource source = stores.source(store);
        ThreadLocal<Connection> current = new ThreadLocal<>();
        PerformanceStore joining = JdbcPerformanceStore.joining(source, current::get);
        PerformanceStore hosted = (PerformanceStore) Proxy.newProxyInstance(
                HostedStores.class.getClassLoader(),
                new Class<?>[] {PerformanceStore.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> inTransaction(source, current, joining, method, arguments);
                });
        plain.put(hosted, store);
        return hosted;
    }

    private static Object inTransaction(
            DataSource source,
            ThreadLocal<Connection> current,
            PerformanceStore store,
            Method method,
            Object[] arguments)
            throws Throwable {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            current.set(connection);
            Object answer = method.invoke(store, arguments);
            if (answer instanceof CommitResult.Committed committed && !committed.joined()) {
                throw new IllegalStateException("A commit joined and did not say so");
            }
            connection.commit();
            connection.setAutoCommit(true);
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            current.remove();
        }
    }
}
