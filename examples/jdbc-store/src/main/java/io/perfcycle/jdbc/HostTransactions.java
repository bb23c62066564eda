package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work inside the transaction of the host, between savepoints: work that is discarded or fails is taken back to
 * where it began and leaves the host's own changes alone. Never commits, rolls back or closes, with one exception: if
 * the way back to the savepoint is lost, as when H2 ends a whole transaction for a deadlock, the connection is aborted,
 * because a host that went on would commit the rest of its work only.
 */
final class HostTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(HostTransactions.class);

    private final Supplier<@Nullable Connection> host;
    private volatile boolean isChecked;

    HostTransactions(Supplier<@Nullable Connection> host) {
        this.host = host;
    }

    @Override
    public <T> T read(String what, Reading<T> work) {
        return joined(what, connection -> Ending.keep(work.read(connection)));
    }

    @Override
    public <T> T write(String what, Writing<T> work) {
        return joined(what, connection -> {
            WriteTurn.take(connection);
            return work.write(connection);
        });
    }

    private <T> T joined(String what, Writing<T> work) {
        SqlFault fault = SqlFault.NONE;
        for (int attempt = 1; attempt <= OwnTransactions.ATTEMPTS; attempt++) {
            try {
                return attempt(joinable(), work);
            } catch (SQLException e) {
                fault = SqlFault.of(e);
                if (!fault.isWorthAnother()) {
                    throw fault.unavailable(what);
                }
            }
            OwnTransactions.pause(attempt);
        }
        throw fault.busy(what);
    }

    private <T> T attempt(Connection connection, Writing<T> work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            if (!isChecked) {
                JdbcSchema.requireCurrent(connection);
                isChecked = true;
            }
            Ending<T> ending = work.write(connection);
            if (ending.isKept()) {
                connection.releaseSavepoint(before);
            } else {
                takeBack(connection, before);
            }
            return ending.result();
        } catch (SQLException | StoreUnavailable | HostTransactionLost e) {
            if (!(e instanceof HostTransactionLost)) {
                takeBack(connection, before);
            }
            throw e;
        } catch (RuntimeException e) {
            takeBack(connection, before);
            throw new StoreUnavailable("What was read or written is not what it should be", e);
        }
    }

    private Connection joinable() {
        try {
            Connection connection = host.get();
            if (connection == null || connection.isClosed() || connection.getAutoCommit()) {
                throw new StoreUnavailable("The host has no transaction to join: give a connection without autocommit");
            }
            if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
                throw new StoreUnavailable("A transaction can be joined at READ COMMITTED only");
            }
            return connection;
        } catch (SQLException e) {
            throw SqlFault.of(e).unavailable("join");
        }
    }

    private static void takeBack(Connection connection, Savepoint before) {
        try {
            connection.rollback(before);
        } catch (SQLException | RuntimeException e) {
            abort(connection);
            throw new HostTransactionLost("The host's transaction cannot go on and was aborted: begin it again", e);
        }
    }

    private static void abort(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The rollback of a lost transaction failed");
        }
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The connection of a lost transaction did not close");
        }
    }
}
