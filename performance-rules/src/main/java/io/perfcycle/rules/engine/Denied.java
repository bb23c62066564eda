package io.perfcycle.rules.engine;

/** Ends a call whose document is not there or not to be seen. It carries nothing, so the two cannot be told apart. */
final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Denied() {
        super(null, null, false, false);
    }
}
