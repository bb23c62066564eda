package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Sees to it that H2 writes at each commit, once for each physical connection: H2 forgets the delay only when it closes
 * the file, and it does not close it while a connection is open. A pool hands the same connections out again and again,
 * and asking H2 costs more than a small commit, because it counts the pages of the file to answer. Safe for use by
 * several threads.
 */
final class WriteThrough {
    private final Set<Connection> known = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Before the first write on a connection. Ends a transaction. */
    void ensure(Connection connection) throws SQLException {
        if (!Durability.isH2(connection)) {
            return;
        }
        Connection physical = connection.unwrap(Connection.class);
        if (!known.contains(physical)) {
            Durability.ensure(connection);
            known.add(physical);
        }
    }
}
