package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs work in one transaction each. What fails before the commit is rolled back and certainly not applied; what fails
 * in the commit itself has an unknown outcome. A transaction that the database ended because of another one is repeated.
 */
final class Transactions {
    private static final int ATTEMPTS = 10;

    private final DataSource source;

    Transactions(DataSource source) {
        this.source = source;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Raised by work that wants its transaction rolled back, with the result all the same. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial")
        private final Object result;

        Cancelled(Object result) {
            super(null, null, false, false);
            this.result = result;
        }

        Object result() {
            return result;
        }
    }

    /** Reads as of one instant. */
    <T> T read(Work<T> work) {
        return run(work, Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Writes; two transactions that touch the same rows behave as if one had come after the other. */
    <T> T write(Work<T> work) {
        return run(work, Connection.TRANSACTION_SERIALIZABLE);
    }

    private <T> T run(Work<T> work, int isolation) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, isolation);
            } catch (SQLException failed) {
                if (attempt == ATTEMPTS || !isContention(failed)) {
                    throw new StoreUnavailable("Nothing was changed; SQL state " + failed.getSQLState(), failed);
                }
            }
        }
    }

    private <T> T once(Work<T> work, int isolation) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int before = connection.getTransactionIsolation();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            try {
                return inside(work, connection);
            } finally {
                connection.setAutoCommit(autoCommit);
                connection.setTransactionIsolation(before);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T inside(Work<T> work, Connection connection) throws SQLException {
        T result;
        try {
            result = work.on(connection);
        } catch (Cancelled cancelled) {
            connection.rollback();
            return (T) cancelled.result();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        }
        try {
            connection.commit();
            return result;
        } catch (SQLException failed) {
            if (isContention(failed)) {
                connection.rollback();
                throw failed;
            }
            throw new IllegalStateException("The outcome is unknown; SQL state " + failed.getSQLState(), failed);
        }
    }

    /** Serialization failure, deadlock, lock time-out, concurrent update, or a key that another one just took. */
    static boolean isContention(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith("40")
                || state.equals("HYT00")
                || state.equals("90131")
                || state.equals("55P03")
                || state.equals("23505");
    }
}
