package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Set;

/**
 * What an exception of the driver means, by its SQL state.
 *
 * @param state the SQL state, or {@code unknown}
 * @param cause the exception
 */
record SqlFault(String state, SQLException cause) {
    static final SqlFault NONE = new SqlFault("unknown", new SQLException());

    private static final String UNKNOWN = "unknown";
    /** Lock not available (PostgreSQL), lock timeout and concurrent update (H2), unique violation. */
    private static final Set<String> AGAIN = Set.of("55P03", "HYT00", "90131", "23505");

    /** A table, an index or a column exists, or H2 stumbled over a table that is being made. */
    private static final Set<String> ALREADY_THERE = Set.of("42S01", "42S11", "42S21", "42P07", "42701", "HY000");

    private static final Map<String, String> HINTS = Map.of(
            "90020",
            "another process has the database file open",
            "25006",
            "the database is read-only",
            "90097",
            "the database is read-only",
            "53100",
            "the disk of the database is full",
            "53300",
            "the database takes no more connections",
            "42P01",
            "a table is missing: run the scripts or JdbcSchema.create",
            "42S02",
            "a table is missing: run the scripts or JdbcSchema.create",
            "42S04",
            "a table is missing: run the scripts or JdbcSchema.create",
            "42501",
            "the user may not do this");

    static SqlFault of(SQLException e) {
        SQLException next = e.getNextException();
        String state = e.getSQLState();
        if (next != null && next != e && (state == null || !isWorthAnother(state))) {
            String other = next.getSQLState();
            state = other == null ? state : other;
        }
        return new SqlFault(state == null ? UNKNOWN : state, e);
    }

    /** Whether the same work may succeed when it begins again: somebody else was in its way. */
    boolean isWorthAnother() {
        return isWorthAnother(state);
    }

    /** Whether somebody else seems to make the same table, index or column. */
    boolean isAlreadyThere() {
        return ALREADY_THERE.contains(state);
    }

    /** Whether a table is away for a moment: H2 makes a table anew to add a column. */
    boolean isBeingRebuilt() {
        return state.equals("42S02");
    }

    /** Keeps the driver's exception only if it is about the connection: others quote rows. */
    StoreUnavailable unavailable(String what) {
        String message = "The database refused: " + what + ", SQL state " + state + hint();
        return state.startsWith("08") ? new StoreUnavailable(message, cause) : new StoreUnavailable(message);
    }

    /** What is said when the last attempt failed as well. */
    StoreUnavailable busy(String what) {
        return new StoreUnavailable("The database stayed busy: " + what + ", SQL state " + state);
    }

    private String hint() {
        String known = HINTS.get(state);
        if (known != null) {
            return " (" + known + ")";
        }
        return cause instanceof SQLTransientConnectionException ? " (no connection was to be had in time)" : "";
    }

    private static boolean isWorthAnother(String state) {
        return state.startsWith("40") || AGAIN.contains(state);
    }
}
