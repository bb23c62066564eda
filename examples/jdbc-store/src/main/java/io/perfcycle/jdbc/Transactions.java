package io.perfcycle.jdbc;

import io.perfcycle.spi.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Runs work in a transaction and says what its failure means. A deadlock, a serialization failure, a lock timeout and a
 * violated key (somebody else inserted the same row first) start the work again, a bounded number of times. Anything
 * else before the commit is {@link StoreUnavailable}, after a rollback. A failing commit of a write is
 * {@link CommitOutcomeUnknown}.
 */
final class Transactions {
    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 2_000_000;
    /** Lock not available (PostgreSQL), lock timeout and concurrent update (H2), unique violation. */
    private static final Set<String> AGAIN = Set.of("55P03", "HYT00", "90131", "23505");

    private final DataSource source;

    Transactions(DataSource source) {
        this.source = source;
    }

    /** Reads as of one instant. */
    <T> T read(String what, Reading<T> work) {
        return run(
                what, Connection.TRANSACTION_REPEATABLE_READ, true, connection -> Ending.keep(work.read(connection)));
    }

    /** Writes; rows are protected by the locks that the work takes. */
    <T> T write(String what, Writing<T> work) {
        return run(what, Connection.TRANSACTION_READ_COMMITTED, false, work);
    }

    private <T> T run(String what, int isolation, boolean readOnly, Writing<T> work) {
        String state = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try (Session session = Session.begin(source, isolation, readOnly)) {
                Ending<T> ending = worked(session, work);
                if (ending.isKept()) {
                    commit(what, session, readOnly);
                } else {
                    session.rollback();
                }
                return ending.result();
            } catch (SQLException e) {
                state = stateOf(e);
                if (!isWorthAnother(state)) {
                    throw unavailable(what, state, e);
                }
            }
            LockSupport.parkNanos(attempt * PAUSE_NANOS);
        }
        throw new StoreUnavailable("The database stayed busy: " + what + ", SQL state " + state);
    }

    private static <T> Ending<T> worked(Session session, Writing<T> work) throws SQLException {
        try {
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

    /** Keeps the driver's exception only if it is about the connection: others quote rows. */
    private static StoreUnavailable unavailable(String what, String state, SQLException cause) {
        String message = "The database refused: " + what + ", SQL state " + state;
        return state.startsWith("08") ? new StoreUnavailable(message, cause) : new StoreUnavailable(message);
    }

    private static boolean isWorthAnother(String state) {
        return state.startsWith("40") || AGAIN.contains(state);
    }

    private static String stateOf(SQLException e) {
        SQLException next = e.getNextException();
        String state = e.getSQLState();
        if (next != null && next != e && (state == null || !isWorthAnother(state))) {
            String other = next.getSQLState();
            state = other == null ? state : other;
        }
        return state == null ? "unknown" : state;
    }

    /**
     * How work in a transaction ended.
     *
     * @param result what it found
     * @param isKept whether to commit; otherwise everything is taken back
     */
    record Ending<T>(T result, boolean isKept) {
        static <T> Ending<T> keep(T result) {
            return new Ending<>(result, true);
        }

        static <T> Ending<T> discard(T result) {
            return new Ending<>(result, false);
        }
    }

    /** Work that reads. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Work that writes. */
    @FunctionalInterface
    interface Writing<T> {
        Ending<T> write(Connection connection) throws SQLException;
    }
}
