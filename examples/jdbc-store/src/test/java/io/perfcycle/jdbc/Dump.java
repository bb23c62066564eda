package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Everything in the tables of a database as lines of text, columns and indexes included. */
final class Dump {
    private Dump() {}

    static List<String> of(DataSource source) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (String table : tables(connection)) {
                lines.addAll(rows(connection, table));
                lines.addAll(indexes(connection, table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** The rows of the store's tables alone. */
    static List<String> rowsOf(DataSource source) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            for (String table :
                    List.of("document", "outbox", "outbox_counter", "receipt", "audit", "audit_chain", "schema")) {
                lines.addAll(rows(connection, "perfcycle_" + table));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        Collections.sort(tables);
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(table.toLowerCase(Locale.ROOT));
                for (int i = 1; i <= columns; i++) {
                    Object value = rows.getObject(i);
                    line.append(' ')
                            .append(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT))
                            .append('=')
                            .append(
                                    value instanceof byte[] bytes
                                            ? HexFormat.of().formatHex(bytes)
                                            : value);
                }
                lines.add(line.toString());
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static List<String> indexes(Connection connection, String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getIndexInfo(null, connection.getSchema(), table, false, true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("perfcycle") && !name.contains("constraint") && !name.endsWith("key")) {
                    lines.add(name + " " + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return lines;
    }
}
