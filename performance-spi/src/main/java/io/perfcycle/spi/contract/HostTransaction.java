package io.perfcycle.spi.contract;

/**
 * A transaction of the host, begun on the calling thread, which commits of the store join.
 *
 * <p>To be implemented by the author of an adapter that declares joining. Used by the thread that began it, and ended
 * once.
 */
public interface HostTransaction {
    /** Makes everything final that was done in it. */
    void commit();

    /** Takes everything back that was done in it. */
    void rollback();
}
