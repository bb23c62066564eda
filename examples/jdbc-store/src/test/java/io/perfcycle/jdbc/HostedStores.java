package io.perfcycle.jdbc;

import io.perfcycle.spi.CommitResult;
import io.perfcycle.spi.PerformanceStore;
import io.perfcycle.spi.contract.HostTransaction;
import io.perfcycle.spi.contract.StoreFixture;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Stores that join: a host begins a transaction before each call and commits it afterwards. */
final class HostedStores implements StoreFixture {
    private final ContractStores stores = new ContractStores();
    private final Map<PerformanceStore, PerformanceStore> plain = new HashMap<>();
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    @Override
    public PerformanceStore fresh() {
        return hosted(stores.fresh());
    }

    @Override
    public Optional<PerformanceStore> reopen(PerformanceStore store) {
        return stores.reopen(plain.get(store)).map(this::hosted);
    }

    @Override
    public void discard(PerformanceStore store) {
        stores.discard(plain.get(store));
    }

    @Override
    public Optional<HostTransaction> joinHost(PerformanceStore store) {
        Connection connection = begun(stores.source(plain.get(store)));
        current.set(connection);
        return Optional.of(new HostTransaction() {
            @Override
            public void commit() {
                ended(connection, true);
            }

            @Override
            public void rollback() {
                ended(connection, false);
            }
        });
    }

    private static Connection begun(DataSource source) {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void ended(Connection connection, boolean isKept) {
        current.remove();
        try (connection) {
            if (isKept) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PerformanceStore hosted(PerformanceStore store) {
        DataSource source = stores.source(store);
        PerformanceStore joining = JdbcPerformanceStore.joining(source, current::get);
        PerformanceStore hosted = (PerformanceStore) Proxy.newProxyInstance(
                HostedStores.class.getClassLoader(),
                new Class<?>[] {PerformanceStore.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default ->
                        current.get() == null
                                ? inOwn(source, joining, method, arguments)
                                : answer(joining, method, arguments);
                });
        plain.put(hosted, store);
        return hosted;
    }

    /** What is done outside a transaction of the host is done in one that the host ends at once: it is final. */
    private Object inOwn(DataSource source, PerformanceStore store, Method method, Object[] arguments)
            throws Throwable {
        Connection connection = begun(source);
        current.set(connection);
        boolean isKept = false;
        try {
            Object answer = answer(store, method, arguments);
            isKept = true;
            return answer instanceof CommitResult.Committed committed
                    ? new CommitResult.Committed(committed.receipt(), false)
                    : answer;
        } finally {
            ended(connection, isKept);
        }
    }

    private static Object answer(PerformanceStore store, Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(store, arguments);
            if (answer instanceof CommitResult.Committed committed && !committed.joined()) {
                throw new IllegalStateException("A commit joined and did not say so");
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
