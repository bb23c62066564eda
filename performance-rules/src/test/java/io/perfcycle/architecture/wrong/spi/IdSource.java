package io.perfcycle.architecture.wrong.spi;

/** The mimic of the port for ids. */
public interface IdSource {
    /** {@return an id} */
    String next();
}
