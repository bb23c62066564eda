package io.perfcycle.jdbc;

/**
 * The transaction of the host that a store joined cannot go on, the host's own changes included. Its connection is
 * closed so that nothing of it can be committed; the host begins again. The message holds no personal text.
 */
public final class HostTransactionLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HostTransactionLost(String message, Throwable cause) {
        super(message, cause);
    }
}
