package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Runs each work in a transaction of its own. What {@link SqlFault#isWorthAnother} says starts the work again, a
 * bounded number of times. Anything else before the commit is {@link StoreUnavailable}, after a rollback. A failing
 * commit of a write is {@link CommitOutcomeUnknown}. Before the first work the version of the tables is checked.
 */
final class OwnTransactions implements Transactions {
    static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 2_000_000;

    private final DataSource source;
    private final WriteThrough writeThrough = new WriteThrough();
    private volatile boolean isChecked;

    OwnTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T read(String what, Reading<T> work) {
        return run(
                what, Connection.TRANSACTION_REPEATABLE_READ, true, connection -> Ending.keep(work.read(connection)));
    }

    @Override
    public <T> T write(String what, Writing<T> work) {
        return run(what, Connection.TRANSACTION_READ_COMMITTED, false, work);
    }

    /** Waits a little before the next attempt. */
    static void pause(int attempt) {
        LockSupport.parkNanos(attempt * PAUSE_NANOS);
    }

    private <T> T run(String what, int isolation, boolean readOnly, Writing<T> work) {
        SqlFault fault = SqlFault.NONE;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (Session session = Session.begin(source, isolation, readOnly)) {
                Ending<T> ending = worked(session, readOnly, work);
                if (ending.isKept()) {
                    commit(what, session, readOnly);
                } else {
                    session.rollback();
                }
                return ending.result();
            } catch (SQLException e) {
                fault = SqlFault.of(e);
                if (!fault.isWorthAnother()) {
                    throw fault.unavailable(what);
                }
            }
            pause(attempt);
        }
        throw fault.busy(what);
    }

    private <T> Ending<T> worked(Session session, boolean readOnly, Writing<T> work) throws SQLException {
        try {
            if (!readOnly) {
                writeThrough.ensure(session.connection());
            }
            if (!isChecked) {
                JdbcSchema.requireCurrent(session.connection());
                isChecked = true;
            }
            if (!readOnly) {
                WriteTurn.take(session.connection());
            }
            return work.write(session.connection());
        } catch (SQLException | StoreUnavailable e) {
            session.rollback();
            throw e;
        } catch (RuntimeException e) {
            session.rollback();
            throw new StoreUnavailable("What was read or written is not what it should be", e);
        }
    }

    private static void commit(String what, Session session, boolean readOnly) {
        try {
            session.commit();
        } catch (SQLException | RuntimeException e) {
            session.rollback();
            if (readOnly) {
                throw new StoreUnavailable("A reading transaction did not end: " + what);
            }
            throw new CommitOutcomeUnknown("The database did not confirm a commit: " + what, e);
        }
    }
}
