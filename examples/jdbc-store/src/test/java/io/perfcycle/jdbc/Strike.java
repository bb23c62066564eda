package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** A fault at the n-th call on data source, connection, statement or result set. */
final class Strike implements Watched.Gate {
    private final Kind kind;
    private final boolean isBefore;
    private final int at;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<String> struck = new AtomicReference<>("");
    private final AtomicReference<Connection> real = new AtomicReference<>();

    Strike(Kind kind, boolean isBefore, int at) {
        this.kind = kind;
        this.isBefore = isBefore;
        this.at = at;
    }

    /** What strikes. */
    enum Kind {
        /** The driver says that something failed. */
        SQL_EXCEPTION,
        /** Something between here and the driver is broken. */
        RUNTIME_EXCEPTION,
        /** The connection is gone from now on. */
        CLOSED_CONNECTION
    }

    /** The data source with the fault in it. */
    DataSource in(DataSource sound) {
        return Watched.of(Watched.remembering(sound, real::set), this);
    }

    /** The call that was struck; empty if there were fewer calls. */
    String struck() {
        return struck.get();
    }

    /** Whether the struck call itself reports the fault. */
    boolean isAnnounced() {
        return kind != Kind.CLOSED_CONNECTION;
    }

    /** Gives back the connection that the struck call kept its user from closing, as its driver would in the end. */
    void release() {
        Connection connection = real.get();
        try {
            if (connection != null && !connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void before(String call) throws SQLException {
        if (isBefore && calls.incrementAndGet() == at) {
            strike(call);
        }
    }

    @Override
    public void after(String call) throws SQLException {
        if (!isBefore && calls.incrementAndGet() == at) {
            strike(call);
        }
    }

    private void strike(String call) throws SQLException {
        struck.set(call);
        switch (kind) {
            case SQL_EXCEPTION -> throw new SQLException("secret", "58030");
            case RUNTIME_EXCEPTION -> throw new IllegalStateException("secret");
            case CLOSED_CONNECTION -> {
                Connection connection = real.get();
                if (connection != null) {
                    connection.rollback();
                    connection.close();
                }
            }
        }
    }
}
