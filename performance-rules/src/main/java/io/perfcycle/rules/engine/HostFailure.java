package io.perfcycle.rules.engine;

/**
 * A port failed in a way that its contract does not know, or answered what it may not. It names the port, the method and
 * the type of failure, never a text of the host's, which may hold personal data.
 */
final class HostFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    HostFailure(String where, String what) {
        super(where + " " + what);
    }

    /** A failure of a port without its message and without itself as the cause. */
    static HostFailure of(String where, RuntimeException failure) {
        return new HostFailure(where, "failed with " + failure.getClass().getName());
    }
}
