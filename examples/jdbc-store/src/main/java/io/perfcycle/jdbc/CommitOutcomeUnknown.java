package io.perfcycle.jdbc;

/**
 * The database neither confirmed nor denied a commit, so the work may be saved or not. Ask for the command's receipt,
 * or commit again with the same command id. The message holds no personal text.
 */
public final class CommitOutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommitOutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
