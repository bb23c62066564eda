package io.perfcycle.spi;

/** A store could not be reached and certainly changed nothing. The message holds no personal text. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The store could not be reached.
     *
     * @param message what happened
     * @param cause the cause
     */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The store could not be reached.
     *
     * @param message what happened
     */
    public StoreUnavailable(String message) {
        super(message);
    }
}
