package io.perfcycle.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What an application writes by hand for one command, without rules: the receipt, the rows that the decision reads, one
 * document, an audit row and a message in one transaction. The floor beside which the engine is measured.
 */
final class PlainTransaction {
    private static final int READ_ROWS = 8;
    private static final String BODY = "{\"title\":\"Cut the cost per order from 10 to 8 EUR\"}".repeat(12);

    private final DataSource source;
    private long commands;

    PlainTransaction(DataSource source) throws SQLException {
        this.source = source;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute("CREATE TABLE doc (k VARCHAR PRIMARY KEY, v BIGINT NOT NULL, body VARCHAR NOT NULL)");
            statement.execute("CREATE TABLE receipt (k VARCHAR PRIMARY KEY, body VARCHAR NOT NULL)");
            statement.execute("CREATE TABLE audit (k VARCHAR, v BIGINT, body VARCHAR NOT NULL, PRIMARY KEY (k, v))");
            statement.execute("CREATE TABLE outbox (seq BIGINT PRIMARY KEY, body VARCHAR NOT NULL)");
            for (int i = 0; i < READ_ROWS; i++) {
                statement.execute("INSERT INTO doc VALUES ('r" + i + "', 1, '" + BODY + "')");
            }
        }
    }

    long run() throws SQLException {
        commands++;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long read = read(connection);
            insert(connection, "INSERT INTO receipt VALUES (?, ?)", "c" + commands, BODY);
            insert(connection, "INSERT INTO doc VALUES (?, 1, ?)", "g" + commands, BODY);
            insert(connection, "INSERT INTO audit VALUES (?, 1, ?)", "g" + commands, BODY);
            insert(connection, "INSERT INTO outbox VALUES (CAST(? AS BIGINT), ?)", Long.toString(commands), BODY);
            connection.commit();
            connection.setAutoCommit(true);
            return read;
        }
    }

    private static long read(Connection connection) throws SQLException {
        long chars = 0;
        for (int i = 0; i < READ_ROWS; i++) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT v, body FROM doc WHERE k = ? FOR UPDATE")) {
                statement.setString(1, "r" + i);
                try (ResultSet rows = statement.executeQuery()) {
                    chars += rows.next() ? rows.getString(2).length() : 0;
                }
            }
        }
        return chars;
    }

    private static void insert(Connection connection, String sql, String key, String body) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setString(2, body);
            statement.executeUpdate();
        }
    }
}
