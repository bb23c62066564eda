package io.perfcycle.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where work on the tables runs, and what its failure means. Safe for threads. */
interface Transactions {
    /** Reads as of one instant, as far as the transaction gives that. */
    <T> T read(String what, Reading<T> work);

    /** Writes; rows are protected by the locks that the work takes. */
    <T> T write(String what, Writing<T> work);

    /**
     * How work in a transaction ended.
     *
     * @param result what it found
     * @param isKept whether to keep it; otherwise everything is taken back
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
