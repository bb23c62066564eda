package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction on a borrowed connection. Autocommit, isolation and the read-only mark are what they were when the
 * connection goes back; a connection whose transaction did not end for certain is aborted instead, because switching
 * autocommit on again would commit it.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final boolean readOnly;
    private final int isolation;
    private boolean isolationChanged;
    private boolean readOnlyChanged;
    private boolean ended;

    private Session(Connection connection) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.readOnly = connection.isReadOnly();
        this.isolation = connection.getTransactionIsolation();
    }

    static Session begin(DataSource source, int isolation, boolean readOnly) throws SQLException {
        Connection connection = borrow(source);
        try {
            Session session = new Session(connection);
            session.prepare(isolation, readOnly);
            return session;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw e;
        } catch (RuntimeException e) {
            closeQuietly(connection);
            throw new StoreUnavailable("A connection could not be prepared", e);
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
        ended = true;
    }

    /** Takes everything back; if even that fails, closing the connection does. */
    void rollback() {
        try {
            connection.rollback();
            ended = true;
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A rollback failed; the connection is given up");
        }
    }

    @Override
    public void close() {
        try {
            if (ended) {
                restore();
            } else {
                connection.abort(Runnable::run);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A connection did not take its settings back");
        }
        closeQuietly(connection);
    }

    private static Connection borrow(DataSource source) throws SQLException {
        try {
            return source.getConnection();
        } catch (RuntimeException e) {
            throw new StoreUnavailable("No connection could be had", e);
        }
    }

    private void prepare(int wanted, boolean reading) throws SQLException {
        if (reading != readOnly) {
            readOnlyChanged = true;
            connection.setReadOnly(reading);
        }
        if (wanted != isolation) {
            isolationChanged = true;
            connection.setTransactionIsolation(wanted);
        }
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
    }

    private void restore() throws SQLException {
        if (autoCommit) {
            connection.setAutoCommit(true);
        }
        if (isolationChanged) {
            connection.setTransactionIsolation(isolation);
        }
        if (readOnlyChanged) {
            connection.setReadOnly(readOnly);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A connection did not close");
        }
    }
}
