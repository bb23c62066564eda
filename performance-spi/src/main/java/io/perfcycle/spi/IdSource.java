package io.perfcycle.spi;

/**
 * Where new ids come from when the caller does not give them.
 *
 * <p>To be implemented. Thread safe.
 */
@FunctionalInterface
public interface IdSource {
    /** {@return a text that no call has returned before, fit for an id; not to be guessed from others} */
    String next();
}
