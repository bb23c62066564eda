package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * On H2 one transaction writes at a time. When a session commits, H2 writes the tables to the file one after the other,
 * the log of what is to be undone among them; a row that another session inserts in that moment can reach the file
 * without its entry in the log. If the process is killed before that session commits, nothing takes the row back: half
 * a command is left. So each writing transaction first locks the row of the first version of the tables, and nothing of
 * this store commits while another unit is being written. Other databases need no turns.
 */
final class WriteTurn {
    private static final String LOCK = "SELECT version FROM perfcycle_schema WHERE version = 1 FOR UPDATE";

    private WriteTurn() {}

    /** Waits until no other transaction of a store on this database writes. The turn ends with the transaction. */
    static void take(Connection connection) throws SQLException {
        if (Durability.isH2(connection)) {
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery(LOCK).close();
            }
        }
    }
}
