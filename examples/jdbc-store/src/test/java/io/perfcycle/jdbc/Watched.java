package io.perfcycle.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A data source whose every call on connections and statements passes a gate before and after. */
final class Watched {
    private static final List<Class<?>> WATCHED =
            List.of(PreparedStatement.class, Statement.class, ResultSet.class, Connection.class);

    private Watched() {}

    /** Stands before and after calls; what it throws is thrown to the caller. */
    interface Gate {
        void before(String call) throws SQLException;

        default void after(String call) throws SQLException {}
    }

    static DataSource of(DataSource real, Gate gate) {
        return wrap(DataSource.class, real, gate);
    }

    /** A connection of a data source, watched. */
    static Connection of(Connection real, Gate gate) {
        return wrap(Connection.class, real, gate);
    }

    /** The same data source; each connection that it gives is told. */
    static DataSource remembering(DataSource real, Consumer<Connection> told) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(real, arguments);
                if (result instanceof Connection connection) {
                    told.accept(connection);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (DataSource)
                Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {DataSource.class}, handler);
    }

    /** A pool of one connection: closing gives it back. */
    static DataSource lending(Connection only) {
        InvocationHandler kept = (proxy, method, arguments) -> {
            try {
                return method.getName().equals("close") ? null : method.invoke(only, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        Object lent = Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {Connection.class}, kept);
        InvocationHandler source = (proxy, method, arguments) -> lent;
        return (DataSource)
                Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {DataSource.class}, source);
    }

    private static <T> T wrap(Class<T> type, Object real, Gate gate) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            gate.before(method.getName());
            Object result;
            try {
                result = method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            gate.after(method.getName());
            for (Class<?> watched : WATCHED) {
                if (watched.isInstance(result)) {
                    return wrap(watched, result, gate);
                }
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(Watched.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
